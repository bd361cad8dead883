package vn.toancanh.map.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.toancanh.map.geometry.Camera;

/** The outline of one unit over the picture, cut to what is in view. */
public final class SelectionView extends Pane {
    /** Pixels beyond the view that are drawn, so that a pan need only move the outline. */
    private static final double MARGIN = 400;

    private final Path path = new Path();
    private @Nullable Geometry shape;
    private @Nullable Camera drawnFor;

    public SelectionView(String styleClass) {
        path.getStyleClass().add(styleClass);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        setMouseTransparent(true);
        setManaged(false);
        getChildren().add(path);
    }

    /**
     * @param projected null for no outline
     */
    public void show(@Nullable Geometry projected, double width) {
        shape = projected;
        path.setStrokeWidth(width);
        drawnFor = null;
    }

    public void follow(Camera camera) {
        if (drawnFor != null && reaches(drawnFor, camera)) {
            path.setTranslateX(camera.screenX(drawnFor.centreX()) - drawnFor.width() / 2);
            path.setTranslateY(camera.screenY(drawnFor.centreY()) - drawnFor.height() / 2);
            return;
        }
        drawnFor = camera;
        path.setTranslateX(0);
        path.setTranslateY(0);
        var outline = shape;
        if (outline == null) {
            path.getElements().clear();
            return;
        }
        var view = drawn(camera);
        var fewer = DouglasPeuckerSimplifier.simplify(outline, camera.scale() / 3);
        var box = new GeometryFactory().toGeometry(view);
        var lines =
                view.contains(fewer.getEnvelopeInternal())
                        ? fewer.getBoundary()
                        : fewer.getBoundary().intersection(box);
        var elements = new ArrayList<PathElement>();
        for (int part = 0; part < lines.getNumGeometries(); part++) {
            trace(lines.getGeometryN(part).getCoordinates(), camera, elements);
        }
        path.getElements().setAll(elements);
    }

    private static boolean reaches(Camera drawnFor, Camera camera) {
        return drawnFor.scale() == camera.scale() && drawn(drawnFor).contains(camera.world());
    }

    private static Envelope drawn(Camera camera) {
        var view = camera.world();
        view.expandBy(MARGIN * camera.scale());
        return view;
    }

    private static void trace(Coordinate[] line, Camera camera, List<PathElement> into) {
        for (int i = 0; i < line.length; i++) {
            double x = camera.screenX(line[i].x);
            double y = camera.screenY(line[i].y);
            into.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        if (line.length > 2 && line[0].equals2D(line[line.length - 1])) {
            into.add(new ClosePath());
        }
    }
}

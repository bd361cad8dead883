package vn.toancanh.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import vn.toancanh.area.LonLat;
import vn.toancanh.map.geodesy.Geodesy;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.overlay.OverlayView;

/**
 * What is being drawn with a tool: geodesic sides, the points, what they measure, and a cross where
 * the keyboard sets points.
 */
final class SketchView extends Pane implements OverlayView {
    private static final double DOT = 4;
    private static final double CROSS = 9;
    private static final double AWAY = 12;

    /** Pieces of a drawing; enough for the longest sides in the country to look round. */
    private static final int PIECES = 96;

    private final ToolsViewModel model;
    private final Path fill = new Path();
    private final Path line = new Path();
    private final Path cross = new Path();
    private final Pane dots = new Pane();
    private final Label label = new Label();
    private List<LonLat> dense = List.of();
    private Camera camera;

    SketchView(ToolsViewModel model, Camera camera) {
        this.model = model;
        this.camera = camera;
        fill.getStyleClass().add("map-sketch-fill");
        line.getStyleClass().add("map-sketch");
        cross.getStyleClass().add("map-sketch-cross");
        label.getStyleClass().add("map-sketch-label");
        cross.getElements()
                .setAll(
                        new MoveTo(-CROSS, 0),
                        new LineTo(CROSS, 0),
                        new MoveTo(0, -CROSS),
                        new LineTo(0, CROSS));
        getChildren().addAll(fill, line, dots, cross, label);
        setMouseTransparent(true);
        setManaged(false);
        model.drawingProperty().subscribe(this::show);
        model.wordsProperty().subscribe(this::place);
    }

    private void show(ToolsViewModel.Drawing drawing) {
        var points = new ArrayList<>(drawing.all());
        if (drawing.closed() && points.size() > 2) {
            points.add(points.getFirst());
        }
        dense = Geodesy.dense(points, Math.max(1, Geodesy.length(points) / PIECES));
        place();
    }

    private void place() {
        var drawing = model.drawingProperty().get();
        var elements = new ArrayList<PathElement>();
        for (var at : dense) {
            double x = x(at);
            double y = y(at);
            elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        if (drawing.closed() && drawing.all().size() > 2) {
            elements.add(new ClosePath());
        }
        line.getElements().setAll(elements);
        fill.getElements().setAll(drawing.closed() ? elements : List.of());
        boolean circle = model.toolProperty().get() == Tool.AROUND;
        var set = circle ? List.<LonLat>of() : drawing.points();
        dots.getChildren().setAll(set.stream().map(this::dot).toList());
        cross.setVisible(model.isBusy() && !drawing.finished());
        cross.setTranslateX(Math.rint(camera.width() / 2));
        cross.setTranslateY(Math.rint(camera.height() / 2));
        var all = drawing.all();
        label.setVisible(all.size() >= Math.max(1, model.toolProperty().get().points()));
        if (!all.isEmpty()) {
            label.setText(model.wordsProperty().get());
            label.autosize();
            label.relocate(Math.rint(x(all.getLast()) + AWAY), Math.rint(y(all.getLast()) + AWAY));
        }
    }

    private Circle dot(LonLat at) {
        var dot = new Circle(x(at), y(at), DOT);
        dot.getStyleClass().add("map-sketch-dot");
        return dot;
    }

    private double x(LonLat at) {
        return camera.screenX(Mercator.x(at.lon()));
    }

    private double y(LonLat at) {
        return camera.screenY(Mercator.y(at.lat()));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void follow(Camera now) {
        camera = now;
        place();
    }
}

package vn.toancanh.map.overlay;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.geometry.Camera;

/** Units set off from the others by their outlines, each in its role. JavaFX thread only. */
public final class LitUnitsView implements OverlayView {
    private final Group node = new Group();
    private List<SelectionView> outlines = List.of();
    private Camera camera = new Camera(0, 0, 1, 1, 1);

    /**
     * A unit and how its outline is drawn.
     *
     * @param shape projected
     * @param styleClass which says its role
     * @param width of the line in pixels
     */
    public record Lit(Geometry shape, String styleClass, double width) {}

    public LitUnitsView() {
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    /**
     * @param units the last one uppermost
     */
    public void show(List<Lit> units) {
        outlines = units.stream().map(LitUnitsView::outline).toList();
        node.getChildren().setAll(outlines);
        follow(camera);
    }

    private static SelectionView outline(Lit unit) {
        var outline = new SelectionView(unit.styleClass());
        outline.show(unit.shape(), unit.width());
        return outline;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        outlines.forEach(outline -> outline.follow(next));
    }
}

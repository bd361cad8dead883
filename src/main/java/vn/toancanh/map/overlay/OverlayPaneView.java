package vn.toancanh.map.overlay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;

/** Overlays of a map in the order in which they were laid, the last on top. JavaFX thread only. */
public final class OverlayPaneView extends Pane {
    private final List<OverlayView> overlays = new ArrayList<>();
    private Camera camera = new Camera(0, 0, 1, 1, 1);

    public OverlayPaneView() {
        setManaged(false);
        setMouseTransparent(true);
    }

    public void lay(OverlayView overlay, Camera now) {
        camera = now;
        overlays.add(overlay);
        getChildren().add(overlay.node());
        overlay.follow(camera);
    }

    public void lift(OverlayView overlay) {
        overlays.remove(overlay);
        getChildren().remove(overlay.node());
    }

    public void follow(Camera next) {
        camera = next;
        overlays.forEach(overlay -> overlay.follow(camera));
    }

    /** What names keep clear of. */
    List<Box> taken(Camera camera) {
        return seen().flatMap(overlay -> overlay.taken(camera).stream()).toList();
    }

    private Stream<OverlayView> seen() {
        return overlays.reversed().stream().filter(overlay -> overlay.node().isVisible());
    }

    /** The uppermost mark at a point of the view; null where there is none. */
    public @Nullable MarkPick pick(double x, double y) {
        var point = Box.around(x, y, 0, 0);
        return seen().flatMap(overlay -> overlay.targets(camera).stream())
                .filter(target -> point.within(target.box()))
                .findFirst()
                .map(target -> target.pick().get())
                .orElse(null);
    }

    /** The mark nearest to a point of the view; null when none is within {@code reach}. */
    public @Nullable MarkPick nearest(double x, double y, double reach) {
        return seen().flatMap(overlay -> overlay.targets(camera).stream())
                .filter(target -> target.box().away(x, y) <= reach)
                .min(Comparator.comparingDouble(target -> target.box().away(x, y)))
                .map(target -> target.pick().get())
                .orElse(null);
    }

    public boolean isWhole() {
        return overlays.stream().allMatch(OverlayView::isWhole);
    }

    public void drawNow() {
        overlays.forEach(OverlayView::drawNow);
    }
}

package vn.toancanh.map.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import vn.toancanh.map.geometry.Camera;

/** Overlays of a map in the order in which they were laid, the last on top. JavaFX thread only. */
public final class OverlayPaneView extends Pane {
    private final List<OverlayView> overlays = new ArrayList<>();

    public OverlayPaneView() {
        setManaged(false);
        setMouseTransparent(true);
    }

    public void lay(OverlayView overlay, Camera camera) {
        overlays.add(overlay);
        getChildren().add(overlay.node());
        overlay.follow(camera);
    }

    public void lift(OverlayView overlay) {
        overlays.remove(overlay);
        getChildren().remove(overlay.node());
    }

    public void follow(Camera camera) {
        overlays.forEach(overlay -> overlay.follow(camera));
    }

    public boolean isWhole() {
        return overlays.stream().allMatch(OverlayView::isWhole);
    }

    public void drawNow() {
        overlays.forEach(OverlayView::drawNow);
    }
}

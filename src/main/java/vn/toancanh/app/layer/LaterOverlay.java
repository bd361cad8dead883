package vn.toancanh.app.layer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.overlay.OverlayView;

/** The place of an overlay whose features are still being read. JavaFX thread only. */
public final class LaterOverlay implements OverlayView {
    private final Pane node = new Pane();
    private final Runnable readNow;
    private @Nullable OverlayView arrived;
    private @Nullable Camera camera;

    /**
     * @param readNow reads before it returns and calls {@link #arrive}: for pictures
     */
    public LaterOverlay(Runnable readNow) {
        this.readNow = readNow;
        node.setManaged(false);
    }

    public void arrive(OverlayView overlay) {
        arrived = overlay;
        node.getChildren().setAll(overlay.node());
        if (camera != null) {
            overlay.follow(camera);
        }
    }

    /** What arrived, null while it is read. */
    public @Nullable OverlayView arrived() {
        return arrived;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void follow(Camera next) {
        camera = next;
        if (arrived != null) {
            arrived.follow(next);
        }
    }

    @Override
    public List<Box> taken(Camera now) {
        return arrived == null ? List.of() : arrived.taken(now);
    }

    @Override
    public List<Target> targets(Camera now) {
        return arrived == null ? List.of() : arrived.targets(now);
    }

    @Override
    public boolean isWhole() {
        return arrived != null && arrived.isWhole();
    }

    @Override
    public void drawNow() {
        if (arrived == null) {
            readNow.run();
        }
        if (arrived != null) {
            arrived.drawNow();
        }
    }
}

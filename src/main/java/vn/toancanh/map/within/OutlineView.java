package vn.toancanh.map.within;

import javafx.scene.Node;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.overlay.OverlayView;
import vn.toancanh.map.overlay.SelectionView;

/** The units chosen, outlined together. */
public final class OutlineView implements OverlayView {
    private static final double WIDTH = 3;

    private final SelectionView line = new SelectionView("map-chosen");

    public OutlineView(SelectionViewModel model) {
        model.outlineProperty()
                .subscribe(shape -> {
                    line.show(shape, WIDTH);
                    follow(model.map().cameraProperty().get());
                });
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void follow(Camera camera) {
        line.follow(camera);
    }
}

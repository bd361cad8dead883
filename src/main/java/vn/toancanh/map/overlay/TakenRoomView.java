package vn.toancanh.map.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;

/** The room that names keep clear of. JavaFX thread only. */
public final class TakenRoomView {
    private TakenRoomView() {}

    /**
     * @param panels that lie over the map, in its coordinates
     */
    public static List<Box> of(
            Camera camera, MarkLayerView marks, List<OverlayPaneView> overlays, List<Node> panels) {
        var boxes = new ArrayList<>(marks.boxes(camera));
        overlays.forEach(pane -> boxes.addAll(pane.taken(camera)));
        panels.forEach(panel -> boxes.addAll(of(panel)));
        return List.copyOf(boxes);
    }

    /** None of what is not to be seen. */
    static List<Box> of(Node panel) {
        var at = panel.getBoundsInParent();
        return panel.isVisible() && at.getWidth() > 0
                ? List.of(new Box(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))
                : List.of();
    }
}

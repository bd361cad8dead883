package vn.toancanh.map.tool;

import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.overlay.OverlayView;

/** The box that is being dragged over a map, from where the drag began. */
final class RubberView implements OverlayView {
    private final Rectangle box = new Rectangle();
    private double startX;
    private double startY;

    RubberView() {
        box.getStyleClass().add("map-rubber");
        box.setVisible(false);
    }

    void begin(double x, double y) {
        startX = x;
        startY = y;
        stretch(x, y);
        box.setVisible(true);
    }

    void stretch(double x, double y) {
        box.setX(Math.min(x, startX));
        box.setY(Math.min(y, startY));
        box.setWidth(Math.abs(x - startX));
        box.setHeight(Math.abs(y - startY));
    }

    boolean isDragged() {
        return box.isVisible();
    }

    /** The box is gone; gives where it was. */
    Rectangle end() {
        box.setVisible(false);
        return new Rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void follow(Camera camera) {
        box.setVisible(false);
    }
}

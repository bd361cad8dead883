package vn.toancanh.map.overlay;

import javafx.scene.Node;
import vn.toancanh.map.geometry.Camera;

/**
 * Something drawn over the units of a map that keeps its place while the camera moves. JavaFX
 * thread only.
 */
public interface OverlayView {
    /** Lies in the view's coordinates: its origin is the upper left corner of the map. */
    Node node();

    /** The camera moved or the view was resized; at most once a pulse, so keep it short. */
    void follow(Camera camera);

    /** Whether all of it is on screen; pictures wait for that. */
    default boolean isWhole() {
        return true;
    }

    /** Draws everything before it returns: for pictures without a screen. */
    default void drawNow() {}
}

package vn.toancanh.map.overlay;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;

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

    /** What names keep clear of, in the view's coordinates. */
    default List<Box> taken(Camera camera) {
        return List.of();
    }

    /** The marks that can be told apart, the uppermost first. */
    default List<Target> targets(Camera camera) {
        return List.of();
    }

    /**
     * A mark with its place.
     *
     * @param pick asked when somebody means it
     */
    record Target(Box box, Supplier<MarkPick> pick) {}

    /** Draws everything before it returns: for pictures without a screen. */
    default void drawNow() {}
}

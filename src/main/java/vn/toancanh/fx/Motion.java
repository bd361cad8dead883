package vn.toancanh.fx;

import javafx.animation.FadeTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/** The only motion there is: what changed fades in; with reduced motion it is simply there. */
public final class Motion {
    private static final Duration FADE = Duration.millis(240);
    private static final double FROM = 0.25;

    private final BooleanProperty reduced = new SimpleBooleanProperty(this, "reduced");

    public Motion(boolean reduced) {
        this.reduced.set(reduced);
    }

    public BooleanProperty reducedProperty() {
        return reduced;
    }

    /** Makes the change at once and fades the node in, unless nothing can be seen of it. */
    public void change(Node node, Runnable update) {
        update.run();
        var scene = node.getScene();
        if (reduced.get() || scene == null || scene.getWindow() == null) {
            node.setOpacity(1);
            return;
        }
        var fade = new FadeTransition(FADE, node);
        fade.setFromValue(FROM);
        fade.setToValue(1);
        fade.play();
    }
}

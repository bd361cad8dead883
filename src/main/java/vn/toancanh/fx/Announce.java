package vn.toancanh.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Short messages in the corner of the window; they never take the focus. */
public final class Announce {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Node owner;

    /**
     * @param owner any node of the window to speak in
     */
    public Announce(Node owner) {
        this.owner = owner;
    }

    /** Says nothing while the owner is not on a shown window. */
    public void say(String title, String text) {
        var scene = owner.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        Notifications.create()
                .owner(owner)
                .title(title)
                .text(text)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(SHOWN)
                .showInformation();
    }
}

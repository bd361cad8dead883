package vn.toancanh.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/**
 * Short messages in the corner of a window, as large as its text; they never take the focus and go
 * by themselves. JavaFX thread only.
 */
public final class Announce {
    private static final Duration SHOWN = Duration.seconds(20);

    private final Window window;

    /**
     * @param window to speak in; nothing is said while it is not shown
     */
    public Announce(Window window) {
        this.window = window;
    }

    public void warn(String title, String text) {
        show(box(title, text));
    }

    /** With a button that does {@code action}. */
    public void warn(String title, String text, String label, Runnable action) {
        var button = new Button(label);
        button.setOnAction(_ -> action.run());
        button.setFocusTraversable(false);
        var box = box(title, text);
        box.getChildren().add(button);
        show(box);
    }

    private void show(Node box) {
        if (!window.isShowing() || window.getScene() == null) {
            return;
        }
        // A popup has a root of its own: the text size is that of the window it belongs to.
        box.setStyle(window.getScene().getRoot().getStyle());
        Notifications.create()
                .owner(window)
                .text("")
                .graphic(box)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(SHOWN)
                .show();
    }

    private static VBox box(String title, String text) {
        return new Box(label(title, "announce-title"), label(text, "announce-text"));
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The notification asks how tall it is without a width, and then wrapped text has one line. */
    private static final class Box extends VBox {
        Box(Node... content) {
            super(content);
            getStyleClass().add("announce");
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }
}

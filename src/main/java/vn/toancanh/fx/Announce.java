package vn.toancanh.fx;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/**
 * Short messages in the corner of a window, as large as its text; they never take the focus and,
 * but for those that stay, go by themselves. JavaFX thread only.
 */
public final class Announce {
    private static final Duration SHOWN = Duration.seconds(20);

    /** A day at work; one without an end is kept for ever by the clock that would end it. */
    private static final Duration STAYS = Duration.hours(12);

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

    /** A way somewhere, offered beside what is said. */
    public record Way(String label, Runnable action) {}

    /**
     * Stays until all its ways were taken, it is closed or its window is.
     *
     * @param onEnd is told once, when it is gone, whether somebody took a way or closed it
     * @return closes it; empty when it is not shown, as in a window that is not
     */
    public Optional<Runnable> stay(String title, List<Way> ways, Consumer<Boolean> onEnd) {
        var box = new Box(label(title, "announce-title"));
        var taken = new HashSet<Way>();
        for (var way : ways) {
            var link = new Hyperlink(way.label());
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setFocusTraversable(false);
            link.getStyleClass().add("announce-way");
            link.setOnAction(_ -> {
                box.read = true;
                taken.add(way);
                if (taken.containsAll(ways)) {
                    close(box);
                }
                way.action().run();
            });
            box.getChildren().add(link);
        }
        if (!show(box, STAYS)) {
            return Optional.empty();
        }
        box.onEnd = onEnd;
        closer(box).ifPresent(by -> by.addEventFilter(ActionEvent.ACTION, _ -> box.read = true));
        // Else the next ones leave room for it.
        box.getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> close(box));
        return Optional.of(() -> close(box));
    }

    /** As by hand: whoever only hides the popup leaves a gap where it was. */
    private static void close(Box box) {
        box.end();
        closer(box).ifPresent(Button::fire);
        // Its clock runs on, and what was on the screen would keep what its ways lead to.
        box.lookupAll(".announce-way").forEach(way -> ((Hyperlink) way).setOnAction(null));
        box.getChildren().clear();
    }

    private static Optional<Button> closer(Box box) {
        return Optional.ofNullable((Button) box.getScene().getRoot().lookup(".close-button"));
    }

    private void show(Node box) {
        var _ = show(box, SHOWN);
    }

    private boolean show(Node box, Duration time) {
        if (!window.isShowing() || window.getScene() == null) {
            return false;
        }
        // A popup has a root of its own: the text size is that of the window it belongs to.
        box.setStyle(window.getScene().getRoot().getStyle());
        Notifications.create()
                .owner(window)
                .text("")
                .graphic(box)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(time)
                .show();
        if (box.getScene().getWindow() instanceof PopupWindow popup) {
            // Esc is for what one works in.
            popup.setHideOnEscape(false);
        }
        return true;
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
        private Consumer<Boolean> onEnd = _ -> {};
        private boolean read;

        Box(Node... content) {
            super(content);
            getStyleClass().add("announce");
        }

        private void end() {
            var told = onEnd;
            onEnd = _ -> {};
            told.accept(read);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }
}

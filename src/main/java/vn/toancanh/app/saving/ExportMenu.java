package vn.toancanh.app.saving;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;

/** The button that saves something, with a list of what it can become. JavaFX thread only. */
public final class ExportMenu {
    private static final String STYLE = "export-menu";
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private ExportMenu() {}

    /** With its word beside it, for the head of a page. */
    public static MenuButton button(Offer offer, Exports exports, Texts texts) {
        var button = new MenuButton(texts.get("app.export"));
        button.getStyleClass().add(STYLE);
        button.setTooltip(new Tooltip(texts.get("app.export.key")));
        button.setAccessibleText(texts.get("app.export.key"));
        for (var format : offer.formats()) {
            var item = new MenuItem(texts.get(format.textKey()));
            item.setId("export-" + format.extension());
            item.setOnAction(_ -> exports.save(offer, format));
            button.getItems().add(item);
        }
        return button;
    }

    /** For the corner of something that needs its room itself. */
    public static MenuButton corner(Offer offer, Exports exports, Texts texts) {
        var button = button(offer, exports, texts);
        button.setText("⋯");
        button.getStyleClass().add("corner");
        return button;
    }

    /** Ctrl+S in {@code root} opens the menu nearest to what has the focus. */
    public static void openByKey(Parent root) {
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SAVE.match(event) && root.getScene() != null) {
                        var at = root.getScene().getFocusOwner();
                        open(at == null ? root : at);
                        event.consume();
                    }
                });
    }

    private static void open(Node from) {
        for (@Nullable Node at = from; at != null; at = at.getParent()) {
            if (at.lookup("." + STYLE) instanceof MenuButton menu && menu.getScene() != null) {
                menu.requestFocus();
                menu.show();
                return;
            }
        }
    }
}

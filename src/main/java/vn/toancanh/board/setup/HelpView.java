package vn.toancanh.board.setup;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** What the keyboard does, for those who work without a mouse. */
public final class HelpView extends VBox {
    private static final List<String> KEYS =
            List.of(
                    "search", "past", "pause", "pages", "help", "close", "tab", "enter", "sort",
                    "copy", "map", "zoom", "time", "play", "export", "save");

    public HelpView(Texts texts) {
        getStyleClass().add("settings");
        getStylesheets().add(Theme.sheet("board/setup.css"));
        var title = new Label(texts.get("board.page.help"));
        title.getStyleClass().add("text-headline");
        var grid = new GridPane();
        grid.getStyleClass().addAll("card", "help-keys");
        for (var key : KEYS) {
            var row = grid.getRowCount();
            var keys = new Label(texts.get("board.help." + key + ".key"));
            keys.getStyleClass().add("help-key");
            keys.setMinWidth(USE_PREF_SIZE);
            var does = new Label(texts.get("board.help." + key));
            does.setWrapText(true);
            grid.add(keys, 0, row);
            grid.add(does, 1, row);
        }
        getChildren().addAll(title, grid);
    }
}

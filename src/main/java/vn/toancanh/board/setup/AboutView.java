package vn.toancanh.board.setup;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** What the program is, its version, and the licence of everything that ships with it. */
public final class AboutView extends VBox {

    /** One shipped library and its licence. */
    public record Licence(String name, String licence) {
        /** Reads a line {@code name | licence}; a line without a bar is a name alone. */
        public static Licence of(String line) {
            var bar = line.indexOf('|');
            return bar < 0
                    ? new Licence(line.strip(), "")
                    : new Licence(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
        }
    }

    /** Names of libraries are longer than those of licences. */
    private static final double NAME_SHARE = 0.68;

    public AboutView(String version, List<Licence> licences, Texts texts) {
        getStyleClass().add("settings");
        getStylesheets().add(Theme.sheet("board/setup.css"));
        var title = new Label(texts.get("board.product"));
        title.getStyleClass().add("text-headline");
        var about = new Label(texts.get("board.about.text", version));
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().add("text-body");
        var list = new Label(texts.get("board.about.licences"));
        list.getStyleClass().add("text-lead");
        var table = new TableView<>(FXCollections.observableList(licences));
        table.setId("licences");
        table.setAccessibleText(texts.get("board.about.licences"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("board.about.licences.none")));
        var name = new TableColumn<Licence, String>(texts.get("board.about.library"));
        name.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().name()));
        name.prefWidthProperty().bind(table.widthProperty().multiply(NAME_SHARE));
        var licence = new TableColumn<Licence, String>(texts.get("board.about.licence"));
        licence.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().licence()));
        table.getColumns().add(name);
        table.getColumns().add(licence);
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(list, table);
        box.getStyleClass().addAll("card", "settings-field");
        VBox.setVgrow(box, Priority.ALWAYS);
        getChildren().addAll(title, about, box);
    }
}

package vn.toancanh.board.usage;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** Which places were used, folded until somebody wants to know. JavaFX thread only. */
public final class UsageView extends TitledPane {
    private static final double HEIGHT_EM = 15;

    private final Texts texts;
    private final TableView<UsageContent.Row> table = new TableView<>();
    private final Label unused = new Label();

    /**
     * @param days that are looked back
     */
    public UsageView(int days, Texts texts) {
        this.texts = texts;
        setText(texts.get("board.usage", Integer.toString(days)));
        setId("usage");
        setExpanded(false);
        setAnimated(false);
        table.setAccessibleText(getText());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("board.usage.none")));
        column("place", 22, UsageContent.Row::place);
        column("role", 12, UsageContent.Row::role);
        column("opens", 6, row -> number(row.opens(), 0)).getStyleClass().add("figure");
        column("minutes", 6, row -> number(row.minutes(), 1)).getStyleClass().add("figure");
        column("last", 10, UsageContent.Row::last);
        unused.setWrapText(true);
        unused.setMinHeight(Region.USE_PREF_SIZE);
        unused.getStyleClass().add("text-small");
        var note = new Label(texts.get("board.usage.note"));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("text-small");
        var box = new VBox(note, table, unused);
        box.getStyleClass().add("usage-box");
        table.prefHeightProperty().bind(note.fontProperty().map(f -> HEIGHT_EM * f.getSize()));
        setContent(box);
    }

    public void show(UsageContent content) {
        table.getItems().setAll(content.rows());
        unused.setText(
                content.unused().isEmpty()
                        ? texts.get("board.usage.all")
                        : texts.get("board.usage.unused", String.join(", ", content.unused())));
    }

    private TableColumn<UsageContent.Row, String> column(
            String key, double em, Function<UsageContent.Row, String> write) {
        var column = new TableColumn<UsageContent.Row, String>(texts.get("board.usage." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(write.apply(row.getValue())));
        column.setPrefWidth(em * vn.toancanh.fx.Theme.DESK_PX);
        column.setSortable(false);
        table.getColumns().addAll(List.of(column));
        return column;
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }
}

package vn.toancanh.alert.shelf;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.console.SeverityMarkView;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.AlertStory;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** The register of what was put away: who, why, until when, how much of it is left. */
public final class ShelfView extends BorderPane {
    private static final PseudoClass SOON = PseudoClass.getPseudoClass("soon");
    private static final double ROW_EM = 3;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_EM = 9;

    /** From so much room on the other columns are wider too, up to this much. */
    private static final double USUAL_EM = 79;

    private static final double MOST_STRETCH = 1.45;

    /** Of all columns but those of the name and the reason. */
    private static final Map<String, Double> WIDTHS_EM =
            Map.of(
                    "severity", 7.7,
                    "place", 9.4,
                    "kind", 8.6,
                    "who", 9.2,
                    "until", 7.4,
                    "left", 5.6,
                    "back", 8.2);

    private final ObservableList<ShelfEntry> entries = FXCollections.observableArrayList();
    private final TableView<ShelfEntry> table = new TableView<>(entries);
    private final RowWords words;
    private final Texts texts;
    private final Times times;
    private final Asked asked;

    /** What can be done from here. */
    public record Asked(Consumer<AlertRow> bringBack, Consumer<AlertRow> open) {}

    public ShelfView(RowWords words, Asked asked, Texts texts) {
        this.words = words;
        this.asked = asked;
        this.texts = texts;
        times = new Times(texts);
        getStyleClass().addAll("card", "alert-list");
        table.setId("alert-shelf-table");
        table.getStyleClass().add("alert-table");
        table.setAccessibleText(texts.get("alert.register.name"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.widthProperty().subscribe(_ -> fit());
        table.fixedCellSizeProperty().subscribe(_ -> fit());
        var empty = new Label(texts.get("alert.register.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        addLevel();
        text("name", entry -> entry.row().words().name());
        text("place", entry -> entry.row().words().place());
        text("kind", this::kind);
        text("who", entry -> told(entry, told -> told.by().name()));
        text("reason", entry -> told(entry, AlertStory.Told::note));
        text("until", entry -> times.exact(entry.until()));
        text("left", this::left);
        addButton();
        table.setRowFactory(_ -> new Row());
        table.setOnKeyPressed(event -> {
            var chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                asked.open().accept(chosen.row());
                event.consume();
            }
        });
        setCenter(table);
    }

    /** Name and reason share what the others leave. */
    private void fit() {
        var em = table.getFixedCellSize() / ROW_EM;
        if (em <= 0 || table.getWidth() <= 0) {
            return;
        }
        var whole = (table.getWidth() - SCROLL_BAR) / em;
        var stretch = Math.clamp(whole / USUAL_EM, 1, MOST_STRETCH);
        var left = whole;
        for (var width : WIDTHS_EM.values()) {
            left -= width * stretch;
        }
        var half = Math.max(LEAST_EM, left / 2);
        for (var column : table.getColumns()) {
            var width = WIDTHS_EM.get(column.getId());
            column.setPrefWidth(em * (width == null ? half : width * stretch));
        }
    }

    /** What is put away now; the same line stays chosen. */
    public void show(List<ShelfEntry> next) {
        var chosen = table.getSelectionModel().getSelectedItem();
        entries.setAll(next);
        for (var entry : next) {
            if (chosen != null && entry.row().key().equals(chosen.row().key())) {
                table.getSelectionModel().select(entry);
            }
        }
    }

    private String kind(ShelfEntry entry) {
        var kind = entry.row().state().visibility().kind();
        return texts.get("alert.register." + kind.name());
    }

    private static String told(ShelfEntry entry, Function<AlertStory.Told, String> part) {
        var away = entry.row().story().away();
        return away == null ? "" : part.apply(away);
    }

    private String left(ShelfEntry entry) {
        return entry.left().isNegative()
                ? texts.get("alert.register.over")
                : times.span(entry.left());
    }

    private void text(String id, Function<ShelfEntry, String> write) {
        var column = column(id);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(@Nullable ShelfEntry entry, boolean empty) {
                        super.updateItem(entry, empty);
                        setText(entry == null || empty ? "" : write.apply(entry));
                        whole.setText(getText());
                        setTooltip(getText().isEmpty() ? null : whole);
                    }
                });
    }

    private void addLevel() {
        column("severity")
                .setCellFactory(_ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable ShelfEntry entry, boolean empty) {
                                super.updateItem(entry, empty);
                                var row = entry == null || empty ? null : entry.row();
                                SeverityMarkView.put(
                                        this,
                                        row == null ? null : row.severity(),
                                        row == null ? "" : words.severity(row));
                            }
                        });
    }

    private void addButton() {
        column("back")
                .setCellFactory(_ ->
                        new TableCell<>() {
                            private final Button back =
                                    new Button(texts.get("alert.register.back"));

                            @Override
                            protected void updateItem(@Nullable ShelfEntry entry, boolean empty) {
                                super.updateItem(entry, empty);
                                setGraphic(entry == null || empty ? null : back);
                                if (entry != null) {
                                    back.setOnAction(_ -> asked.bringBack().accept(entry.row()));
                                }
                            }
                        });
    }

    private TableColumn<ShelfEntry, ShelfEntry> column(String id) {
        var known = texts.find("alert.register.column." + id);
        var column =
                new TableColumn<ShelfEntry, ShelfEntry>(
                        known.orElseGet(() -> texts.get("alert.column." + id)));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(id);
        column.setSortable(false);
        column.getStyleClass().add("column-" + id);
        table.getColumns().add(column);
        return column;
    }

    /** Marked while its end is near. */
    private static final class Row extends TableRow<ShelfEntry> {
        @Override
        protected void updateItem(@Nullable ShelfEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            pseudoClassStateChanged(SOON, entry != null && !empty && entry.isSoon());
            var kind = entry == null ? null : entry.row().state().visibility().kind();
            setAccessibleText(
                    entry == null || kind == Visibility.Kind.SHOWN
                            ? null
                            : entry.row().words().name() + ", " + entry.row().words().place());
        }
    }
}

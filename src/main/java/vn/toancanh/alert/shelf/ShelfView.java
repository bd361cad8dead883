package vn.toancanh.alert.shelf;

import java.util.List;
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
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var empty = new Label(texts.get("alert.register.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        addLevel();
        text("name", 230, entry -> entry.row().words().name());
        text("place", 150, entry -> entry.row().words().place());
        text("kind", 150, this::kind);
        text("who", 150, entry -> told(entry, told -> told.by().name()));
        text("reason", 230, entry -> told(entry, AlertStory.Told::note));
        text("until", 140, entry -> times.exact(entry.until()));
        text("left", 90, this::left);
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

    private void text(String id, double px, Function<ShelfEntry, String> write) {
        var column = column(id, px);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

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
        column("severity", 110)
                .setCellFactory(_ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable ShelfEntry entry, boolean empty) {
                                super.updateItem(entry, empty);
                                if (entry == null || empty) {
                                    setGraphic(null);
                                    setText("");
                                } else {
                                    setGraphic(new SeverityMarkView(entry.row().severity()));
                                    setText(words.severity(entry.row()));
                                }
                            }
                        });
    }

    private void addButton() {
        column("back", 120)
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

    private TableColumn<ShelfEntry, ShelfEntry> column(String id, double px) {
        var known = texts.find("alert.register.column." + id);
        var column =
                new TableColumn<ShelfEntry, ShelfEntry>(
                        known.orElseGet(() -> texts.get("alert.column." + id)));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(id);
        column.setPrefWidth(px);
        column.setMinWidth(px / 2);
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

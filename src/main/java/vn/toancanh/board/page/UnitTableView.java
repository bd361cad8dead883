package vn.toancanh.board.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;

/**
 * The units under a board's one: sorts by any column, a selected row selects its unit, Enter or a
 * double click opens its card. JavaFX thread only.
 */
public final class UnitTableView extends TableView<UnitTable.Row> {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final double NAME_EM = 12;
    private static final double NAME_LEAST_EM = 9;
    private static final double VALUE_EM = 6.2;
    private static final double VALUE_LEAST_EM = 5.2;
    private static final double HEAD_EM = 4.2;

    private final Texts texts;
    private List<UnitTable.Column> shown = List.of();
    private boolean showing;

    public UnitTableView(Consumer<AreaCode> select, Consumer<AreaCode> open, Texts texts) {
        this.texts = texts;
        getStyleClass().add("unit-table");
        setAccessibleText(texts.get("board.units"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(texts.get("board.units.none")));
        setRowFactory(_ -> new OwnRow());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && !showing) {
                        select.accept(row.area());
                    }
                });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(open);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(open);
                event.consume();
            }
        });
    }

    private void open(Consumer<AreaCode> open) {
        var row = getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row.area());
        }
    }

    /** The order and the selected unit stay. */
    public void show(UnitTable table) {
        showing = true;
        var before = getSelectionModel().getSelectedItem();
        if (!table.columns().equals(shown)) {
            shown = table.columns();
            getColumns().setAll(List.of(name()));
            for (int i = 0; i < shown.size(); i++) {
                getColumns().add(value(shown.get(i), i));
            }
        }
        if (!table.rows().equals(List.copyOf(getItems()))) {
            getItems().setAll(table.rows());
            sort();
        }
        mark(before == null ? null : before.area());
        showing = false;
    }

    /** Selects the row of a unit as if it were selected elsewhere; null selects none. */
    public void mark(@Nullable AreaCode area) {
        var was = showing;
        showing = true;
        getSelectionModel().clearSelection();
        for (int i = 0; area != null && i < getItems().size(); i++) {
            if (getItems().get(i).area().equals(area)) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - 2));
            }
        }
        showing = was;
    }

    private TableColumn<UnitTable.Row, UnitTable.Row> name() {
        var column = new TableColumn<UnitTable.Row, UnitTable.Row>(texts.get("board.units.name"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(VietnameseOrder.by(UnitTable.Row::name));
        column.setCellFactory(_ -> new NameCell());
        column.setMinWidth(NAME_LEAST_EM * size());
        column.setPrefWidth(NAME_EM * size());
        return column;
    }

    private TableColumn<UnitTable.Row, UnitTable.Cell> value(UnitTable.Column about, int at) {
        var title =
                about.unit().isBlank() ? about.name() : about.name() + " (" + about.unit() + ")";
        var column = new TableColumn<UnitTable.Row, UnitTable.Cell>();
        column.setMinWidth(VALUE_LEAST_EM * size());
        var head = new Label(title);
        head.setTooltip(new Tooltip(title));
        head.setWrapText(true);
        // What does not fit ends in dots, and the tip says it whole.
        head.setMinHeight(HEAD_EM * size());
        head.setPrefHeight(HEAD_EM * size());
        head.setMaxHeight(HEAD_EM * size());
        head.prefWidthProperty().bind(column.widthProperty().subtract(size()));
        column.setGraphic(head);
        column.setText("");
        column.setId("unit-value-" + at);
        column.getStyleClass().add("figure");
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().cells().get(at)));
        // Without a value is neither best nor worst: last.
        column.setComparator(Comparator.comparingDouble(UnitTable.Cell::value));
        column.setCellFactory(_ -> new ValueCell());
        column.setPrefWidth(VALUE_EM * size());
        return column;
    }

    private static double size() {
        return Theme.DESK_PX;
    }

    private static final class OwnRow extends TableRow<UnitTable.Row> {
        @Override
        protected void updateItem(UnitTable.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(OWN, !empty && row != null && row.own());
        }
    }

    private static final class NameCell extends TableCell<UnitTable.Row, UnitTable.Row> {
        @Override
        protected void updateItem(UnitTable.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.name());
        }
    }

    private final class ValueCell extends TableCell<UnitTable.Row, UnitTable.Cell> {
        private final StatusMark mark = new StatusMark(Status.UNKNOWN);
        private final Region flag = new Region();
        private final HBox marks = new HBox(mark);
        private final Tooltip about = new Tooltip();

        private ValueCell() {
            getStyleClass().add("figure");
            flag.getStyleClass().add("number-flag");
            flag.setMouseTransparent(true);
            marks.getStyleClass().add("marks");
        }

        @Override
        protected void updateItem(UnitTable.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            if (empty || cell == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(cell.text());
            mark.show(cell.status());
            var flags = String.join(", ", cell.flags());
            marks.getChildren().setAll(flags.isEmpty() ? List.of(mark) : List.of(flag, mark));
            setGraphic(marks);
            about.setText(flags);
            setTooltip(flags.isEmpty() ? null : about);
            var word = StatusMark.word(cell.status(), texts);
            setAccessibleText(
                    String.join(
                            ", ",
                            flags.isEmpty()
                                    ? List.of(cell.text(), word)
                                    : List.of(cell.text(), word, flags)));
        }
    }
}

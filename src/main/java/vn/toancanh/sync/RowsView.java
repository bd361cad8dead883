package vn.toancanh.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;

/**
 * A table of texts made from rows; keeps the selection and the sort when the rows come anew. Texts
 * take two lines.
 */
final class RowsView<T> extends TableView<T> {
    private static final double EM_PX = 14;
    private static final double LEAST_PX = 80;

    private final ObservableList<T> rows = FXCollections.observableArrayList();

    RowsView(String spoken, String whenEmpty) {
        setAccessibleText(spoken);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        var none = new Label(whenEmpty);
        none.setWrapText(true);
        setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPrefHeight(LEAST_PX);
    }

    void show(List<T> newRows) {
        if (!rows.equals(newRows)) {
            rows.setAll(newRows);
        } else {
            refresh();
        }
    }

    void column(String title, double em, Function<T, String> write) {
        add(title, em, write);
    }

    void figureColumn(String title, double em, Function<T, String> write) {
        add(title, em, write).getStyleClass().add("figure");
    }

    /** Whole numbers that sort as numbers; "—" for NaN. */
    void numberColumn(String title, double em, ToDoubleFunction<T> value, Locale locale) {
        var column = add(title, em, row -> Numbers.format(value.applyAsDouble(row), 0, locale));
        column.setComparator(Comparator.comparingDouble(value));
        column.getStyleClass().add("figure");
    }

    void statusColumn(
            String title, double em, Function<T, Status> status, Function<T, String> write) {
        add(title, em, write).setCellFactory(_ -> cell(write, status));
    }

    private TableColumn<T, T> add(String title, double em, Function<T, String> write) {
        var column = new TableColumn<T, T>(title);
        column.setPrefWidth(em * EM_PX);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(VietnameseOrder.by(write));
        column.setCellFactory(_ -> cell(write, null));
        getColumns().add(column);
        return column;
    }

    private TableCell<T, T> cell(
            Function<T, String> write, @Nullable Function<T, Status> statusOf) {
        return new TableCell<>() {
            private final StatusMark mark = new StatusMark(Status.UNKNOWN);
            private final Tooltip whole = new Tooltip();

            {
                setWrapText(true);
            }

            @Override
            protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setText("");
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                setText(write.apply(row));
                whole.setText(getText());
                setTooltip(whole);
                if (statusOf != null) {
                    mark.show(statusOf.apply(row));
                    setGraphic(mark);
                }
            }
        };
    }
}

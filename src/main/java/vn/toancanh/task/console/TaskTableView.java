package vn.toancanh.task.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskOrder;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/** Directives as a table; what is late says so in words. */
final class TaskTableView extends TableView<TaskRow> implements Shown {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass SOON = PseudoClass.getPseudoClass("soon");
    private static final Map<String, TaskOrder> ORDERS =
            Map.of(
                    "title", TaskOrder.TITLE,
                    "lead", TaskOrder.LEAD,
                    "due", TaskOrder.DUE,
                    "left", TaskOrder.URGENT,
                    "progress", TaskOrder.PROGRESS);

    private final TaskListViewModel model;
    private final Texts texts;
    private boolean restoring;

    TaskTableView(TaskListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("task-table");
        getStyleClass().add("task-table");
        setAccessibleText(texts.get("task.list.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(texts.get("task.list.NONE")));
        addColumns();
        setRowFactory(_ -> new Row());
        setSortPolicy(_ -> order());
        getSelectionModel().selectedItemProperty().subscribe(this::tell);
    }

    private void addColumns() {
        var words = new TaskWords(texts);
        column("title", 20, TaskRow::title);
        column("lead", 12.3, row -> row.lead().name());
        column("due", 10.1, row -> words.day(row.state().term().now()));
        column("left", 8.9, words::left);
        column("standing", 20.7, row -> words.standing(row.state(), model.today()));
        column("progress", 7.2, row -> texts.get("task.percent", row.state().progress().percent()));
    }

    private void column(String id, double em, Function<TaskRow, String> said) {
        var column = new TableColumn<TaskRow, String>(texts.get("task.column." + id));
        column.setId(id);
        column.getStyleClass().add("column-" + id);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(said.apply(cell.getValue())));
        column.setSortable(ORDERS.containsKey(id));
        column.setPrefWidth(em * 14);
        getColumns().add(column);
    }

    /** The list is put in order by the model. */
    private boolean order() {
        if (getSortOrder().isEmpty()) {
            model.sort(Sorting.USUAL);
        } else {
            var first = getSortOrder().getFirst();
            model.sort(
                    new Sorting(
                            Objects.requireNonNull(ORDERS.get(first.getId())),
                            first.getSortType() == TableColumn.SortType.ASCENDING));
        }
        return true;
    }

    @Override
    public void show(List<TaskRow> rows) {
        restoring = true;
        getItems().setAll(rows);
        restoring = false;
    }

    private void tell(@Nullable TaskRow row) {
        if (!restoring && row != null) {
            model.choose(row.id());
        }
    }

    @Override
    public void choose(@Nullable TaskRow row) {
        restoring = true;
        var at = row == null ? -1 : index(row);
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(at);
        }
        restoring = false;
    }

    private int index(TaskRow row) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).id().equals(row.id())) {
                return i;
            }
        }
        return -1;
    }

    private static final class Row extends TableRow<TaskRow> {
        @Override
        protected void updateItem(@Nullable TaskRow row, boolean empty) {
            super.updateItem(row, empty);
            var shown = empty ? null : row;
            pseudoClassStateChanged(LATE, shown != null && shown.isOverdue());
            pseudoClassStateChanged(SOON, shown != null && isSoon(shown));
        }

        private static boolean isSoon(TaskRow row) {
            var phase = row.state().phase();
            return phase.isOwed()
                    && phase != Phase.REPORTED
                    && !row.isOverdue()
                    && row.daysLeft() <= 3;
        }
    }
}

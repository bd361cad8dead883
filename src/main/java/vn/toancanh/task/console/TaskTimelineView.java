package vn.toancanh.task.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/** Directives as bars from the day of issue to the end of their term, today as a line. */
final class TaskTimelineView extends BorderPane implements Shown {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final TaskListViewModel model;
    private final TaskWords words;
    private final ListView<TaskRow> list = new ListView<>();
    private final TimeAxisView head = new TimeAxisView();
    private Span span = new Span(LocalDate.EPOCH, LocalDate.EPOCH.plusMonths(1));
    private boolean restoring;

    TaskTimelineView(TaskListViewModel model, Texts texts) {
        this.model = model;
        words = new TaskWords(texts);
        setId("task-timeline");
        getStyleClass().add("task-timeline");
        list.getStyleClass().add("task-bars");
        list.setAccessibleText(texts.get("task.list.timeline"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        var corner = new Label(texts.get("task.column.title"));
        corner.getStyleClass().add("task-bar-title");
        HBox.setHgrow(head, Priority.ALWAYS);
        var top = new HBox(corner, head);
        top.getStyleClass().add("task-bar-head");
        setTop(top);
        setCenter(list);
    }

    /** The months stand above the bars also where a scroll bar takes some of their room. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var bar = list.lookup(".scroll-bar:vertical");
        var taken = bar != null && bar.isVisible() ? bar.getLayoutBounds().getWidth() : 0;
        HBox.setMargin(head, new Insets(0, taken, 0, 0));
    }

    private void tell(@Nullable TaskRow row) {
        if (!restoring && row != null) {
            model.choose(row.id());
        }
    }

    @Override
    public void show(List<TaskRow> rows) {
        restoring = true;
        span = Span.of(rows, model.today());
        head.show(
                span.months().stream()
                        .map(month ->
                                new TimeAxisView.Tick(span.at(month.atDay(1)), MONTH.format(month)))
                        .toList(),
                span.at(model.today()));
        list.getItems().setAll(rows);
        restoring = false;
    }

    @Override
    public void choose(@Nullable TaskRow row) {
        restoring = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; row != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(row.id())) {
                list.getSelectionModel().select(i);
            }
        }
        restoring = false;
    }

    private final class Cell extends ListCell<TaskRow> {
        private final Label title = new Label();
        private final TimeBarView bar = new TimeBarView();
        private final HBox line = new HBox(title, bar);

        Cell() {
            title.getStyleClass().add("task-bar-title");
            HBox.setHgrow(bar, Priority.ALWAYS);
            line.getStyleClass().add("task-bar-line");
            // As wide as the list and never wider, however long a title is.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TaskRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            title.setText(row.title());
            bar.show(row, span, model.today(), said(row));
            setAccessibleText(row.title() + ", " + row.lead().name() + ", " + said(row));
            setGraphic(line);
        }

        private String said(TaskRow row) {
            var left = words.left(row);
            return left.isBlank() ? words.standing(row.state(), model.today()) : left;
        }
    }
}

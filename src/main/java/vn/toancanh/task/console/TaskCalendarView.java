package vn.toancanh.task.console;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.TaskRow;

/** A month with what falls due on each day, weeks from Monday. */
final class TaskCalendarView extends BorderPane implements Shown {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final int WEEK = 7;
    private static final int WEEKS = 6;
    private static final int MOST = 3;

    private final TaskListViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final Map<UUID, Button> entries = new HashMap<>();
    private Map<LocalDate, List<TaskRow>> due = Map.of();
    private int monthsAhead;

    TaskCalendarView(TaskListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("task-calendar");
        getStyleClass().add("task-calendar");
        title.getStyleClass().add("text-heading");
        var head = new HBox(step("task-month-back", "‹", -1), title, step("task-month-on", "›", 1));
        head.getStyleClass().add("task-month");
        for (int i = 0; i < WEEK; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            grid.getColumnConstraints().add(column);
        }
        grid.getRowConstraints().add(new RowConstraints());
        for (int i = 0; i < WEEKS; i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        setTop(head);
        setCenter(grid);
    }

    @Override
    public void show(List<TaskRow> rows) {
        due = rows.stream().collect(Collectors.groupingBy(row -> row.state().term().now()));
        fill();
    }

    @Override
    public void choose(@Nullable TaskRow row) {
        entries.forEach((id, entry) ->
                entry.pseudoClassStateChanged(CHOSEN, row != null && row.id().equals(id)));
    }

    private Button step(String id, String sign, int months) {
        var button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(texts.get(months < 0 ? "task.month.before" : "task.month.after"));
        button.setOnAction(_ -> {
            monthsAhead += months;
            fill();
            choose(model.chosenProperty().get());
        });
        return button;
    }

    private void fill() {
        var month = YearMonth.from(model.today()).plusMonths(monthsAhead);
        title.setText(texts.get("task.month", MONTH.format(month)));
        entries.clear();
        grid.getChildren().clear();
        for (int i = 0; i < WEEK; i++) {
            var name = new Label(texts.get("task.weekday." + (i + 1)));
            name.getStyleClass().add("text-note");
            grid.add(name, i, 0);
        }
        var first = month.atDay(1);
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (int i = 0; i < WEEK * WEEKS; i++) {
            grid.add(day(monday.plusDays(i), month), i % WEEK, 1 + i / WEEK);
        }
    }

    private Node day(LocalDate day, YearMonth month) {
        var number = new Label(Integer.toString(day.getDayOfMonth()));
        number.getStyleClass().add("text-note");
        var box = new VBox(number);
        box.getStyleClass().add("task-day");
        box.pseudoClassStateChanged(TODAY, day.equals(model.today()));
        box.pseudoClassStateChanged(OTHER, !YearMonth.from(day).equals(month));
        var rows = due.getOrDefault(day, List.of());
        rows.stream().limit(MOST).forEach(row -> box.getChildren().add(entry(row)));
        if (rows.size() > MOST) {
            var more = new Label(texts.get("task.day.more", rows.size() - MOST));
            more.getStyleClass().add("text-note");
            box.getChildren().add(more);
        }
        return box;
    }

    private Button entry(TaskRow row) {
        var button = new Button(row.title());
        button.getStyleClass().add("task-day-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(row.title() + ", " + row.lead().name());
        button.pseudoClassStateChanged(LATE, row.isOverdue());
        button.setOnAction(_ -> model.choose(row.id()));
        entries.put(row.id(), button);
        return button;
    }
}

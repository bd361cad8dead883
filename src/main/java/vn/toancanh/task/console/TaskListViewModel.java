package vn.toancanh.task.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskFilter.When;
import vn.toancanh.task.listing.TaskOrder;
import vn.toancanh.task.listing.TaskRow;

/** All directives, filtered and in order; one is chosen. JavaFX thread only. */
public final class TaskListViewModel {
    private final Map<UUID, TaskRow> all = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<TaskRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<When, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<TaskFilter> filter =
            new ReadOnlyObjectWrapper<>(TaskFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable TaskRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.TABLE);
    private Seat seat = Seat.ENGINE;
    private LocalDate today = LocalDate.EPOCH;
    private TaskOrder order = TaskOrder.URGENT;
    private boolean upwards = true;

    /** How they are shown. */
    public enum Form {
        TABLE,
        BOARD,
        CALENDAR
    }

    /** Who looks, and which day it is. */
    public void lookAs(Seat who, LocalDate day) {
        var turned = !day.equals(today);
        seat = who;
        today = day;
        if (turned) {
            show(all.values().stream().map(TaskRow::state).toList());
        } else {
            sift();
        }
    }

    /** Instead of all there were. */
    public void show(Collection<State> states) {
        var fresh = states.stream().map(state -> TaskRow.of(state, today)).toList();
        all.clear();
        fresh.forEach(row -> all.put(row.id(), row));
        sift();
    }

    /** These changed. */
    public void change(Collection<State> states) {
        states.forEach(state -> all.put(state.directive().id(), TaskRow.of(state, today)));
        sift();
    }

    public void filter(TaskFilter asked) {
        filter.set(asked);
        sift();
    }

    public void order(TaskOrder by, boolean ascending) {
        order = by;
        upwards = ascending;
        sift();
    }

    private void sift() {
        var asked = filter.get();
        var sorted = upwards ? order.rows() : order.rows().reversed();
        rows.set(
                all.values().stream()
                        .filter(row -> asked.accepts(row, seat, today))
                        .sorted(sorted)
                        .toList());
        count(asked);
        var open = chosen.get();
        if (open != null) {
            chosen.set(all.get(open.id()));
        }
    }

    private void count(TaskFilter asked) {
        var found = new EnumMap<When, Integer>(When.class);
        for (var when : When.values()) {
            var each = asked.with(when);
            found.put(
                    when,
                    (int)
                            all.values().stream()
                                    .filter(row -> each.accepts(row, seat, today))
                                    .count());
        }
        counts.set(Map.copyOf(found));
    }

    /** How many wait for who looks, whatever is filtered. */
    public int waiting() {
        var asked = TaskFilter.ALL.with(When.WAITING);
        return (int) all.values().stream().filter(row -> asked.accepts(row, seat, today)).count();
    }

    public void choose(@Nullable UUID directive) {
        chosen.set(directive == null ? null : all.get(directive));
    }

    public Optional<TaskRow> find(UUID directive) {
        return Optional.ofNullable(all.get(directive));
    }

    public LocalDate today() {
        return today;
    }

    public Seat seat() {
        return seat;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public ReadOnlyObjectProperty<List<TaskRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<When, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TaskFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable TaskRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }
}

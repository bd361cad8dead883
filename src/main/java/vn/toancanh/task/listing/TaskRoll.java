package vn.toancanh.task.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/**
 * All directives as rows of one day in one order. What changes is merged in, so that one of a
 * hundred thousand costs one pass and no sorting. Immutable.
 */
public final class TaskRoll {
    public static final TaskRoll EMPTY = new TaskRoll(List.of(), LocalDate.EPOCH, Sorting.USUAL);

    private final List<TaskRow> rows;
    private final LocalDate today;
    private final Sorting sorting;

    private TaskRoll(List<TaskRow> rows, LocalDate today, Sorting sorting) {
        this.rows = rows;
        this.today = today;
        this.sorting = sorting;
    }

    public static TaskRoll of(Collection<State> states, LocalDate today, Sorting sorting) {
        var rows =
                states.parallelStream()
                        .map(state -> TaskRow.of(state, today))
                        .toArray(TaskRow[]::new);
        Arrays.parallelSort(rows, sorting.rows());
        return new TaskRoll(Arrays.asList(rows), today, sorting);
    }

    /** The same on another day: what was due may be late. */
    public TaskRoll on(LocalDate day) {
        return day.equals(today)
                ? this
                : of(rows.stream().map(TaskRow::state).toList(), day, sorting);
    }

    public TaskRoll in(Sorting other) {
        if (other.equals(sorting)) {
            return this;
        }
        var sorted = rows.toArray(TaskRow[]::new);
        Arrays.parallelSort(sorted, other.rows());
        return new TaskRoll(Arrays.asList(sorted), today, other);
    }

    /**
     * @param changed all that are others now
     * @param states those of them that are still there
     */
    public TaskRoll with(Set<UUID> changed, Collection<State> states) {
        if (changed.isEmpty()) {
            return this;
        }
        Predicate<TaskRow> stays = row -> !changed.contains(row.id());
        var fresh = new ArrayList<TaskRow>();
        states.forEach(state -> fresh.add(TaskRow.of(state, today)));
        fresh.sort(sorting.rows());
        return new TaskRoll(merged(rows.stream().filter(stays).toList(), fresh), today, sorting);
    }

    private List<TaskRow> merged(List<TaskRow> old, List<TaskRow> fresh) {
        var all = new ArrayList<TaskRow>(old.size() + fresh.size());
        int from = 0;
        for (var row : fresh) {
            // No two rows are equal in an order, so it is never found.
            var to = -1 - Collections.binarySearch(old, row, sorting.rows());
            all.addAll(old.subList(from, to));
            all.add(row);
            from = to;
        }
        all.addAll(old.subList(from, old.size()));
        return all;
    }

    /** The same as one person sees it; worth making away from the screen. */
    public TaskSight seenBy(Seat seat) {
        return new TaskSight(this, seat);
    }

    List<TaskRow> rows() {
        return rows;
    }

    /** How many directives each unit leads and has not finished, by its code. */
    public Map<String, Integer> owed() {
        var owed = new HashMap<String, Integer>();
        rows.stream()
                .filter(row -> row.state().phase().isOwed())
                .forEach(row -> owed.merge(row.lead().code(), 1, Integer::sum));
        return Map.copyOf(owed);
    }

    /** What one directive was divided into, in the order of the roll. */
    public List<TaskRow> parts(UUID whole) {
        return rows.stream().filter(row -> whole.equals(row.state().directive().parent())).toList();
    }

    public @Nullable TaskRow find(UUID directive) {
        for (var row : rows) {
            if (row.id().equals(directive)) {
                return row;
            }
        }
        return null;
    }

    public LocalDate today() {
        return today;
    }

    public Sorting sorting() {
        return sorting;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

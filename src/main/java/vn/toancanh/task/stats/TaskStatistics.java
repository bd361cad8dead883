package vn.toancanh.task.stats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Counts of directives by time class, and the rates of the Government's reports: of those that were
 * due (completed, or open and overdue) how many are completed, and of the completed how many were
 * in time. Report 1270/BC-TCTTTg on 2017 prints these rates cut, not rounded, to two digits.
 */
public record TaskStatistics(LocalDate asOf, Map<TimeClass, Integer> counts) {
    private static final double PERCENT = 100;

    public TaskStatistics {
        counts = Map.copyOf(counts);
    }

    /** Those issued after {@code asOf} are not counted. */
    public static TaskStatistics of(Collection<Case> cases, LocalDate asOf) {
        var counts = new EnumMap<TimeClass, Integer>(TimeClass.class);
        for (var each : cases) {
            if (!each.issued().isAfter(asOf)) {
                counts.merge(each.of(asOf), 1, Integer::sum);
            }
        }
        return new TaskStatistics(asOf, counts);
    }

    public int of(TimeClass time) {
        return counts.getOrDefault(time, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int completed() {
        return of(TimeClass.COMPLETED_ON_TIME) + of(TimeClass.COMPLETED_LATE);
    }

    public int open() {
        return total() - completed();
    }

    public int overdue() {
        return of(TimeClass.OVERDUE_WEEK)
                + of(TimeClass.OVERDUE_MONTH)
                + of(TimeClass.OVERDUE_LONG);
    }

    public int withinTerm() {
        return open() - overdue();
    }

    /** Completed, or open and overdue. */
    public int due() {
        return completed() + overdue();
    }

    /** Of those due, in percent; empty when nothing was due. */
    public OptionalDouble completionRate() {
        return rate(completed(), due());
    }

    /** Of those due, in percent. */
    public OptionalDouble overdueRate() {
        return rate(overdue(), due());
    }

    /** Of the completed, in percent. */
    public OptionalDouble onTimeShare() {
        return rate(of(TimeClass.COMPLETED_ON_TIME), completed());
    }

    private static OptionalDouble rate(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * part / whole);
    }
}

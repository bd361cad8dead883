package vn.toancanh.alert.surveil;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of equal periods in order. NaN is a period nobody reported, which is not a period without
 * cases. Immutable.
 */
public final class CountSeries {
    private static final int LEAST = 2;

    private final LocalDate[] starts;
    private final double[] counts;

    /**
     * @param starts the first day of each period, ascending, without gaps
     * @param counts one for each, NaN or not below 0
     */
    public CountSeries(List<LocalDate> starts, List<Double> counts) {
        this.starts = starts.toArray(LocalDate[]::new);
        this.counts = counts.stream().mapToDouble(Double::doubleValue).toArray();
        if (this.starts.length != this.counts.length || this.starts.length < LEAST) {
            throw new IllegalArgumentException(starts.size() + " periods, " + counts.size());
        }
        for (var i = 1; i < this.starts.length; i++) {
            if (!this.starts[i].isAfter(this.starts[i - 1])) {
                throw new IllegalArgumentException("not in order: " + this.starts[i]);
            }
        }
        if (Arrays.stream(this.counts).anyMatch(count -> count < 0 || Double.isInfinite(count))) {
            throw new IllegalArgumentException("a count is negative or infinite");
        }
    }

    public int size() {
        return counts.length;
    }

    public LocalDate start(int period) {
        return starts[period];
    }

    public double count(int period) {
        return counts[period];
    }

    public boolean isMissing(int period) {
        return Double.isNaN(counts[period]);
    }

    /** Reported cases of these periods together. */
    double sum(int from, int to) {
        return Arrays.stream(counts, Math.max(0, from), to)
                .filter(count -> !Double.isNaN(count))
                .sum();
    }

    /**
     * The period that begins nearest to the same day of an earlier year, so that weeks keep their
     * place in the seasons through leap years; -1 when the series begins later.
     */
    int anniversary(int period, int years) {
        var day = starts[period].minusYears(years);
        var step = ChronoUnit.DAYS.between(starts[0], starts[1]);
        if (day.isBefore(starts[0])) {
            return 2 * ChronoUnit.DAYS.between(day, starts[0]) <= step ? 0 : -1;
        }
        var found = Arrays.binarySearch(starts, day);
        if (found >= 0) {
            return found;
        }
        var after = -found - 1;
        var before = after - 1;
        var toAfter = ChronoUnit.DAYS.between(day, starts[after]);
        return toAfter < ChronoUnit.DAYS.between(starts[before], day) ? after : before;
    }
}

package vn.toancanh.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Takes the season out of a series: what each phase of the cycle usually adds, as the median of its
 * distances from the centred moving average of a whole cycle (classical decomposition, with medians
 * so that one odd month does not shape all of its kind). Missing values stay missing. Pure.
 */
public final class SeasonRemover {
    /** Fewer cycles leave one or two distances for a phase. */
    public static final int LEAST_CYCLES = 3;

    private SeasonRemover() {}

    /** Whether there are enough cycles, and every phase was seen well inside the series. */
    public static boolean canRemove(double[] values, int season) {
        return season > 1
                && values.length >= LEAST_CYCLES * season
                && Arrays.stream(effects(values, season)).noneMatch(Double::isNaN);
    }

    /** A new series without its season. */
    public static double[] remove(double[] values, int season) {
        var effects = effects(values, season);
        return IntStream.range(0, values.length)
                .mapToDouble(t -> values[t] - effects[t % season])
                .toArray();
    }

    private static double[] effects(double[] values, int season) {
        var half = season / 2;
        var effects =
                IntStream.range(0, season)
                        .mapToDouble(phase ->
                                median(
                                        IntStream.range(half, values.length - half)
                                                .filter(t -> t % season == phase)
                                                .mapToDouble(t ->
                                                        values[t] - average(values, t, season))))
                        .toArray();
        var mean = Arrays.stream(effects).average().orElse(0);
        return Arrays.stream(effects).map(effect -> effect - mean).toArray();
    }

    /** Over one cycle around {@code at}; of an even cycle the two ends count half. */
    private static double average(double[] values, int at, int season) {
        var half = season / 2;
        var even = season % 2 == 0;
        var sum = 0.0;
        var weights = 0.0;
        for (var t = at - half; t <= at + half; t++) {
            var weight = even && (t == at - half || t == at + half) ? 0.5 : 1;
            if (!Double.isNaN(values[t])) {
                sum += weight * values[t];
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /** Of what is a number; NaN of nothing. */
    public static double median(DoubleStream values) {
        var sorted = values.filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

package vn.toancanh.analysis.change;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.toancanh.analysis.SeasonRemover;

/**
 * Draws single odd values in to where the running median lets them be, four robust standard
 * deviations away. A shift that lasts moves the median itself and stays. Pure.
 */
final class Outliers {
    private static final int AROUND = 5;
    private static final double MOST = 4;

    /** Makes the median of absolute deviations that of a normal distribution's. */
    private static final double TO_DEVIATION = 1.4826;

    private Outliers() {}

    static double[] drawnIn(double[] values) {
        var usual = IntStream.range(0, values.length).mapToDouble(t -> usual(values, t)).toArray();
        var away =
                IntStream.range(0, values.length).mapToDouble(t -> Math.abs(values[t] - usual[t]));
        var most = MOST * TO_DEVIATION * SeasonRemover.median(away);
        if (most == 0) {
            return values.clone();
        }
        return IntStream.range(0, values.length)
                .mapToDouble(t -> Math.clamp(values[t], usual[t] - most, usual[t] + most))
                .toArray();
    }

    private static double usual(double[] values, int at) {
        var from = Math.max(0, at - AROUND);
        var to = Math.min(values.length, at + AROUND + 1);
        return SeasonRemover.median(Arrays.stream(values, from, to));
    }
}

package vn.toancanh.effect.verdict;

import java.util.Arrays;
import vn.toancanh.effect.Trial;

/**
 * Whether all comparison units together turned when the directive began, as they never did before:
 * then something befell the whole province, and who follows it how is not known from the past.
 * Pure.
 */
final class Shock {
    private static final int MOST_SIDE = 3;
    private static final int LEAST_EARLIER = 4;
    private static final double BEYOND_GREATEST = 2;
    private static final double BEYOND_USUAL = 4;

    private final double[] mean;
    private final int start;
    private final int side;

    Shock(Trial trial) {
        mean = new double[trial.panel().times().size()];
        var donors = trial.donors();
        for (var t = 0; t < mean.length; t++) {
            var time = t;
            mean[t] =
                    Arrays.stream(donors)
                            .mapToDouble(unit -> trial.panel().value(unit, time))
                            .average()
                            .orElse(Double.NaN);
        }
        start = trial.before();
        side = Math.min(MOST_SIDE, mean.length - start);
    }

    /** How far they turned, NaN when they did not or nobody can tell. */
    double seen() {
        var earlier = start - 3 * side + 1;
        if (side < 1 || earlier < LEAST_EARLIER) {
            return Double.NaN;
        }
        var greatest = 0.0;
        var squares = 0.0;
        for (var at = 2 * side; at <= start - side; at++) {
            var turn = turn(at);
            greatest = Math.max(greatest, Math.abs(turn));
            squares += turn * turn / earlier;
        }
        var turn = turn(start);
        return Math.abs(turn) > BEYOND_GREATEST * greatest
                        && Math.abs(turn) > BEYOND_USUAL * Math.sqrt(squares)
                ? turn
                : Double.NaN;
    }

    /** The step at a time less the step before it, so that a steady trend is no turn. */
    private double turn(int at) {
        return mean(at) - 2 * mean(at - side) + mean(at - 2 * side);
    }

    private double mean(int from) {
        return Arrays.stream(mean, from, from + side).average().orElse(Double.NaN);
    }
}

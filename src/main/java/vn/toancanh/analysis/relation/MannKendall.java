package vn.toancanh.analysis.relation;

import java.util.Arrays;
import vn.toancanh.analysis.Probability;

/** The test for a trend of Mann (1945) and Kendall (1975), with ties. Pure. */
final class MannKendall {
    private static final int LEAST = 4;

    private MannKendall() {}

    /** Of so much going up, or down, in a series without a trend; 1 for a few points. */
    static double probability(double[] values) {
        var x = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        var n = x.length;
        if (n < LEAST) {
            return 1;
        }
        var score = score(x);
        var variance = n * (n - 1.0) * (2.0 * n + 5) / 18 - ties(x);
        if (variance <= 0) {
            return 1;
        }
        var z = (Math.abs(score) - 1) / Math.sqrt(variance);
        return score == 0 ? 1 : 2 * Probability.normal(-z);
    }

    /**
     * How many pairs go up less those that go down.
     *
     * @param values without NaN
     */
    static long score(double[] values) {
        var score = 0L;
        for (var i = 0; i < values.length; i++) {
            for (var j = i + 1; j < values.length; j++) {
                score += Double.compare(values[j], values[i]);
            }
        }
        return score;
    }

    private static double ties(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var ties = 0.0;
        for (var from = 0; from < sorted.length; ) {
            var to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double equal = to - from;
            ties += equal * (equal - 1) * (2 * equal + 5) / 18;
            from = to;
        }
        return ties;
    }
}

package vn.toancanh.analysis.relation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The periods in which two series both have a value. */
final class Common {
    // Pyper and Peterman look back a fifth of the series.
    private static final int SHARE_OF_LAGS = 5;

    private final double[] first;
    private final double[] second;

    private Common(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    /** The second series read {@code lag} periods later. */
    static Common of(double[] first, double[] second, int lag) {
        var both =
                IntStream.range(0, first.length)
                        .filter(t -> t + lag >= 0 && t + lag < second.length)
                        .filter(t -> !Double.isNaN(first[t]) && !Double.isNaN(second[t + lag]))
                        .toArray();
        return new Common(
                Arrays.stream(both).mapToDouble(t -> first[t]).toArray(),
                Arrays.stream(both).mapToDouble(t -> second[t + lag]).toArray());
    }

    int size() {
        return first.length;
    }

    boolean varies() {
        return Arrays.stream(first).distinct().count() > 1
                && Arrays.stream(second).distinct().count() > 1;
    }

    double pearson() {
        return pearson(first, second);
    }

    /** Pearson's of the ranks; equal values share the mean of their ranks. */
    double spearman() {
        return pearson(ranks(first), ranks(second));
    }

    private static double pearson(double[] x, double[] y) {
        var meanX = Arrays.stream(x).average().orElse(0);
        var meanY = Arrays.stream(y).average().orElse(0);
        var both = 0.0;
        var ofX = 0.0;
        var ofY = 0.0;
        for (var t = 0; t < x.length; t++) {
            both += (x[t] - meanX) * (y[t] - meanY);
            ofX += (x[t] - meanX) * (x[t] - meanX);
            ofY += (y[t] - meanY) * (y[t] - meanY);
        }
        return Math.clamp(both / Math.sqrt(ofX * ofY), -1, 1);
    }

    private static double[] ranks(double[] values) {
        var order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(t -> values[t]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var ranks = new double[values.length];
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (var i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** By what to divide the points: 1 + 2 Σ ((N−j)/N) ρx(j) ρy(j) over a fifth of the points. */
    static double memory(double[] first, double[] second, int points) {
        var sum = 0.0;
        for (var lag = 1; lag <= points / SHARE_OF_LAGS; lag++) {
            sum +=
                    (points - lag)
                            / (double) points
                            * autocorrelation(first, lag)
                            * autocorrelation(second, lag);
        }
        return Math.max(1, 1 + 2 * sum);
    }

    /** Over the pairs that were observed, 0 where there are none. */
    private static double autocorrelation(double[] values, int lag) {
        var mean = Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
        var products = 0.0;
        var pairs = 0;
        var squares = 0.0;
        var points = 0;
        for (var t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                squares += (values[t] - mean) * (values[t] - mean);
                points++;
                if (t + lag < values.length && !Double.isNaN(values[t + lag])) {
                    products += (values[t] - mean) * (values[t + lag] - mean);
                    pairs++;
                }
            }
        }
        return pairs == 0 || squares == 0 ? 0 : products / pairs / (squares / points);
    }
}

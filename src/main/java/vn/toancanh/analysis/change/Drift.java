package vn.toancanh.analysis.change;

import java.util.Arrays;

/** Whether a straight line leaves less over than a step: then no day is the day of the change. */
final class Drift {
    private Drift() {}

    /**
     * @param least values on each side of a step
     */
    static boolean explainsBetter(double[] values, int least) {
        var n = values.length;
        var mean = Arrays.stream(values).average().orElse(0);
        var centre = (n - 1) / 2.0;
        var both = 0.0;
        var times = 0.0;
        for (var t = 0; t < n; t++) {
            both += (t - centre) * (values[t] - mean);
            times += (t - centre) * (t - centre);
        }
        var step = Cusum.of(values, least).height();
        return both * both / times >= step * step;
    }
}

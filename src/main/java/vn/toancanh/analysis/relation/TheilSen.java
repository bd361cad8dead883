package vn.toancanh.analysis.relation;

import java.util.Arrays;

/** The median slope of all pairs (Theil 1950, Sen 1968): a trend no outlier can turn. Pure. */
public final class TheilSen {
    private TheilSen() {}

    /**
     * @param values equally spaced, NaN where there is none
     * @return change a step, NaN for fewer than two values
     */
    public static double slope(double[] values) {
        var slopes = new double[values.length * (values.length - 1) / 2];
        var number = 0;
        for (var i = 0; i < values.length; i++) {
            for (var j = i + 1; j < values.length; j++) {
                var slope = (values[j] - values[i]) / (j - i);
                if (!Double.isNaN(slope)) {
                    slopes[number++] = slope;
                }
            }
        }
        Arrays.sort(slopes, 0, number);
        return number == 0 ? Double.NaN : (slopes[(number - 1) / 2] + slopes[number / 2]) / 2;
    }
}

package vn.toancanh.effect.solve;

import vn.toancanh.analysis.Probability;

/** How far Student's t goes. Pure. */
public final class Student {
    private static final int HALVINGS = 80;

    private Student() {}

    /**
     * What Student's t stays within on both sides.
     *
     * @param level such as 0.95
     * @param degrees of freedom, infinite for the normal distribution
     */
    public static double quantile(double level, double degrees) {
        if (Double.isInfinite(degrees)) {
            return Probability.normalQuantile((1 + level) / 2);
        }
        var high = 1.0;
        while (Probability.studentBothTails(high, degrees) > 1 - level) {
            high *= 2;
        }
        var low = 0.0;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (Probability.studentBothTails(middle, degrees) > 1 - level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}

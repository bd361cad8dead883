package vn.toancanh.effect.design;

import vn.toancanh.analysis.Probability;

/** Whether residuals show that each time remembers the one before it. Pure. */
final class Remembered {
    private static final double LEVEL = 0.95;

    private Remembered() {}

    /**
     * One-sided at 5 % where Durbin and Watson's number is nearly normal around 2 with variance
     * 4/n.
     */
    static boolean isSeen(double watson, int times) {
        return watson < 2 - 2 * Probability.normalQuantile(LEVEL) / Math.sqrt(times);
    }
}

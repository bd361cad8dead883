package vn.toancanh.alert.surveil;

/**
 * What is asked of a series of counts.
 *
 * @param alpha the one-sided probability of a count above the bound when nothing has changed
 * @param baseline periods just before that EARS looks at
 * @param years years that Farrington and Noufaily look back
 * @param window periods on each side of the same period of an earlier year
 */
public record Survey(Method method, double alpha, int baseline, int years, int window, Gate gate) {
    /** Two have no deviation worth the name. */
    public static final int LEAST_BASELINE = 3;

    private static final double HALF = 0.5;

    public Survey {
        if (!(alpha > 0 && alpha < HALF)) {
            throw new IllegalArgumentException("alpha " + alpha);
        }
        if (baseline < LEAST_BASELINE || years < 1 || window < 0) {
            throw new IllegalArgumentException(baseline + ", " + years + ", " + window);
        }
    }

    /** With seven periods, five years and windows of three as their authors use them. */
    public static Survey of(Method method, double alpha) {
        return new Survey(method, alpha, 7, 5, 3, method.usualGate());
    }
}

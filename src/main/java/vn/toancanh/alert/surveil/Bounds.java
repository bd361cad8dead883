package vn.toancanh.alert.surveil;

/**
 * What a count is compared with.
 *
 * @param lower the count seldom falls below it; 0 for methods that only look upward
 * @param upper the count seldom rises above it
 * @param tail the probability of a count this high or higher when nothing has changed
 */
public record Bounds(double expected, double lower, double upper, double tail) {
    /** 0 at the expected count, 1 at the upper bound; NaN where both are the same. */
    public double exceedance(double count) {
        return upper == expected ? Double.NaN : (count - expected) / (upper - expected);
    }
}

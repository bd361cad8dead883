package vn.toancanh.effect;

import vn.toancanh.effect.solve.Student;

/**
 * A change in the unit of the values, and how surely it is known.
 *
 * @param wide holds the truth in 95 of 100 cases
 * @param narrow holds it in 80 of 100
 */
public record Effect(double value, double error, Interval wide, Interval narrow) {
    public static final double WIDE = 0.95;
    public static final double NARROW = 0.80;

    /** From {@code low} to {@code high}. */
    public record Interval(double low, double high) {
        public boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    /** Symmetric intervals of Student's t. */
    public static Effect of(double value, double error, double degrees) {
        return new Effect(
                value,
                error,
                around(value, error, degrees, WIDE),
                around(value, error, degrees, NARROW));
    }

    /** The same error, with the intervals of whichever is wider. */
    public Effect orWider(Effect other) {
        var wider = other.wide.high - other.wide.low > wide.high - wide.low ? other : this;
        return new Effect(value, error, wider.wide, wider.narrow);
    }

    private static Interval around(double value, double error, double degrees, double level) {
        var half = error * Student.quantile(level, degrees);
        return new Interval(value - half, value + half);
    }
}

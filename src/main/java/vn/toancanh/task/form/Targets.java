package vn.toancanh.task.form;

import java.util.Collection;
import vn.toancanh.indicator.Direction;

/** What many units are asked to reach: the better quarter of them, or so much more each. Pure. */
public final class Targets {
    private static final double BETTER_QUARTER = 0.75;

    /** Where no better unit shows what can be reached. */
    private static final double TENTH = 0.1;

    private Targets() {}

    /** How targets are proposed. */
    public enum Basis {
        /** What the better quarter of the units has reached: their 75th percentile. */
        PEERS,
        /** Its own value and a step. */
        OWN
    }

    /**
     * The value a quarter of the units is at least as good as, nearest rank.
     *
     * @param values of all units; at least one
     */
    public static double betterQuarter(Collection<Double> values, Direction direction) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var at = direction == Direction.DOWN ? 1 - BETTER_QUARTER : BETTER_QUARTER;
        return sorted[(int) Math.round(at * (sorted.length - 1))];
    }

    /** For one unit; who is there already is asked for a tenth more. */
    public static double fromPeers(double own, double quarter, Direction direction) {
        return isBetter(quarter, own, direction)
                ? rounded(quarter)
                : fromOwn(own, Math.abs(own) * TENTH + (own == 0 ? 1 : 0), direction);
    }

    /**
     * @param step in the unit of the indicator, more than 0
     */
    public static double fromOwn(double own, double step, Direction direction) {
        return rounded(direction == Direction.DOWN ? own - step : own + step);
    }

    static boolean isBetter(double one, double other, Direction direction) {
        return direction == Direction.DOWN ? one < other : one > other;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

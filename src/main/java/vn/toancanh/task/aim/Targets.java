package vn.toancanh.task.aim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Direction;

/**
 * What many units are asked to reach: the better quarter of them, or so much more each. What is
 * proposed has the decimals of its indicator, is rounded to the better side and always better than
 * what there is; nothing is where nothing can be. Pure.
 *
 * @param direction never {@link Direction#BAND}
 * @param decimals of the indicator
 * @param most what no value can be above, as a share its whole; null where nothing is known of that
 */
public record Targets(Direction direction, int decimals, @Nullable Double most) {
    private static final double BETTER_QUARTER = 0.75;

    /** Where no better unit shows what can be reached. */
    private static final double TENTH = 0.1;

    /** Digits after those of the indicator that are only the noise of binary fractions. */
    private static final int NOISE = 6;

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
    public double betterQuarter(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var at = direction == Direction.DOWN ? 1 - BETTER_QUARTER : BETTER_QUARTER;
        return sorted[(int) Math.round(at * (sorted.length - 1))];
    }

    /** For one unit; who is there already is asked for a tenth more. */
    public OptionalDouble fromPeers(double own, double quarter) {
        return isBetter(quarter, own)
                ? proposed(own, quarter)
                : fromOwn(own, Math.abs(own) * TENTH + (own == 0 ? 1 : 0));
    }

    /**
     * @param step in the unit of the indicator, more than 0
     */
    public OptionalDouble fromOwn(double own, double step) {
        return proposed(own, direction == Direction.DOWN ? own - step : own + step);
    }

    /** Whether nothing better can be asked for. */
    boolean isBest(double own) {
        return fromOwn(own, Math.pow(10, -decimals)).isEmpty();
    }

    boolean isBetter(double one, double other) {
        return direction == Direction.DOWN ? one < other : one > other;
    }

    private OptionalDouble proposed(double own, double wanted) {
        // What is counted or shared out is never less than nothing.
        var least = direction == Direction.DOWN && own >= 0 ? Math.max(0, wanted) : wanted;
        var possible = most == null ? least : Math.min(most, least);
        var rounded = rounded(possible);
        return isBetter(rounded, own) ? OptionalDouble.of(rounded) : OptionalDouble.empty();
    }

    private double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals + NOISE, RoundingMode.HALF_UP)
                .setScale(
                        decimals,
                        direction == Direction.DOWN ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .doubleValue();
    }
}

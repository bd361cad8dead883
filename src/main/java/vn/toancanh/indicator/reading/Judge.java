package vn.toancanh.indicator.reading;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;

/**
 * Tells what a value means. Pure. What cannot be computed is unknown, never green: a missing
 * yardstick, a zero to divide by, a history that never varied, a value that is stale.
 */
public final class Judge {
    private Judge() {}

    public static Status status(
            Indicator indicator, double value, Freshness freshness, Yardstick yardstick) {
        return switch (freshness) {
            case FRESH, LATE -> {
                var bands = indicator.judgement().bands();
                yield bands.of(onBasis(bands.basis(), value, yardstick));
            }
            case STALE, ABSENT -> Status.UNKNOWN;
        };
    }

    /** The value in the measure of the bands; NaN when it cannot be told. */
    public static double onBasis(Basis basis, double value, Yardstick yardstick) {
        return switch (basis) {
            case VALUE -> value;
            case PLAN_DIFFERENCE -> value - orNaN(yardstick.planToDate());
            case PLAN_PERCENT -> 100 * ratio(value, orNaN(yardstick.planToDate()));
            case YEAR_AGO_CHANGE_PERCENT -> changePercent(value, orNaN(yardstick.yearAgo()));
            case HISTORY_SIGMA -> sigma(value, yardstick.past());
            case HISTORY_PERCENTILE -> percentile(yardstick.past());
            case PER_COMMUNE -> ratio(value, yardstick.communes());
            case RANK_PERCENT -> orNaN(yardstick.rankPercent());
        };
    }

    private static double changePercent(double value, double base) {
        return 100 * ratio(value - base, Math.abs(base));
    }

    private static double sigma(double value, Yardstick.@Nullable Past past) {
        return past == null ? Double.NaN : ratio(value - past.mean(), past.deviation());
    }

    private static double percentile(Yardstick.@Nullable Past past) {
        return past == null ? Double.NaN : past.percentile();
    }

    private static double ratio(double value, double by) {
        return by > 0 ? value / by : Double.NaN;
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}

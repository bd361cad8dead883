package vn.toancanh.fx.parts;

import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Status;

/**
 * The values that count as good today, in the indicator's unit; open ends are infinite.
 *
 * @param from included, as is {@code to}
 */
public record OkRange(double from, double to) {

    /** Null when good depends on more than a range of the value. */
    public static @Nullable OkRange of(IndicatorReading reading) {
        var bands = reading.subject().indicator().judgement().bands();
        var plan = reading.comparison().planToDate();
        return bands.bands().stream()
                .filter(band -> band.status() == Status.OK)
                .findFirst()
                .map(band -> inUnit(bands.basis(), band, plan))
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // Optional.map may give null: it then is empty
    private static @Nullable OkRange inUnit(
            Bands.Basis basis, Bands.Band band, @Nullable Double plan) {
        return switch (basis) {
            case VALUE -> new OkRange(band.from(), band.to());
            case PLAN_DIFFERENCE ->
                    plan == null ? null : new OkRange(plan + band.from(), plan + band.to());
            case PLAN_PERCENT ->
                    plan == null
                            ? null
                            : new OkRange(plan * band.from() / 100, plan * band.to() / 100);
            case YEAR_AGO_CHANGE_PERCENT,
                    HISTORY_SIGMA,
                    HISTORY_PERCENTILE,
                    PER_COMMUNE,
                    RANK_PERCENT ->
                    null;
        };
    }
}

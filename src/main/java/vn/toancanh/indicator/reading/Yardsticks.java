package vn.toancanh.indicator.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Bands.Basis;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.IndicatorReading.Rank;

/** Finds what the newest value of a line is held against. */
final class Yardsticks {
    private static final int EARLIER_YEARS = 5;
    private static final int FEWEST_OF_EARLIER_YEARS = 3;
    private static final int PERCENTILE_DAYS = 90;
    private static final int FEWEST_FOR_PERCENTILE = 30;
    private static final int FEWEST_FOR_RANK = 3;

    private final Moment moment;
    private final Indicator indicator;

    Yardsticks(Moment moment, Indicator indicator) {
        this.moment = moment;
        this.indicator = indicator;
    }

    Yardstick of(Area area, Timeline line, @Nullable Rank rank) {
        return new Yardstick(
                planToDate(area, line),
                line.yearAgo(),
                past(line),
                rank == null || rank.of() < FEWEST_FOR_RANK
                        ? null
                        : 100.0 * rank.place() / rank.of(),
                moment.tree().communes(area.code(), moment.today()).size());
    }

    /** The plan at the end of the value's period; a province's plan for sums is no other's. */
    @Nullable Double planToDate(Area area, Timeline line) {
        var plan = indicator.judgement().plan();
        if (plan == null || line.isEmpty()) {
            return null;
        }
        var ofProvince = indicator.measure().aggregation() == Aggregation.SUM && plan.target() != 0;
        if (ofProvince && area.level() != AreaLevel.PROVINCE) {
            return null;
        }
        return plan.toDate(heldAgainst(line.latest().period(), line.latest().observedAt()));
    }

    private static Instant heldAgainst(Period period, Instant observedAt) {
        var end = period.to().minusNanos(1);
        var inside = observedAt.isBefore(period.from()) ? period.from() : observedAt;
        return end.isBefore(inside) ? end : inside;
    }

    private Yardstick.@Nullable Past past(Timeline line) {
        return switch (indicator.judgement().bands().basis()) {
            case HISTORY_SIGMA -> earlierYears(line);
            case HISTORY_PERCENTILE -> new Yardstick.Past(Double.NaN, Double.NaN, percentile(line));
            case VALUE,
                    PLAN_DIFFERENCE,
                    PLAN_PERCENT,
                    YEAR_AGO_CHANGE_PERCENT,
                    PER_COMMUNE,
                    RANK_PERCENT ->
                    null;
        };
    }

    /** The same period of each earlier year and the one before and after it. */
    private static Yardstick.Past earlierYears(Timeline line) {
        var values = new ArrayList<Double>();
        for (int years = 1; years <= EARLIER_YEARS; years++) {
            var same = Timeline.yearsBefore(line.lastPeriod(), years);
            for (var period : List.of(Timeline.previous(same), same, Timeline.next(same))) {
                addIfKnown(line.valueAt(period), values);
            }
        }
        return new Yardstick.Past(mean(values), deviation(values), Double.NaN);
    }

    private static void addIfKnown(@Nullable Double value, List<Double> values) {
        if (value != null) {
            values.add(value);
        }
    }

    private static double mean(List<Double> values) {
        return values.size() < FEWEST_OF_EARLIER_YEARS
                ? Double.NaN
                : values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double deviation(List<Double> values) {
        var mean = mean(values);
        var squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    private static double percentile(Timeline line) {
        var from = line.lastPeriod().from().minusSeconds(PERCENTILE_DAYS * 86_400L);
        var before =
                line.points(from).stream()
                        .filter(point -> !point.period().equals(line.lastPeriod()))
                        .toList();
        if (before.size() < FEWEST_FOR_PERCENTILE) {
            return Double.NaN;
        }
        var value = line.latest().value();
        var below = before.stream().filter(point -> point.value() < value).count();
        return 100.0 * below / before.size();
    }

    static boolean needsEarlierYears(Indicator indicator) {
        return indicator.judgement().bands().basis() == Basis.HISTORY_SIGMA;
    }
}

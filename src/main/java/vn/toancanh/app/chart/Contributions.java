package vn.toancanh.app.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.explain.Decomposition;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.analysis.explain.UnitAmount;
import vn.toancanh.analysis.explain.UnitRatio;
import vn.toancanh.app.chart.UnitTables.Values;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;

/** Which units moved the whole since a while ago. Pure. */
final class Contributions {
    private static final Duration WEEKS = Duration.ofDays(28);
    private static final int DAYS_OF_A_MONTH = 31;

    private Contributions() {}

    /** When the change is counted from: four weeks ago, or one period for what is rarer. */
    static Instant since(Grain grain, Instant at) {
        return switch (grain) {
            case MINUTE, HOUR, DAY, WEEK -> at.minus(WEEKS);
            case MONTH -> at.minus(Duration.ofDays(DAYS_OF_A_MONTH));
            case QUARTER -> at.minus(Duration.ofDays(3L * DAYS_OF_A_MONTH));
            case YEAR -> at.minus(Duration.ofDays(366));
        };
    }

    /**
     * Null when the value of the whole does not follow from those of its units.
     *
     * @param before what the units had then
     */
    static @Nullable Explanation of(List<Area> units, Values before, Values after) {
        var indicator = after.indicator();
        var aggregation = indicator.measure().aggregation();
        return switch (aggregation) {
            case SUM -> amounts(units, before.latest(), after.latest());
            case RATIO -> ratios(units, before.latest(), after.latest(), indicator);
            case MEAN, MAX, NONE -> null;
        };
    }

    private static Explanation amounts(
            List<Area> units, Map<AreaCode, Observation> before, Map<AreaCode, Observation> after) {
        return Decomposition.amount(
                units.stream()
                        .map(Area::code)
                        .map(unit -> new UnitAmount(unit, value(before, unit), value(after, unit)))
                        .toList());
    }

    private static @Nullable Double value(Map<AreaCode, Observation> all, AreaCode unit) {
        var observation = all.get(unit);
        return observation == null ? null : observation.value();
    }

    private static Explanation ratios(
            List<Area> units,
            Map<AreaCode, Observation> before,
            Map<AreaCode, Observation> after,
            Indicator indicator) {
        return Decomposition.ratio(
                units.stream()
                        .map(Area::code)
                        .map(unit ->
                                new UnitRatio(unit, fraction(before, unit), fraction(after, unit)))
                        .toList(),
                indicator.measure().ratioFactor());
    }

    private static Observation.@Nullable Fraction fraction(
            Map<AreaCode, Observation> all, AreaCode unit) {
        var observation = all.get(unit);
        return observation == null ? null : observation.quantity().fraction();
    }
}

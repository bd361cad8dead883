package vn.toancanh.indicator.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.Observation;

/**
 * One series at one grain, never finer than a day: of the hours and minutes of a day the last one
 * observed stands for it, so a line always ends at the number shown beside it.
 */
final class Timeline {
    static final Timeline EMPTY = new Timeline(Grain.DAY, new TreeMap<>());

    /** A year of 52 weeks: the same weekday, and the same week of the Gregorian season. */
    private static final int DAYS_A_YEAR = 364;

    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKS_A_YEAR = 52;

    private final Grain grain;
    private final NavigableMap<Period, Observation> byPeriod;

    private Timeline(Grain grain, NavigableMap<Period, Observation> byPeriod) {
        this.grain = grain;
        this.byPeriod = byPeriod;
    }

    /** At the grain of the newest observation; coarser ones among them are left out. */
    static Timeline of(Collection<Observation> observations) {
        return grainOf(observations).map(grain -> of(observations, grain)).orElse(EMPTY);
    }

    static Timeline of(Collection<Observation> observations, Grain grain) {
        var byPeriod = new TreeMap<Period, Observation>();
        for (var observation : observations) {
            if (observation.period().grain().compareTo(grain) <= 0) {
                byPeriod.merge(within(grain, observation.period()), observation, Timeline::later);
            }
        }
        return new Timeline(grain, byPeriod);
    }

    /** The grain of the newest observation, a day at the finest. */
    static Optional<Grain> grainOf(Collection<Observation> observations) {
        return observations.stream()
                .map(Observation::period)
                .max(Period::compareTo)
                .map(period -> coarse(period.grain()));
    }

    static Grain coarse(Grain grain) {
        return grain.compareTo(Grain.DAY) < 0 ? Grain.DAY : grain;
    }

    static Period within(Grain grain, Period period) {
        return new Period(grain, grain.floor(period.start()));
    }

    private static Observation later(Observation one, Observation other) {
        return other.observedAt().isBefore(one.observedAt()) ? one : other;
    }

    boolean isEmpty() {
        return byPeriod.isEmpty();
    }

    Grain grain() {
        return grain;
    }

    Collection<Period> periods() {
        return byPeriod.keySet();
    }

    @Nullable Observation at(Period period) {
        return byPeriod.get(period);
    }

    @Nullable Double valueAt(Period period) {
        var observation = byPeriod.get(period);
        return observation == null ? null : observation.value();
    }

    /** Not to be called on an empty one. */
    Period lastPeriod() {
        return byPeriod.lastKey();
    }

    Observation latest() {
        return byPeriod.lastEntry().getValue();
    }

    List<Point> points(Instant from) {
        return byPeriod.entrySet().stream()
                .filter(entry -> entry.getKey().to().isAfter(from))
                .map(entry -> new Point(entry.getKey(), entry.getValue().value()))
                .toList();
    }

    List<Point> newest(int most) {
        var points = points(Instant.MIN);
        return points.subList(Math.max(0, points.size() - most), points.size());
    }

    /** The value one period before the last; a week before for days. */
    @Nullable Double previous() {
        return isEmpty() ? null : valueAt(previous(lastPeriod()));
    }

    static Period previous(Period period) {
        return period.plus(-step(period));
    }

    static Period next(Period period) {
        return period.plus(step(period));
    }

    private static int step(Period period) {
        return period.grain() == Grain.DAY ? DAYS_A_WEEK : 1;
    }

    @Nullable Double yearAgo() {
        return isEmpty() ? null : valueAt(yearsBefore(lastPeriod(), 1));
    }

    @Nullable Observation ofYearAgo() {
        return isEmpty() ? null : at(yearsBefore(lastPeriod(), 1));
    }

    static Period yearsBefore(Period period, int years) {
        return switch (period.grain()) {
            case MINUTE, HOUR -> yearsBefore(within(Grain.DAY, period), years);
            case DAY -> period.plus(-(long) DAYS_A_YEAR * years);
            case WEEK -> period.plus(-(long) WEEKS_A_YEAR * years);
            case MONTH -> period.plus(-12L * years);
            case QUARTER -> period.plus(-4L * years);
            case YEAR -> period.plus(-years);
        };
    }
}

package vn.toancanh.app.study;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.SeriesKey;

/** The stored lines of units and the grains they can be looked at. Blocks on disk. */
record Histories(StudyScope scope) {
    private static final int YEARS = 5;
    private static final int LONG_YEARS = 30;
    private static final int MANY = 24;

    /** All that is known of the last years; longer for what is yearly. */
    List<Point> points(String indicator, AreaCode area, Instant at) {
        var key = new SeriesKey(indicator, area);
        var _ = scope.session().want(key);
        var catalogue = scope.session().territory().catalogue();
        var calendar = catalogue.orUndefined(indicator, "").publication().calendar();
        boolean rare = calendar.frequency().grain().compareTo(Grain.QUARTER) >= 0;
        var from = LocalDateTime.ofInstant(at, Period.ZONE).minusYears(rare ? LONG_YEARS : YEARS);
        return scope.session().readings().history(key, from.atZone(Period.ZONE).toInstant(), at);
    }

    /** The finest grain of points; empty without any. */
    static Optional<Grain> grain(List<Point> points) {
        return points.stream().map(point -> point.period().grain()).max(Grain::compareTo);
    }

    /** What points of this grain can be looked at by: days also by week and month. */
    static List<Grain> choices(Grain finest) {
        return finest.compareTo(Grain.MONTH) >= 0
                ? List.of(finest)
                : Arrays.stream(Grain.values())
                        .filter(grain -> grain.compareTo(finest) >= 0)
                        .filter(grain -> grain.compareTo(Grain.DAY) >= 0)
                        .filter(grain -> grain.compareTo(Grain.MONTH) <= 0)
                        .toList();
    }

    /** The coarsest of which there are many, else the finest. */
    static Grain usual(List<Point> points, List<Grain> choices, Instant at) {
        if (points.isEmpty()) {
            return choices.getFirst();
        }
        return choices.reversed().stream()
                .filter(grain -> PeriodSeries.of(points, grain, at).known() >= MANY)
                .findFirst()
                .orElse(choices.getFirst());
    }

    /** Periods in a cycle: a week of days, a year of anything longer. */
    static int season(Grain grain) {
        return switch (grain) {
            case MINUTE, HOUR, YEAR -> 1;
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
        };
    }
}

package vn.toancanh.app.twin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.board.plot.Course;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.twin.Twin;
import vn.toancanh.effect.twin.Twins;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.SeriesKey;

/**
 * The line of a unit's twin among its peers. Weights are learned on the first half of what is
 * looked at; what is finer than a week is looked at by the week. Blocks on disk; any thread.
 */
public record TwinLines(Session session) {
    private static final int MOST_TIMES = 104;

    /** Empty where there are too few peers or times, or the unit has gaps at first. */
    public Course of(SeriesKey key, Instant at) {
        var tree = session.territory().tree();
        var own = tree.find(key.area());
        if (own.isEmpty()) {
            return Course.NONE;
        }
        var today = LocalDate.ofInstant(at, Period.ZONE);
        var home = session.profile().known().home();
        var lines = new HashMap<String, Map<Period, Double>>();
        for (var peer : tree.subtree(home, today)) {
            if (peer.level() == own.get().level()) {
                var series = new SeriesKey(key.indicator(), peer.code(), key.dimensions());
                var points = session.readings().history(series, from(key, at), at);
                lines.put(peer.code().value(), means(points, at));
            }
        }
        var times = times(lines.getOrDefault(key.area().value(), Map.of()));
        return Twins.of(panel(lines, times), times.size() / 2).stream()
                .filter(twin -> twin.unit().equals(key.area().value()))
                .findAny()
                .map(twin -> course(twin, times))
                .orElse(Course.NONE);
    }

    private Instant from(SeriesKey key, Instant at) {
        var calendar =
                session.territory()
                        .catalogue()
                        .orUndefined(key.indicator(), "")
                        .publication()
                        .calendar();
        var local = Grain.DAY.floor(at.atZone(Period.ZONE).toLocalDateTime());
        return coarse(calendar.frequency().grain())
                .plus(local, -MOST_TIMES)
                .atZone(Period.ZONE)
                .toInstant();
    }

    private static Grain coarse(Grain grain) {
        return grain.compareTo(Grain.WEEK) < 0 ? Grain.WEEK : grain;
    }

    /** A period that goes on is left out. */
    private static Map<Period, Double> means(List<Point> points, Instant at) {
        var sums = new HashMap<Period, double[]>();
        for (var point : points) {
            var grain = coarse(point.period().grain());
            var period = new Period(grain, grain.floor(point.period().start()));
            if (!period.to().isAfter(at)) {
                var sum = sums.computeIfAbsent(period, _ -> new double[2]);
                sum[0] += point.value();
                sum[1]++;
            }
        }
        var means = new HashMap<Period, Double>();
        sums.forEach((period, sum) -> means.put(period, sum[0] / sum[1]));
        return means;
    }

    /** Without a break from the unit's first to its last. */
    private static List<Period> times(Map<Period, Double> own) {
        var times = new ArrayList<Period>();
        if (!own.isEmpty()) {
            var last = own.keySet().stream().max(Period::compareTo).orElseThrow();
            var period = own.keySet().stream().min(Period::compareTo).orElseThrow();
            while (period.compareTo(last) <= 0 && times.size() <= MOST_TIMES) {
                times.add(period);
                period = period.plus(1);
            }
        }
        return times;
    }

    private static Panel panel(Map<String, Map<Period, Double>> lines, List<Period> times) {
        var units = lines.keySet().stream().sorted().toList();
        var rows =
                units.stream()
                        .map(lines::get)
                        .map(line ->
                                times.stream()
                                        .mapToDouble(time -> line.getOrDefault(time, Double.NaN))
                                        .toArray())
                        .toArray(double[][]::new);
        return Panel.of(units, times.stream().map(Period::toString).toList(), rows);
    }

    private static Course course(Twin twin, List<Period> times) {
        var samples = new ArrayList<Course.Sample>();
        for (var i = 0; i < times.size(); i++) {
            samples.add(new Course.Sample(times.get(i).from(), twin.path().get(i).expected()));
        }
        return Course.of(samples);
    }
}

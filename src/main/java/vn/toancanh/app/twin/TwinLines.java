package vn.toancanh.app.twin;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
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

    /** Why there is no twin. */
    public enum Lack {
        /** Too few times to learn from. */
        SHORT,
        /** The unit has gaps while its twin would be learned. */
        GAPS,
        /** Too few others without gaps. */
        FEW
    }

    /**
     * @param line empty where there is none
     * @param lack why there is none; null where there is one
     */
    public record Found(Course line, @Nullable Lack lack) {}

    /** Whether it is a unit among peers; which twin it has is known once it is found. */
    public boolean mayBe(SeriesKey key) {
        var tree = session.territory().tree();
        return tree.find(key.area()).map(area -> area.level() == tree.leaves()).orElse(false);
    }

    public Found of(SeriesKey key, Instant at) {
        var tree = session.territory().tree();
        var own = tree.find(key.area());
        if (own.isEmpty()) {
            return new Found(Course.NONE, Lack.FEW);
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
        return found(key.area().value(), lines);
    }

    static Found found(String unit, Map<String, Map<Period, Double>> lines) {
        var known = lines.getOrDefault(unit, Map.of());
        var times = times(known);
        var learned = times.size() / 2;
        if (learned < Twins.LEAST_TIMES) {
            return new Found(Course.NONE, Lack.SHORT);
        }
        if (!known.keySet().containsAll(times.subList(0, learned))) {
            return new Found(Course.NONE, Lack.GAPS);
        }
        return Twins.of(panel(lines, times), learned).stream()
                .filter(twin -> twin.unit().equals(unit))
                .findAny()
                .map(twin -> new Found(course(twin, times), null))
                .orElse(new Found(Course.NONE, Lack.FEW));
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
        return points.stream()
                .map(point -> Map.entry(period(point), point.value()))
                .filter(each -> !each.getKey().to().isAfter(at))
                .collect(groupingBy(Entry::getKey, averagingDouble(Entry::getValue)));
    }

    private static Period period(Point point) {
        var grain = coarse(point.period().grain());
        return new Period(grain, grain.floor(point.period().start()));
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

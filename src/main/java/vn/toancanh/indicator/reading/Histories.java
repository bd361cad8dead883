package vn.toancanh.indicator.reading;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Measure;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * The line of one unit as if it had always had today's borders, and the line of a parent from those
 * of its children when it has none of its own. A period for which too much is missing has no value.
 */
final class Histories {
    /** A parent is computed only from at least this share of its children. */
    static final double COVERAGE = 0.8;

    /** More children than this are rolled up for their newest period only. */
    private static final int MOST_LINES = 400;

    private final Moment moment;
    private final Measure measure;

    Histories(Moment moment, Measure measure) {
        this.moment = moment;
        this.measure = measure;
    }

    /** The unit's own line, or its children's when it has none and they can be added up. */
    Timeline of(SeriesKey key, Instant from) {
        var joined = joined(key, from);
        return joined.isEmpty() ? rolledUp(key, from) : joined;
    }

    private Timeline joined(SeriesKey key, Instant from) {
        var own = series(key, from);
        var origins = moment.crosswalk().origins(key.area(), LocalDate.MIN, moment.today());
        if (origins.equals(List.of(new Crosswalk.Part(key.area(), 1)))) {
            return Timeline.of(own);
        }
        var lines =
                origins.stream()
                        .map(Crosswalk.Part::area)
                        .collect(toMap(area -> area, area -> own(key, area, from)));
        var everything = lines.values().stream().flatMap(List::stream).toList();
        return Timeline.grainOf(own.isEmpty() ? everything : own)
                .map(grain -> join(key, grain, lines))
                .orElse(Timeline.EMPTY);
    }

    private List<Observation> own(SeriesKey key, AreaCode area, Instant from) {
        return series(new SeriesKey(key.indicator(), area, key.dimensions()), from);
    }

    private List<Observation> series(SeriesKey key, Instant from) {
        return moment.archive().series(key, from, moment.now());
    }

    private Timeline join(SeriesKey key, Grain grain, Map<AreaCode, List<Observation>> lines) {
        var timelines =
                lines.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> Timeline.of(e.getValue(), grain)));
        var joined = new ArrayList<Observation>();
        for (var period : periods(timelines.values())) {
            var parts = parts(key.area(), period, timelines);
            if (isWholly(key.area(), parts)) {
                joined.add(parts.getFirst().observation());
            } else {
                new Rollup(key, measure)
                        .combine(period, Quality.ESTIMATED, parts)
                        .ifPresent(joined::add);
            }
        }
        return Timeline.of(joined, grain);
    }

    private static boolean isWholly(AreaCode area, List<Rollup.Part> parts) {
        return parts.size() == 1
                && parts.getFirst().share() == 1
                && parts.getFirst().observation().series().area().equals(area);
    }

    /** What made up the unit in that period; empty when one of them says nothing. */
    private List<Rollup.Part> parts(
            AreaCode area, Period period, Map<AreaCode, Timeline> timelines) {
        var day = moment.dayOf(period);
        var parts = new ArrayList<Rollup.Part>();
        for (var origin : moment.crosswalk().origins(area, day, moment.today())) {
            var line = timelines.get(origin.area());
            var observation = line == null ? null : line.at(period);
            if (observation != null) {
                parts.add(new Rollup.Part(observation, origin.share()));
            } else if (existed(origin.area(), day)) {
                return List.of();
            }
        }
        return parts;
    }

    private boolean existed(AreaCode area, LocalDate day) {
        return moment.tree().find(area).map(unit -> unit.existsOn(day)).orElse(false);
    }

    private static Collection<Period> periods(Collection<Timeline> timelines) {
        var periods = new TreeSet<Period>();
        timelines.forEach(timeline -> periods.addAll(timeline.periods()));
        return periods;
    }

    private Timeline rolledUp(SeriesKey key, Instant from) {
        var parent = moment.tree().find(key.area());
        if (measure.aggregation() == Aggregation.NONE
                || parent.filter(area -> area.level() != AreaLevel.COMMUNE).isEmpty()) {
            return Timeline.EMPTY;
        }
        var newest = moment.archive().latest(key.indicator(), key.dimensions(), moment.now());
        var level = levelWithValues(key.area(), newest);
        if (level == null) {
            return Timeline.EMPTY;
        }
        var units =
                moment.tree().all().stream()
                        .filter(unit -> unit.level() == level)
                        .filter(unit -> newest.containsKey(unit.code()))
                        .filter(unit -> moment.tree().isWithin(unit.code(), key.area()))
                        .toList();
        var lines =
                units.size() > MOST_LINES
                        ? units.stream().collect(toMap(u -> u, u -> newestOf(u, newest)))
                        : units.stream().collect(toMap(u -> u, u -> own(key, u.code(), from)));
        return rollUp(key, level, lines);
    }

    private static List<Observation> newestOf(Area unit, Map<AreaCode, Observation> newest) {
        return Optional.ofNullable(newest.get(unit.code())).stream().toList();
    }

    /** Provinces before communes: the coarser numbers are the better vouched for. */
    private @Nullable AreaLevel levelWithValues(
            AreaCode parent, Map<AreaCode, Observation> newest) {
        for (var level : List.of(AreaLevel.PROVINCE, AreaLevel.COMMUNE)) {
            var known =
                    moment.tree().subtree(parent, moment.today()).stream()
                            .filter(unit -> unit.level() == level)
                            .filter(unit -> !unit.code().equals(parent))
                            .anyMatch(unit -> newest.containsKey(unit.code()));
            if (known) {
                return level;
            }
        }
        return null;
    }

    private Timeline rollUp(SeriesKey key, AreaLevel level, Map<Area, List<Observation>> lines) {
        var all = lines.values().stream().flatMap(List::stream).toList();
        var grain = Timeline.grainOf(all).orElse(Grain.DAY);
        var timelines =
                lines.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> Timeline.of(e.getValue(), grain)));
        var expected = new Expected(moment, key.area(), level);
        var rollup = new Rollup(key, measure);
        var sums = new ArrayList<Observation>();
        for (var period : periods(timelines.values())) {
            var day = moment.dayOf(period);
            var parts = partsOn(day, period, timelines);
            var coverage = parts.size() / (double) Math.max(1, expected.on(day));
            if (coverage >= COVERAGE) {
                var quality = coverage < 1 ? Quality.ESTIMATED : Quality.FINAL;
                rollup.combine(period, quality, parts).ifPresent(sums::add);
            }
        }
        return Timeline.of(sums, grain);
    }

    private static List<Rollup.Part> partsOn(
            LocalDate day, Period period, Map<Area, Timeline> timelines) {
        var parts = new ArrayList<Rollup.Part>();
        timelines.forEach((unit, line) -> {
            var observation = line.at(period);
            if (observation != null && unit.existsOn(day)) {
                parts.add(new Rollup.Part(observation, 1));
            }
        });
        return parts;
    }
}

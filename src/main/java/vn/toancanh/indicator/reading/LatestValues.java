package vn.toancanh.indicator.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator.Measure;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * The newest number of each unit of today. What only the units before a reorganisation had is
 * carried over, marked as estimated, when all of them had it.
 */
final class LatestValues {
    private final Moment moment;
    private final Measure measure;

    LatestValues(Moment moment, Measure measure) {
        this.moment = moment;
        this.measure = measure;
    }

    /** By code; units without a number are not in it. */
    Map<AreaCode, Observation> of(SeriesKey key, List<Area> units) {
        return of(
                key,
                units,
                moment.archive().latest(key.indicator(), key.dimensions(), moment.now()));
    }

    /**
     * @param stored the newest number of each unit that ever was
     */
    Map<AreaCode, Observation> of(
            SeriesKey key, List<Area> units, Map<AreaCode, Observation> stored) {
        var carried = new HashMap<AreaCode, List<Rollup.Part>>();
        var current = new HashMap<AreaCode, Observation>();
        stored.forEach((area, observation) -> place(observation, area, current, carried));
        var values = new TreeMap<AreaCode, Observation>();
        for (var unit : units) {
            var code = unit.code();
            Optional.ofNullable(current.get(code))
                    .or(() -> carry(key, code, carried.getOrDefault(code, List.of())))
                    .ifPresent(observation -> values.put(code, observation));
        }
        return values;
    }

    private void place(
            Observation observation,
            AreaCode area,
            Map<AreaCode, Observation> current,
            Map<AreaCode, List<Rollup.Part>> carried) {
        var period = observation.period();
        var then =
                moment.tree()
                        .find(area)
                        .map(unit -> moment.dayOf(period, unit))
                        .orElseGet(() -> moment.dayOf(period));
        var parts = moment.crosswalk().successors(area, then, moment.today());
        if (parts.size() == 1 && parts.getFirst().area().equals(area)) {
            current.put(area, observation);
            return;
        }
        for (var part : parts) {
            carried.computeIfAbsent(part.area(), _ -> new ArrayList<>())
                    .add(new Rollup.Part(observation, part.share()));
        }
    }

    private Optional<Observation> carry(SeriesKey key, AreaCode unit, List<Rollup.Part> parts) {
        var byPeriod =
                parts.stream()
                        .collect(
                                groupingBy(
                                        part -> part.observation().period(),
                                        TreeMap<Period, List<Rollup.Part>>::new,
                                        toList()));
        var newest = byPeriod.lastEntry();
        if (newest == null || newest.getValue().size() < origins(unit, newest)) {
            return Optional.empty();
        }
        var series = new SeriesKey(key.indicator(), unit, key.dimensions());
        return new Rollup(series, measure)
                .combine(newest.getKey(), Quality.ESTIMATED, newest.getValue());
    }

    /** How many units of that time the unit was made of. */
    private long origins(AreaCode unit, Map.Entry<Period, List<Rollup.Part>> newest) {
        var area = newest.getValue().getFirst().observation().series().area();
        var day =
                moment.tree()
                        .find(area)
                        .map(old -> moment.dayOf(newest.getKey(), old))
                        .orElseGet(() -> moment.dayOf(newest.getKey()));
        return moment.crosswalk().origins(unit, day, moment.today()).stream()
                .filter(origin ->
                        moment.tree()
                                .find(origin.area())
                                .map(old -> old.existsOn(day))
                                .orElse(true))
                .count();
    }
}

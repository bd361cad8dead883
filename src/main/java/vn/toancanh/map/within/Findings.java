package vn.toancanh.map.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.reading.Rollup;

/**
 * What was found within something drawn. Pure.
 *
 * @param places how many there are of each kind
 * @param estimated whether values were divided by the area of units that lie inside in part
 */
public record Findings(
        List<Share> units, List<Total> totals, Map<String, Long> places, boolean estimated) {
    public static final Findings NONE = new Findings(List.of(), List.of(), Map.of(), false);

    /**
     * One indicator over all units, aggregated as it says.
     *
     * @param value null when no unit has one, or when nothing may be made of several units
     * @param with how many of the units have a value
     */
    public record Total(Indicator indicator, @Nullable Double value, int with) {}

    public Findings {
        units = List.copyOf(units);
        totals = List.copyOf(totals);
        places = new TreeMap<>(places);
    }

    /** Of whole units, wherever their border runs. */
    static Findings ofWhole(List<Share> units, Facts facts) {
        return new Findings(units, totals(units, facts), Map.of(), false);
    }

    /** Of exactly what lies inside {@code area}, which is in degrees. */
    static Findings inside(Geometry area, List<Share> units, Facts facts) {
        var locator = new IndexedPointInAreaLocator(area);
        var places =
                facts.places().stream()
                        .filter(place -> {
                            var at = new Coordinate(place.at().lon(), place.at().lat());
                            return locator.locate(at) != Location.EXTERIOR;
                        })
                        .collect(Collectors.groupingBy(p -> p.kind(), Collectors.counting()));
        boolean cut = units.stream().anyMatch(share -> share.part() < 1);
        return new Findings(units, totals(units, facts), places, cut);
    }

    private static List<Total> totals(List<Share> units, Facts facts) {
        return facts.measured().stream().map(each -> total(each, units)).toList();
    }

    private static Total total(Facts.Measured measured, List<Share> units) {
        var parts = new ArrayList<Rollup.Part>();
        for (var share : units) {
            var observation = measured.latest().get(share.unit().code());
            if (observation != null) {
                parts.add(new Rollup.Part(observation, share.part()));
            }
        }
        var indicator = measured.indicator();
        boolean several = parts.size() > 1;
        if (parts.isEmpty()
                || (several && indicator.measure().aggregation() == Indicator.Aggregation.NONE)) {
            return new Total(indicator, null, parts.size());
        }
        var first = parts.getFirst().observation();
        var sum =
                new Rollup(first.series(), indicator.measure())
                        .combine(first.period(), Quality.ESTIMATED, parts);
        return new Total(indicator, sum.map(Observation::value).orElse(null), parts.size());
    }
}

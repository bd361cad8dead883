package vn.toancanh.app.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.space.SpaceScan;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Observation;

/**
 * Turns observations of units into cases by period and the people they are expected among. Pure.
 *
 * @param indicator what was counted
 * @param people living in each unit, for indicators that count
 */
public record CaseHistory(Indicator indicator, Map<AreaCode, Double> people) {
    /** How many periods are looked at. */
    public static final int PERIODS = 30;

    private static final int FEWEST_PERIODS = 10;
    private static final int FEWEST_UNITS = 8;

    /** Of the units that must have reported for a period to count. */
    private static final double MOST_UNITS = 0.9;

    private static final double WHOLE = 1e-6;

    /** What the scan gets, or why it gets nothing. */
    public sealed interface Gathered {
        /**
         * @param key of the sentence that says why
         */
        record Unfit(String key) implements Gathered {}

        /**
         * Cases are those of what is not wanted where more is better.
         *
         * @param people of each place, or what the ratio is of
         * @param counts of each place, earliest period first
         * @param leftOut units that did not report all periods
         */
        record Cases(
                List<Place> places,
                List<Double> people,
                List<Period> periods,
                List<List<Integer>> counts,
                int leftOut)
                implements Gathered {
            public Cases {
                places = List.copyOf(places);
                people = List.copyOf(people);
                periods = List.copyOf(periods);
                counts = List.copyOf(counts);
            }
        }
    }

    /** Cases of one unit in one period and how many they are of. */
    private record Tally(int cases, double of) {}

    public Gathered of(List<Place> places, Map<AreaCode, List<Observation>> series) {
        var how = indicator.measure().aggregation();
        if (how != Aggregation.SUM && how != Aggregation.RATIO) {
            return new Gathered.Unfit("app.early.clusters.unfit");
        }
        var byPeriod = new TreeMap<Period, Map<AreaCode, Tally>>();
        for (var place : places) {
            for (var observation : series.getOrDefault(place.code(), List.of())) {
                var tally = tally(observation);
                if (tally == null) {
                    return new Gathered.Unfit("app.early.clusters.unfit");
                }
                byPeriod.computeIfAbsent(observation.period(), _ -> new HashMap<>())
                        .put(place.code(), tally);
            }
        }
        byPeriod.values().removeIf(row -> row.size() < MOST_UNITS * places.size());
        while (byPeriod.size() > PERIODS) {
            byPeriod.pollFirstEntry();
        }
        return byPeriod.size() < FEWEST_PERIODS
                ? new Gathered.Unfit("app.early.clusters.short")
                : cases(places, byPeriod);
    }

    /** Null for what is no count of cases. */
    private @Nullable Tally tally(Observation observation) {
        var fraction = observation.quantity().fraction();
        if (indicator.measure().aggregation() == Aggregation.SUM) {
            return whole(observation.value(), Double.NaN);
        }
        if (fraction == null || fraction.numerator() > fraction.denominator()) {
            return null;
        }
        var bad = indicator.measure().direction() == Direction.UP;
        var cases = bad ? fraction.denominator() - fraction.numerator() : fraction.numerator();
        return whole(cases, fraction.denominator());
    }

    private static @Nullable Tally whole(double cases, double of) {
        var round = Math.rint(cases);
        var counts = Math.abs(cases - round) < WHOLE && round >= 0 && round < Integer.MAX_VALUE;
        return counts ? new Tally((int) round, of) : null;
    }

    private Gathered cases(List<Place> places, Map<Period, Map<AreaCode, Tally>> byPeriod) {
        var kept = new ArrayList<Place>();
        var people = new ArrayList<Double>();
        var lines = new ArrayList<List<Tally>>();
        for (var place : places) {
            var line =
                    byPeriod.values().stream()
                            .flatMap(row -> Stream.ofNullable(row.get(place.code())))
                            .toList();
            var of = people(place.code(), line);
            if (of > 0 && line.size() == byPeriod.size()) {
                kept.add(place);
                people.add(of);
                lines.add(line);
            }
        }
        if (kept.size() < FEWEST_UNITS) {
            return new Gathered.Unfit("app.early.clusters.people");
        }
        var counts =
                IntStream.range(0, byPeriod.size())
                        .mapToObj(period ->
                                lines.stream().map(line -> line.get(period).cases()).toList())
                        .toList();
        var all = counts.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
        return all > SpaceScan.MOST_CASES
                ? new Gathered.Unfit("app.early.clusters.many")
                : new Gathered.Cases(
                        kept,
                        people,
                        List.copyOf(byPeriod.keySet()),
                        counts,
                        places.size() - kept.size());
    }

    /** Of a ratio, the mean of what it is of. */
    private double people(AreaCode code, List<Tally> line) {
        return indicator.measure().aggregation() == Aggregation.SUM
                ? people.getOrDefault(code, 0.0)
                : line.stream().mapToDouble(Tally::of).average().orElse(0);
    }
}

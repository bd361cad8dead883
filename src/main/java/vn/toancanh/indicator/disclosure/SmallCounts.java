package vn.toancanh.indicator.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.SeriesKey;

/**
 * Which numbers of which units may not leave the program because a count from 1 to 4 stands behind
 * them: counts, and ratios of counts above or below the line. It is taken as known outside what the
 * units and the parts of an indicator add up to, so others are kept back beside them. Where that is
 * not enough to hide one, nothing of the indicator leaves.
 */
public final class SmallCounts {
    private SmallCounts() {}

    /**
     * One number of each unit, to be published side by side.
     *
     * @param series what is published, of the unit they all lie in
     */
    public record Column(SeriesKey series, Indicator indicator, Map<AreaCode, Observation> latest) {
        public Column {
            latest = Map.copyOf(latest);
        }
    }

    /** Whether values are numbers of cases or people: whole, and added up over units. */
    public static boolean isCount(Indicator indicator) {
        var measure = indicator.measure();
        return measure.aggregation() == Aggregation.SUM && measure.decimals() == 0;
    }

    /** Whether a count from 1 to 4 stands above or below the line of a ratio. */
    public static boolean isSmallRatio(Indicator indicator, Observation each) {
        return indicator.measure().aggregation() == Aggregation.RATIO
                && (isSmall(whole(each, true)) || isSmall(whole(each, false)));
    }

    private static boolean isSmall(@Nullable Double count) {
        return count != null && count > 0 && count < Suppression.FEWEST;
    }

    /** The units to be left out, by series. Parts of one indicator are looked at together. */
    public static Map<SeriesKey, Set<AreaCode>> withheld(List<Column> columns) {
        var all = new HashMap<SeriesKey, Set<AreaCode>>();
        columns.stream()
                .collect(Collectors.groupingBy(column -> column.series().indicator()))
                .values()
                .forEach(together -> all.putAll(ofOne(together)));
        return all;
    }

    private static Map<SeriesKey, Set<AreaCode>> ofOne(List<Column> columns) {
        var units =
                columns.stream()
                        .flatMap(column -> column.latest().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var found = new HashMap<SeriesKey, Set<AreaCode>>();
        columns.forEach(column -> found.put(column.series(), new HashSet<>()));
        for (var counts : counts(columns)) {
            hide(columns, List.copyOf(units), counts, found);
        }
        return found;
    }

    /** What is counted behind a number: itself, or what is above and what is below its line. */
    private static List<Function<Observation, @Nullable Double>> counts(List<Column> columns) {
        var indicator = columns.getFirst().indicator();
        if (isCount(indicator)) {
            return List.of(Observation::value);
        }
        return indicator.measure().aggregation() == Aggregation.RATIO
                ? List.of(each -> whole(each, true), each -> whole(each, false))
                : List.of();
    }

    /** A sum of money or of days is no count. */
    private static @Nullable Double whole(Observation each, boolean above) {
        Fraction fraction = each.quantity().fraction();
        if (fraction == null || !isWhole(fraction.numerator(), fraction.denominator())) {
            return null;
        }
        return above ? fraction.numerator() : fraction.denominator();
    }

    private static boolean isWhole(double a, double b) {
        return a == Math.rint(a) && b == Math.rint(b);
    }

    private static void hide(
            List<Column> columns,
            List<AreaCode> units,
            Function<Observation, @Nullable Double> count,
            Map<SeriesKey, Set<AreaCode>> found) {
        var whole = columns.stream().filter(SmallCounts::isWhole).findFirst();
        var parts = columns.stream().filter(column -> !isWhole(column)).toList();
        var numbers = parts.stream().map(part -> numbers(part, units, count)).toList();
        var sum = whole.map(column -> numbers(column, units, count));
        var lone = sum.map(SmallCounts::hidden).orElseGet(BitSet::new);
        whole.ifPresent(column -> add(found, column, units, lone));
        if (parts.isEmpty()) {
            return;
        }
        var grid = new ArrayList<>(numbers);
        sum.ifPresent(total -> grid.add(rest(total, numbers)));
        var hidden = hiddenInTable(grid);
        for (int i = 0; i < parts.size(); i++) {
            // A unit whose sum is kept back would be told by its parts.
            hidden.get(i).or(lone);
            add(found, parts.get(i), units, hidden.get(i));
        }
    }

    private static boolean isWhole(Column column) {
        return column.series().dimensions().equals(Dimensions.NONE);
    }

    private static void add(
            Map<SeriesKey, Set<AreaCode>> found,
            Column column,
            List<AreaCode> units,
            BitSet hidden) {
        var set = found.getOrDefault(column.series(), new HashSet<>());
        hidden.stream().mapToObj(units::get).filter(column.latest()::containsKey).forEach(set::add);
    }

    private static List<Double> numbers(
            Column column, List<AreaCode> units, Function<Observation, @Nullable Double> count) {
        return units.stream().map(unit -> number(column.latest().get(unit), count)).toList();
    }

    private static double number(
            @Nullable Observation each, Function<Observation, @Nullable Double> count) {
        var found = each == null ? null : count.apply(each);
        return found == null ? Double.NaN : found;
    }

    /** What is left of a whole beside its parts: the part that is not published by itself. */
    private static List<Double> rest(List<Double> whole, List<List<Double>> parts) {
        return IntStream.range(0, whole.size())
                .mapToObj(row -> {
                    double left = whole.get(row);
                    for (var part : parts) {
                        left -= Double.isNaN(part.get(row)) ? 0 : part.get(row);
                    }
                    return Math.max(0, left);
                })
                .toList();
    }

    /** Which of these numbers are left out when their sum is known. NaN where there is none. */
    public static BitSet hidden(List<Double> counts) {
        return hiddenInTable(List.of(counts)).getFirst();
    }

    /**
     * Which cells of a table are left out when the sums of its rows and columns are known.
     *
     * @param columns of equal length
     * @return the rows of each column
     */
    public static List<BitSet> hiddenInTable(List<List<Double>> columns) {
        int rows = columns.getFirst().size();
        var table =
                IntStream.range(0, rows)
                        .mapToObj(row ->
                                columns.stream().map(column -> cases(column.get(row))).toList())
                        .toList();
        var suppression =
                Suppression.of(
                        new CountTable(
                                Collections.nCopies(rows, ""),
                                Collections.nCopies(columns.size(), ""),
                                table));
        return IntStream.range(0, columns.size())
                .mapToObj(column -> rows(columns.get(column), column, suppression))
                .toList();
    }

    private static BitSet rows(List<Double> values, int column, Suppression suppression) {
        var hidden = new BitSet();
        for (int row = 0; row < values.size(); row++) {
            boolean there = !Double.isNaN(values.get(row));
            if (there && (suppression.hidesTotals() || suppression.isHidden(row, column))) {
                hidden.set(row);
            }
        }
        return hidden;
    }

    /** Part of a case, as of a unit that was divided, is a case. */
    private static long cases(double value) {
        if (Double.isNaN(value) || value == 0) {
            return 0;
        }
        return Math.max(1, Math.round(Math.abs(value)));
    }
}

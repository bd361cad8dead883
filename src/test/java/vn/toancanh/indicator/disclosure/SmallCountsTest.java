package vn.toancanh.indicator.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;

class SmallCountsTest {
    private static final AreaCode PROVINCE = new AreaCode("99");
    private static final Indicator OVERDUE = Catalogue.standard().find("HC-08").orElseThrow();
    private static final Indicator ON_TIME = Catalogue.standard().find("HC-07").orElseThrow();
    private static final Indicator FRAUD = Catalogue.standard().find("AN-06").orElseThrow();

    @Test
    void oneSmallCountTakesAnotherWithItBecauseTheTotalWouldTellIt() {
        var hidden = withheld(counts(OVERDUE, Dimensions.NONE, 120, 3, 17, 0));

        assertEquals(Set.of(unit(1), unit(2)), hidden);
    }

    @Test
    void twoSmallCountsProtectEachOther() {
        assertEquals(
                Set.of(unit(0), unit(1)), withheld(counts(OVERDUE, Dimensions.NONE, 3, 4, 17, 0)));
    }

    @Test
    void aLoneCountAmongZerosKeepsEverythingBack() {
        assertEquals(
                Set.of(unit(0), unit(1), unit(2)),
                withheld(counts(OVERDUE, Dimensions.NONE, 0, 3, 0)));
    }

    @Test
    void sumsOfMoneyAndLargeCountsStay() {
        assertEquals(Set.of(), withheld(counts(FRAUD, Dimensions.NONE, 1.2, 3, 0)));
        assertEquals(Set.of(), withheld(counts(OVERDUE, Dimensions.NONE, 5, 0, 9)));
    }

    @Test
    void aRatioIsKeptBackWhereWhatItIsCountedFromIs() {
        var latest = new HashMap<AreaCode, Observation>();
        latest.put(unit(0), ratio(unit(0), 3, 200));
        latest.put(unit(1), ratio(unit(1), 90, 100));
        latest.put(unit(2), ratio(unit(2), 40, 50));
        latest.put(unit(3), ratio(unit(3), 0, 60));

        var hidden = withheld(new SmallCounts.Column(whole(ON_TIME), ON_TIME, latest));

        assertEquals(Set.of(unit(0), unit(2)), hidden);
    }

    @Test
    void aSmallDenominatorKeepsARatioBackToo() {
        var latest = new HashMap<AreaCode, Observation>();
        latest.put(unit(0), ratio(unit(0), 0, 2));
        latest.put(unit(1), ratio(unit(1), 90, 100));
        latest.put(unit(2), ratio(unit(2), 40, 50));

        var hidden = withheld(new SmallCounts.Column(whole(ON_TIME), ON_TIME, latest));

        assertTrue(hidden.contains(unit(0)));
        assertFalse(hidden.contains(unit(1)));
    }

    @Test
    void theSumOfAUnitDoesNotTellTheOnePartThatIsKeptBack() {
        var land = Dimensions.parse("field=land");
        var health = Dimensions.parse("field=health");
        var whole = counts(OVERDUE, Dimensions.NONE, 13, 30, 40);
        var first = counts(OVERDUE, land, 3, 10, 20);
        var second = counts(OVERDUE, health, 10, 20, 20);

        var hidden = SmallCounts.withheld(List.of(whole, first, second));

        assertTrue(hidden(hidden, first).contains(unit(0)));
        assertTrue(hidden(hidden, second).contains(unit(0)), "13 − 10 would tell it");
    }

    /** An outsider knows every sum, and solves the equations. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noSmallCountFollowsFromWhatIsPublishedAndTheTotals(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int units = 2 + random.nextInt(6);
            int parts = random.nextInt(3);
            var cells = new double[units][parts + 1];
            for (var row : cells) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(14);
                }
            }
            check(cells, "seed " + seed + ", round " + round);
        }
    }

    /**
     * @param cells a row a unit, the last column what is in no published part
     */
    private static void check(double[][] cells, String where) {
        int parts = cells[0].length - 1;
        var columns = new ArrayList<SmallCounts.Column>();
        columns.add(counts(OVERDUE, Dimensions.NONE, sums(cells)));
        for (int p = 0; p < parts; p++) {
            var dimensions = Dimensions.parse("field=f" + p);
            columns.add(counts(OVERDUE, dimensions, column(cells, p)));
        }
        var withheld = SmallCounts.withheld(columns);
        var outsider = new Outsider(cells);
        for (int c = 0; c < columns.size(); c++) {
            for (int u = 0; u < cells.length; u++) {
                if (!hidden(withheld, columns.get(c)).contains(unit(u))) {
                    outsider.isTold(u, c - 1);
                }
            }
        }
        boolean all =
                columns.stream().allMatch(each -> hidden(withheld, each).size() == cells.length);
        for (int c = 0; c < columns.size(); c++) {
            var values = c == 0 ? sums(cells) : column(cells, c - 1);
            for (int u = 0; u < cells.length; u++) {
                boolean small = values[u] > 0 && values[u] < Suppression.FEWEST;
                var at = where + " unit " + u + " column " + c;
                if (small) {
                    assertTrue(hidden(withheld, columns.get(c)).contains(unit(u)), at);
                    assertTrue(all || !outsider.knows(u, c - 1), at);
                }
            }
        }
    }

    /** What follows from linear equations. */
    private static final class Outsider {
        private final int units;
        private final int width;
        private final List<double[]> equations = new ArrayList<>();

        /** Knows the sum over the units of each part and of the rest. */
        Outsider(double[][] cells) {
            units = cells.length;
            width = cells[0].length;
            for (int p = 0; p < width; p++) {
                var equation = new double[units * width];
                for (int u = 0; u < units; u++) {
                    equation[u * width + p] = 1;
                }
                learn(equation);
            }
        }

        void isTold(int unit, int part) {
            learn(wanted(unit, part));
        }

        boolean knows(int unit, int part) {
            return reduced(wanted(unit, part)) == null;
        }

        /** A part of a unit, or with −1 all of it. */
        private double[] wanted(int unit, int part) {
            var equation = new double[units * width];
            for (int p = 0; p < width; p++) {
                equation[unit * width + p] = part < 0 || part == p ? 1 : 0;
            }
            return equation;
        }

        private void learn(double[] equation) {
            var rest = reduced(equation);
            if (rest != null) {
                equations.add(rest);
            }
        }

        /** What is left after all that is known is taken away; null for nothing. */
        private double @Nullable [] reduced(double[] equation) {
            var rest = equation.clone();
            for (var known : equations) {
                int at = pivot(known);
                double factor = rest[at] / known[at];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= factor * known[i];
                }
            }
            return pivot(rest) < 0 ? null : rest;
        }

        private static int pivot(double[] equation) {
            for (int i = 0; i < equation.length; i++) {
                if (Math.abs(equation[i]) > 1e-9) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static double[] sums(double[][] cells) {
        return java.util.Arrays.stream(cells)
                .mapToDouble(row -> java.util.Arrays.stream(row).sum())
                .toArray();
    }

    private static double[] column(double[][] cells, int at) {
        return java.util.Arrays.stream(cells).mapToDouble(row -> row[at]).toArray();
    }

    private static Set<AreaCode> withheld(SmallCounts.Column column) {
        return hidden(SmallCounts.withheld(List.of(column)), column);
    }

    private static Set<AreaCode> hidden(
            Map<SeriesKey, Set<AreaCode>> all, SmallCounts.Column column) {
        return all.getOrDefault(column.series(), Set.of());
    }

    private static AreaCode unit(int number) {
        return new AreaCode("%05d".formatted(number + 1));
    }

    private static SeriesKey whole(Indicator indicator) {
        return new SeriesKey(indicator.code(), PROVINCE);
    }

    private static SmallCounts.Column counts(
            Indicator indicator, Dimensions part, double... values) {
        var latest = new HashMap<AreaCode, Observation>();
        for (int i = 0; i < values.length; i++) {
            latest.put(unit(i), observation(unit(i), values[i], null));
        }
        return new SmallCounts.Column(
                new SeriesKey(indicator.code(), PROVINCE, part), indicator, latest);
    }

    private static Observation ratio(AreaCode unit, double above, double below) {
        return observation(unit, 100 * above / below, new Observation.Fraction(above, below));
    }

    private static Observation observation(
            AreaCode unit, double value, Observation.@Nullable Fraction fraction) {
        var at = Instant.parse("2026-11-20T00:00:00Z");
        return new Observation(
                new SeriesKey("HC-08", unit),
                Period.parse("2026-11-20"),
                new Observation.Quantity(value, "", fraction, Quality.FINAL),
                new Observation.Provenance("S", at, at, 1, Classification.PUBLIC));
    }
}

package vn.toancanh.analysis.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.relation.RelationExplorer.Named;
import vn.toancanh.analysis.relation.RelationExplorer.Pair;

class RelationExplorerTest {
    /** Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973: r = 0.816. */
    @Test
    void pearsonAndSpearmanOfAnscombesFirstSetAreThePublishedOnes() {
        var x = List.of(10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0);
        var y = List.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);
        var lag = only(new RelationExplorer(0, 1).explore(pairs(x, y)));
        assertEquals(0.81642, lag.pearson().value(), 1e-5);
        // R: cor(x1, y1, method = "spearman") = 0.8181818.
        assertEquals(0.8181818, lag.spearman().value(), 1e-7);
        assertEquals(11, lag.points());
        assertTrue(says(lag, "analysis.relation.limit.few"));
    }

    /** R: cor.test(x, y) of independent points: t = 4.2415, df = 9, p = 0.00217. */
    @Test
    void withoutMemoryTheProbabilityIsThatOfStudentsTest() {
        var t = 0.8164205 * Math.sqrt(9 / (1 - 0.8164205 * 0.8164205));
        assertEquals(4.2415, t, 1e-4);
        var p = vn.toancanh.analysis.Probability.studentBothTails(t, 9);
        assertEquals(0.00217, p, 1e-5);
    }

    @Test
    void theLagAtWhichOneFollowsTheOtherIsFound() {
        var random = new Random(1);
        var lead = random.doubles(80, -1, 1).toArray();
        var follow =
                IntStream.range(0, 80)
                        .mapToDouble(t -> (t < 3 ? 0 : lead[t - 3]) + 0.3 * random.nextGaussian())
                        .toArray();
        var report = new RelationExplorer(6, 1).explore(pairs(list(lead), list(follow))).getFirst();
        assertEquals(13, report.lags().size());
        var strongest = report.strongest().orElseThrow();
        assertEquals(3, strongest.lag());
        assertTrue(strongest.pearson().adjusted() < 0.001);
        assertTrue(strongest.pearson().adjusted() >= strongest.pearson().probability());
    }

    /**
     * Two unrelated series that remember: without N* far more than one in twenty would be found.
     */
    @Test
    void unrelatedSeriesWithMemoryAreSeldomFound() {
        var found = 0;
        var naive = 0;
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var pairs = pairs(memory(random), memory(random));
            var lag = only(new RelationExplorer(0, 1).explore(pairs));
            found += lag.pearson().probability() < 0.05 ? 1 : 0;
            var r = lag.pearson().value();
            var t = r * Math.sqrt((lag.points() - 2) / (1 - r * r));
            var p = vn.toancanh.analysis.Probability.studentBothTails(t, lag.points() - 2.0);
            naive += p < 0.05 ? 1 : 0;
        }
        assertTrue(naive > 100, naive + " of 400 without the correction");
        assertTrue(found <= 44, found + " of 400");
    }

    private static List<Double> memory(Random random) {
        var values = new ArrayList<Double>();
        var value = 0.0;
        for (var t = 0; t < 100; t++) {
            value = 0.8 * value + random.nextGaussian();
            values.add(value);
        }
        return values;
    }

    @Test
    void twoTrendsAreWarnedOf() {
        var random = new Random(2);
        var up = IntStream.range(0, 40).mapToObj(t -> t + random.nextGaussian()).toList();
        var down = IntStream.range(0, 40).mapToObj(t -> -2.0 * t + random.nextGaussian()).toList();
        var report = new RelationExplorer(0, 1).explore(pairs(up, down)).getFirst();
        var keys = report.limits().stream().map(limit -> limit.key()).toList();
        assertTrue(keys.contains("analysis.relation.limit.trend"));
        assertTrue(says(report.lags().getFirst(), "analysis.relation.limit.memory"));
    }

    @Test
    void manyTestsAreWarnedOfAndAdjustedOverAllPairs() {
        var random = new Random(3);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < 10; i++) {
            pairs.addAll(
                    pairs(list(random.doubles(50).toArray()), list(random.doubles(50).toArray())));
        }
        var reports = new RelationExplorer(6, 1).explore(pairs);
        assertEquals(130, reports.stream().mapToInt(r -> r.lags().size()).sum());
        var keys = reports.getFirst().limits().stream().map(limit -> limit.key()).toList();
        assertTrue(keys.contains("analysis.relation.limit.many"));
        assertTrue(
                reports.stream()
                        .flatMap(r -> r.lags().stream())
                        .noneMatch(lag -> lag.pearson().adjusted() < 0.05));
    }

    /** R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.5), "BH") = 0.05 0.05 0.05 0.05 0.5. */
    @Test
    void falseDiscoveriesAreAdjustedAsBenjaminiAndHochbergDo() {
        assertEquals(
                List.of(0.05, 0.5, 0.05, 0.05, 0.05),
                FalseDiscovery.adjusted(List.of(0.02, 0.5, 0.01, 0.04, 0.03)).stream()
                        .map(p -> Math.round(p * 1e9) / 1e9)
                        .toList());
        assertEquals(List.of(), FalseDiscovery.adjusted(List.of()));
    }

    @Test
    void equalValuesMissingOnesAndOnePointGiveNoLagAndSaySo() {
        var same = DoubleStream.generate(() -> 5).limit(30).boxed().toList();
        var rising = IntStream.range(0, 30).mapToObj(t -> (double) t).toList();
        var missing = DoubleStream.generate(() -> Double.NaN).limit(30).boxed().toList();
        for (var odd : List.of(same, missing, List.of(1.0), List.<Double>of())) {
            var report = new RelationExplorer(2, 1).explore(pairs(odd, rising)).getFirst();
            assertEquals(List.of(), report.lags());
            assertTrue(report.strongest().isEmpty());
            var last = report.limits().getLast().key();
            assertEquals("analysis.relation.limit.nothing", last);
        }
    }

    @Test
    void aMissingMonthIsLeftOutOnBothSides() {
        var random = new Random(4);
        var x = random.doubles(40).toArray();
        var y = Arrays.stream(x).map(v -> 2 * v).toArray();
        x[5] = Double.NaN;
        y[20] = Double.NaN;
        y[21] = Double.POSITIVE_INFINITY;
        var lag = only(new RelationExplorer(0, 1).explore(pairs(list(x), list(y))));
        assertEquals(37, lag.points());
        assertEquals(1, lag.pearson().value(), 1e-12);
        assertEquals(0, lag.pearson().probability(), 1e-12);
    }

    private static LagCorrelation only(List<PairReport> reports) {
        return reports.getFirst().lags().getFirst();
    }

    private static boolean says(LagCorrelation lag, String key) {
        return lag.limits().stream().anyMatch(limit -> limit.key().equals(key));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Pair> pairs(List<Double> first, List<Double> second) {
        return List.of(new Pair(new Named("a", first), new Named("b", second)));
    }
}

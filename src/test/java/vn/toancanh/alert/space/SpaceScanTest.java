package vn.toancanh.alert.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpaceScanTest {
    private static final Path LEUKEMIA = Path.of("../shared/data/ny-leukemia.csv");

    /** Published by SaTScan 9.6 for leukemia in upstate New York. */
    private static final List<Set<Integer>> REGIONS =
            List.of(
                    Set.of(
                            52, 50, 37, 49, 38, 48, 53, 39, 15, 47, 51, 1, 40, 44, 16, 2, 55, 36,
                            14, 43, 13, 45, 3, 35, 17, 11, 12, 46),
                    Set.of(89, 88, 87, 84, 90, 86, 92, 85),
                    Set.of(
                            112, 113, 115, 111, 116, 219, 117, 123, 218, 114, 122, 110, 124, 220,
                            118, 133, 121, 125, 216, 120, 134, 217, 126, 139, 215, 132, 141, 140,
                            127, 142, 138, 131, 119),
                    Set.of(62, 64, 67, 65),
                    Set.of(266, 281, 267, 265),
                    Set.of(166, 159, 167));

    private static final double[] LIKELIHOODS = {
        14.083511, 9.019716, 6.11414, 4.651839, 3.363518, 3.209485
    };

    private record Land(List<Spot> spots, double[] people, List<int[]> cases) {
        static Land of(int side, long[] seeds) {
            var spots = IntStream.range(0, side * side).mapToObj(i -> new Spot(i % side, i / side));
            var people = IntStream.range(0, side * side).mapToDouble(i -> 1000 + i * 37 % 500);
            var cases = new ArrayList<int[]>();
            for (var seed : seeds) {
                var random = new SplittableRandom(seed);
                cases.add(random.ints(side * side, 0, 5).toArray());
            }
            return new Land(spots.toList(), people.toArray(), cases);
        }

        List<Cluster> clusters(ScanQuestion question) {
            return SpaceScan.clusters(spots, people, cases, question);
        }
    }

    @Test
    void theSixPublishedClustersOfUpstateNewYorkAreFound() throws IOException {
        var clusters = newYork().clusters(ScanQuestion.space(Metric.PLANAR, 999, 1));
        for (var i = 0; i < LIKELIHOODS.length; i++) {
            var cluster = clusters.get(i);
            assertEquals(LIKELIHOODS[i], cluster.likelihood(), 1e-6);
            var ids = cluster.regions().stream().map(at -> at + 1).collect(Collectors.toSet());
            assertEquals(REGIONS.get(i), ids);
        }
        var first = clusters.getFirst();
        assertEquals(100, first.observed());
        assertEquals(58.28, first.expected(), 0.005);
        assertEquals(1.87, first.relativeRisk(), 0.005);
        assertEquals(2.22, clusters.get(1).relativeRisk(), 0.005);
        assertEquals(0.001, first.p(), 0.0011);
        assertEquals(0.016, clusters.get(1).p(), 0.012);
        assertEquals(0.248, clusters.get(2).p(), 0.06);
        assertEquals(0.645, clusters.get(3).p(), 0.06);
        assertEquals(0.965, clusters.get(4).p(), 0.03);
        var all = new HashSet<Integer>();
        clusters.forEach(
                cluster -> cluster.regions().forEach(region -> assertTrue(all.add(region))));
        assertEquals(10, clusters.size());
    }

    private static Land newYork() throws IOException {
        assumeTrue(Files.exists(LEUKEMIA), "no " + LEUKEMIA);
        var rows =
                Files.readAllLines(LEUKEMIA).stream().skip(1).map(row -> row.split(",")).toList();
        return new Land(
                rows.stream()
                        .map(row ->
                                new Spot(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                        .toList(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray(),
                List.of(rows.stream().mapToInt(row -> Integer.parseInt(row[3])).toArray()));
    }

    /** Every circle of a small land, by definition. */
    @Test
    void noCircleOrCylinderIsMoreStriking() {
        for (var seed = 0L; seed < 20; seed++) {
            var land = Land.of(5, new long[] {3 * seed, 3 * seed + 1, 3 * seed + 2});
            var question = new ScanQuestion(Metric.PLANAR, 0.4, 2, 0, 1, 1);
            var found = land.clusters(question);
            assertEquals(bruteForce(land, 0.4, 2), found.getFirst().likelihood(), 1e-9);
            assertTrue(Double.isNaN(found.getFirst().p()));
        }
    }

    private static double bruteForce(Land land, double share, int longest) {
        var periods = land.cases().size();
        double all = land.cases().stream().flatMapToInt(IntStream::of).sum();
        var everybody = IntStream.range(0, 25).mapToDouble(i -> land.people()[i]).sum();
        var best = 0.0;
        for (var centre = 0; centre < 25; centre++) {
            var radii = new TreeSet<Integer>();
            for (var other = 0; other < 25; other++) {
                radii.add(away(centre, other));
            }
            for (var radius : radii) {
                var own = centre;
                var inside = IntStream.range(0, 25).filter(i -> away(own, i) <= radius).toArray();
                var people = IntStream.of(inside).mapToDouble(i -> land.people()[i]).sum();
                for (var d = 1; d <= longest && people <= share * everybody; d++) {
                    var latest = land.cases().subList(periods - d, periods);
                    double count =
                            latest.stream()
                                    .mapToInt(c -> IntStream.of(inside).map(i -> c[i]).sum())
                                    .sum();
                    var expected = all * people * d / (everybody * periods);
                    if (count > expected) {
                        best =
                                Math.max(
                                        best,
                                        count * Math.log(count / expected)
                                                + (all - count)
                                                        * Math.log(
                                                                (all - count) / (all - expected)));
                    }
                }
            }
        }
        return best;
    }

    private static int away(int one, int other) {
        var east = one % 5 - other % 5;
        var north = one / 5 - other / 5;
        return east * east + north * north;
    }

    @Test
    void anEmergingClusterIsFoundWhereAndSinceWhenItIs() {
        var land = Land.of(8, new long[] {1, 2, 3, 4, 5, 6, 7, 8});
        for (var period = 5; period < 8; period++) {
            for (var at : new int[] {19, 26, 27, 28, 35}) {
                land.cases().get(period)[at] += 9;
            }
        }
        var cluster = land.clusters(new ScanQuestion(Metric.PLANAR, 0.5, 4, 99, 1, 3)).getFirst();
        assertEquals(3, cluster.periods());
        assertEquals(0.01, cluster.p(), 1e-12);
        assertEquals(Set.of(19, 26, 27, 28, 35), Set.copyOf(cluster.regions()));
        assertEquals(27, cluster.regions().getFirst());
    }

    @Test
    void pDependsOnTheSeedAloneAndIsEvenWhereNothingIs() {
        var question = ScanQuestion.space(Metric.PLANAR, 99, 5);
        assertEquals(
                Land.of(8, new long[] {3}).clusters(question),
                Land.of(8, new long[] {3}).clusters(question));
        var low = 0;
        for (var seed = 100L; seed < 200; seed++) {
            // Cases strewn by people alone.
            var land = Land.of(6, new long[] {0});
            var lots = new Lots(land.people());
            var random = new SplittableRandom(seed);
            var cases = new int[36];
            for (var i = 0; i < 150; i++) {
                cases[lots.draw(random)]++;
            }
            var strewn = new Land(land.spots(), land.people(), List.of(cases));
            low += strewn.clusters(question).getFirst().p() <= 0.2 ? 1 : 0;
        }
        // Binomial(100, 0.2): within four deviations.
        assertTrue(low >= 4 && low <= 36, "p <= 0.2 in " + low);
    }

    @Test
    void theSphereMeasuresKilometres() {
        // Hà Nội, Hải Phòng, Thành phố Hồ Chí Minh.
        var spots =
                List.of(new Spot(105.85, 21.03), new Spot(106.68, 20.86), new Spot(106.7, 10.77));
        var people = new double[] {8000, 2000, 9000};
        var clusters =
                SpaceScan.clusters(
                        spots,
                        people,
                        List.of(new int[] {80, 25, 9}),
                        new ScanQuestion(Metric.SPHERE, 0.6, 1, 0, 1, 1));
        assertEquals(2, clusters.getFirst().regions().size());
        assertEquals(88.1, clusters.getFirst().radius(), 0.3);
    }

    @Test
    void noCasesAreNoCluster() {
        var land = Land.of(4, new long[] {1});
        var none = new Land(land.spots(), land.people(), List.of(new int[16]));
        assertTrue(none.clusters(ScanQuestion.space(Metric.PLANAR, 99, 1)).isEmpty());
    }
}

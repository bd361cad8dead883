package vn.toancanh.alert.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.space.GetisOrd.Weights;

class GetisOrdTest {
    private static final List<Spot> SIX =
            List.of(
                    new Spot(10, 10),
                    new Spot(20, 10),
                    new Spot(40, 10),
                    new Spot(15, 20),
                    new Spot(30, 20),
                    new Spot(30, 30));
    private static final double[] VALUES = {2, 3, 3.2, 5, 8, 7};

    /** Figures of esda/tests/test_getisord.py of PySAL, band 15. */
    @Test
    void zIsThePublishedOne() {
        check(
                new GetisOrd(false, Weights.BINARY),
                -1.0136729,
                -0.04361589,
                1.31558703,
                -0.31412676,
                1.15373986,
                1.77833941);
        check(
                GetisOrd.STAR,
                -1.39727626,
                -0.28917762,
                0.65064964,
                -0.28917762,
                1.23452088,
                2.02424331);
        check(
                new GetisOrd(false, Weights.ROW_SHARE),
                -0.62074534,
                -0.01780611,
                1.31558703,
                -0.12824171,
                0.28843496,
                1.77833941);
    }

    private static void check(GetisOrd statistic, double... published) {
        var spots = statistic.of(Neighbourhood.of(SIX, Metric.PLANAR, 15), VALUES);
        for (var i = 0; i < published.length; i++) {
            assertEquals(published[i], spots.get(i).z(), 1e-7);
        }
    }

    @Test
    void theGridFindsWhatComparingAllFinds() {
        var random = new Random(7);
        var spots =
                IntStream.range(0, 400)
                        .mapToObj(_ ->
                                new Spot(
                                        102 + 7 * random.nextDouble(),
                                        8 + 15 * random.nextDouble()))
                        .toList();
        for (var metric : Metric.values()) {
            var band = metric == Metric.PLANAR ? 0.9 : 90;
            var places = Neighbourhood.of(spots, metric, band);
            for (var i = 0; i < spots.size(); i++) {
                var found = new ArrayList<Integer>();
                places.forEach(i, found::add);
                found.sort(null);
                assertEquals(near(spots, i, metric, band), found);
            }
        }
    }

    /** By the haversine on the sphere. */
    private static List<Integer> near(List<Spot> spots, int of, Metric metric, double band) {
        var one = spots.get(of);
        return IntStream.range(0, spots.size())
                .filter(other -> other != of)
                .filter(other -> {
                    var two = spots.get(other);
                    var east = two.x() - one.x();
                    var north = two.y() - one.y();
                    if (metric == Metric.PLANAR) {
                        return Math.hypot(east, north) <= band;
                    }
                    var half =
                            sin2(north / 2)
                                    + Math.cos(Math.toRadians(one.y()))
                                            * Math.cos(Math.toRadians(two.y()))
                                            * sin2(east / 2);
                    return 2 * 6371.0088 * Math.asin(Math.sqrt(half)) <= band;
                })
                .boxed()
                .toList();
    }

    private static double sin2(double degrees) {
        var sine = Math.sin(Math.toRadians(degrees));
        return sine * sine;
    }

    @Test
    void ofPureNoiseHardlyAnythingIsCalledHotAndAPlantedPatchIs() {
        var random = new Random(11);
        var spots = new ArrayList<Spot>();
        for (var i = 0; i < 900; i++) {
            spots.add(new Spot(i % 30, i / 30));
        }
        var places = Neighbourhood.of(spots, Metric.PLANAR, 1.5);
        var values = random.doubles(900).toArray();
        var noise = GetisOrd.STAR.of(places, values);
        assertTrue(noise.stream().filter(s -> s.kind(0.05) != HotSpot.Kind.USUAL).count() <= 2);
        assertTrue(noise.stream().filter(s -> s.p() <= 0.05).count() >= 10);

        for (var at : new int[] {31, 32, 33, 61, 62, 63, 91, 92, 93}) {
            values[at] += 1;
        }
        assertEquals(HotSpot.Kind.HOT, GetisOrd.STAR.of(places, values).get(62).kind(0.05));
        var cold = IntStream.range(0, 900).mapToDouble(i -> -values[i]).toArray();
        assertEquals(HotSpot.Kind.COLD, GetisOrd.STAR.of(places, cold).get(62).kind(0.05));
    }

    @Test
    void withoutNeighboursOrDifferencesNothingIsSaid() {
        var alone = List.of(new Spot(0, 0), new Spot(1, 0), new Spot(0, 1), new Spot(90, 90));
        var places = Neighbourhood.of(alone, Metric.PLANAR, 2);
        var gi = new GetisOrd(false, Weights.BINARY).of(places, new double[] {1, 5, 3, 2});
        assertEquals(HotSpot.Kind.UNKNOWN, gi.get(3).kind(0.05));
        assertEquals(0, gi.get(3).neighbours());
        var same = GetisOrd.STAR.of(places, new double[] {0.1, 0.1, 0.1, 0.1});
        assertTrue(same.stream().allMatch(spot -> spot.kind(0.05) == HotSpot.Kind.UNKNOWN));
    }
}

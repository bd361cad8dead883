package vn.toancanh.map.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.indicator.Status;

/** Which points become one mark. */
class ClusterGridTest {
    private static final double WIDE = 4_000;
    private static final double HIGH = 2_500;

    static MapPoints scattered(int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var rows = new ArrayList<MapPoints.Row>();
        for (int i = 0; i < count; i++) {
            double lon = 106 + (i % 3 == 0 ? random.nextGaussian() * 0.05 : random.nextDouble());
            double lat = 11 + (i % 3 == 0 ? random.nextGaussian() * 0.05 : random.nextDouble());
            var status = Status.values()[random.nextInt(4)];
            rows.add(new MapPoints.Row(lon, lat, PointKind.CLINIC, status, "Trạm " + i));
        }
        return MapPoints.of(rows);
    }

    private static MapPoints at(double lon, @Nullable Status... statuses) {
        var rows = new ArrayList<MapPoints.Row>();
        for (var status : statuses) {
            rows.add(new MapPoints.Row(lon, 11, PointKind.TOWN, status, ""));
        }
        return MapPoints.of(rows);
    }

    private static int total(ClusterGrid grid) {
        return IntStream.range(0, grid.size()).map(grid::count).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTwoMarksTouchAndNoPointIsLostOrCountedTwice(long seed) {
        var grid = new ClusterGrid(scattered(3_000, seed), WIDE, HIGH);

        assertEquals(3_000, total(grid));
        assertTrue(grid.size() > 50, "seed " + seed + ": " + grid.size());
        for (int a = 0; a < grid.size(); a++) {
            for (int b = 0; b < a; b++) {
                boolean touch =
                        Math.abs(grid.x(a) - grid.x(b)) < WIDE * 0.999
                                && Math.abs(grid.y(a) - grid.y(b)) < HIGH * 0.999;
                assertFalse(touch, "seed " + seed + ": " + a + " and " + b);
            }
        }
    }

    @Test
    void aClusterShowsTheWorstOfItsStatuses() {
        assertEquals(
                Status.ACT,
                new ClusterGrid(at(106, Status.OK, Status.WATCH, Status.ACT), WIDE, HIGH).worst(0));
        assertEquals(
                Status.WATCH,
                new ClusterGrid(at(106, Status.UNKNOWN, Status.WATCH), WIDE, HIGH).worst(0));
    }

    @Test
    void anUnknownStatusIsNotHiddenAmongGoodOnes() {
        var grid = new ClusterGrid(at(106, Status.OK, Status.UNKNOWN, Status.OK), WIDE, HIGH);
        assertEquals(Status.UNKNOWN, grid.worst(0));
    }

    @Test
    void withoutAnyStatusAClusterHasNone() {
        assertNull(new ClusterGrid(at(106, null, null), WIDE, HIGH).worst(0));
    }

    @Test
    void allPointsAtOnePlaceAreOneClusterThere() {
        var points = at(106, new Status[500]);
        var grid = new ClusterGrid(points, WIDE, HIGH);
        assertEquals(1, grid.size());
        assertEquals(500, grid.count(0));
        assertEquals(points.x(0), grid.x(0), 1e-6);
    }

    @Test
    void noPointsAreNoClusters() {
        assertEquals(0, new ClusterGrid(MapPoints.of(List.of()), WIDE, HIGH).size());
    }

    @Test
    void aMillionPointsAreClusteredAndNoneIsLost() {
        var points = scattered(1_000_000, 7);
        assertEquals(1_000_000, total(new ClusterGrid(points, WIDE, HIGH)));
        assertEquals(1_000_000, total(new ClusterGrid(points, 5, 5)));
    }

    @Test
    void everyScaleBetweenTwoStopsHasTheSameClusters() {
        assertEquals(ClusterGrid.stop(100), ClusterGrid.stop(104));
        assertTrue(ClusterGrid.stop(100) >= 100);
        assertTrue(ClusterGrid.stop(100) < 100 * Math.pow(2, 0.25) * 1.0001);
        assertEquals(128, ClusterGrid.stop(128), 1e-9);
    }
}

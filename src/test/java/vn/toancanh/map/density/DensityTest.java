package vn.toancanh.map.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.sheet.SheetFrame;

/** How dense points are, against the sum that defines it. */
class DensityTest {
    private static final double LON = 107;
    private static final double LAT = 12;
    private static final double SCALE = 200;
    private static final double RADIUS = 30 * SCALE;
    private static final SheetFrame FRAME =
            SheetFrame.of(new Camera(Mercator.x(LON), Mercator.y(LAT), SCALE, 640, 480), 1, 0);

    private static List<PointValues.Row> scattered(int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var rows = new ArrayList<PointValues.Row>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    new PointValues.Row(
                            LON + random.nextGaussian() * 0.3,
                            LAT + random.nextGaussian() * 0.2,
                            0.5 + random.nextDouble()));
        }
        return rows;
    }

    /** The definition, one point after the other. */
    private static double direct(List<PointValues.Row> rows, double worldX, double worldY) {
        double sum = 0;
        for (var row : rows) {
            double dx = Mercator.x(row.lon()) - worldX;
            double dy = Mercator.y(row.lat()) - worldY;
            double part = (dx * dx + dy * dy) / (RADIUS * RADIUS);
            sum += part < 1 ? row.value() * (1 - part) * (1 - part) : 0;
        }
        return sum;
    }

    /**
     * @param tolerance of the greatest height; points of the second case are put together first
     */
    @ParameterizedTest
    @CsvSource({"700, 1, 1e-9", "700, 2, 1e-9", "30000, 3, 0.015"})
    void heightsAtTheCrossingsAreThoseOfTheDirectSum(int count, long seed, double tolerance) {
        var rows = scattered(count, seed);
        var surface = new Density(PointValues.of(rows)).surface(FRAME, RADIUS, () -> false);
        double highest = 0;
        double worst = 0;
        for (int row = 0; row < surface.rows(); row += 3) {
            for (int column = 0; column < surface.columns(); column += 3) {
                double wanted = direct(rows, surface.worldX(column), surface.worldY(row));
                highest = Math.max(highest, wanted);
                worst = Math.max(worst, Math.abs(wanted - surface.at(column, row)));
            }
        }
        assertTrue(highest > 1, "nothing there, seed " + seed);
        assertTrue(worst <= tolerance * highest, "seed " + seed + ": " + worst / highest);
    }

    @Test
    void betweenCrossingsTheSurfaceStaysNearTheDirectSum() {
        var rows = scattered(700, 4);
        var density = new Density(PointValues.of(rows));
        var surface = density.surface(FRAME, RADIUS, () -> false);
        double highest = density.peak(RADIUS, () -> false);
        for (int i = 0; i < 500; i++) {
            double x = FRAME.worldX(3 + 1.27 * i);
            double y = FRAME.worldY(5 + 0.93 * i);
            assertEquals(direct(rows, x, y), surface.height(x, y), 0.03 * highest);
        }
    }

    @Test
    void theSameWorldHasTheSameHeightsInEveryFrame() {
        var density = new Density(PointValues.of(scattered(700, 5)));
        var here = density.surface(FRAME, RADIUS, () -> false);
        var camera = new Camera(Mercator.x(LON), Mercator.y(LAT), SCALE, 640, 480);
        var there =
                density.surface(SheetFrame.of(camera.moved(37, -21), 1, 0), RADIUS, () -> false);
        double x = Mercator.x(LON) + 4_321;
        double y = Mercator.y(LAT) - 1_234;
        assertEquals(here.height(x, y), there.height(x, y), 1e-9);
    }

    @Test
    void thePeakIsAboutTheHighestPlace() {
        var rows = scattered(3_000, 6);
        var density = new Density(PointValues.of(rows));
        var surface = density.surface(FRAME, RADIUS, () -> false);
        double highest = 0;
        for (double height : surface.heights()) {
            highest = Math.max(highest, height);
        }
        assertEquals(highest, density.peak(RADIUS, () -> false), 0.15 * highest);
    }

    @Test
    void allAtOnePlaceAreAHillOfTheirSum() {
        var rows = new ArrayList<PointValues.Row>();
        for (int i = 0; i < 50; i++) {
            rows.add(new PointValues.Row(LON, LAT, 2));
        }
        var density = new Density(PointValues.of(rows));
        assertEquals(100, density.peak(RADIUS, () -> false), 1e-6);
        var surface = density.surface(FRAME, RADIUS, () -> false);
        assertEquals(100, surface.height(Mercator.x(LON), Mercator.y(LAT)), 3);
    }

    @Test
    void missingAndNegativeWeightsAreLeftOutAndCounted() {
        var rows =
                List.of(
                        new PointValues.Row(LON, LAT, Double.NaN),
                        new PointValues.Row(LON, LAT, -5),
                        new PointValues.Row(LON, LAT, 3),
                        new PointValues.Row(400, LAT, 3));
        var density = new Density(PointValues.of(rows));
        assertEquals(1, density.size());
        assertEquals(3, density.leftOut());
        assertEquals(3, density.peak(RADIUS, () -> false), 1e-9);
    }

    @Test
    void noPointsAreNoHeat() {
        var density = new Density(PointValues.of(List.of()));
        assertEquals(0, density.peak(RADIUS, () -> false));
        assertEquals(0, density.surface(FRAME, RADIUS, () -> false).height(0, 0));
    }

    @Test
    void aMillionPointsGiveASurfaceThatHoldsThemAll() {
        var rows = scattered(1_000_000, 8);
        var density = new Density(PointValues.of(rows));
        var surface = density.surface(FRAME, RADIUS, () -> false);
        double x = Mercator.x(LON);
        double y = Mercator.y(LAT);
        double wanted = direct(rows, x, y);
        assertEquals(wanted, surface.height(x, y), 0.03 * wanted);
    }

    @Test
    void aPictureNobodyWaitsForIsGivenUp() {
        var painter =
                new HeatPainter(
                        new Density(PointValues.of(scattered(100, 9))),
                        new HeatRadius.Pixels(30),
                        List.of(0xFF000000, 0xFFFFFFFF));
        assertNull(painter.prepare(FRAME, () -> true));
    }

    @Test
    void kilometresAreMeasuredOnTheGround() {
        double middle = Mercator.y(60);
        assertEquals(20_000, new HeatRadius.Kilometres(10).world(1, middle), 1e-6);
    }
}

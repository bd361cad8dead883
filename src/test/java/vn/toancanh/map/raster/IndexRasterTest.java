package vn.toancanh.map.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;
import vn.toancanh.map.pack.GeoPackageReader;

/** Which feature owns a pixel, against an independent point-in-polygon on the same geometry. */
class IndexRasterTest {
    private static final Path COUNTRY = Path.of("../shared/data/vn-admin-2025.gpkg");
    private static final int POINTS = 20_000;

    private static ZoomSteps patchwork(long seed) {
        var shapes = PatchworkCoverage.of(9, 7, seed).stream().map(Mercator::project).toList();
        return new ZoomSteps(shapes, new int[shapes.size()], List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPixelBelongsToTheFeatureItsCentreLiesIn(long seed) {
        var steps = patchwork(seed);
        for (double scale : new double[] {20, 75, 300}) {
            checkAgainstPointInPolygon(steps, scale, extent(steps), seed);
        }
    }

    @Test
    void everyPixelOfTheWholeCountryBelongsToTheCommuneItsCentreLiesIn() throws Exception {
        var steps = country();
        for (double scale : new double[] {350, 900, 3500}) {
            checkAgainstPointInPolygon(steps, scale, extent(steps), 7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thereIsNoGapBetweenNeighboursAndNoPixelHasTwoOwners(long seed) {
        var steps = patchwork(seed);
        for (double scale : new double[] {25, 150}) {
            var geometry = steps.at(scale);
            // Well inside the patchwork there is no sea: every pixel has exactly one owner.
            var inside = extent(steps);
            inside =
                    new Envelope(
                            Mercator.x(106.05),
                            Mercator.x(106.8),
                            Mercator.y(15.05),
                            Mercator.y(15.62));
            for (var key : keys(inside, scale)) {
                checkOwners(geometry, key, inside, seed);
            }
        }
    }

    private static void checkOwners(
            StepGeometry geometry, TileKey key, Envelope inside, long seed) {
        var fill = new ScanFill();
        var owners = fill.fill(geometry, key);
        var claims = new int[TileKey.PIXELS];
        for (int f = 0; f < geometry.features; f++) {
            var alone = new char[TileKey.PIXELS];
            fill.fillOnly(geometry, f, alone);
            for (int i = 0; i < alone.length; i++) {
                claims[i] += alone[i] == 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < owners.length; i++) {
            double x = (key.left() + i % TileKey.SIZE + 0.5) * key.scale();
            double y = -(key.top() + i / TileKey.SIZE + 0.5) * key.scale();
            assertTrue(claims[i] <= 1, "two owners at " + x + " " + y + " seed " + seed);
            if (inside.contains(x, y)) {
                assertEquals(1, claims[i], "a gap at " + x + " " + y + " seed " + seed);
            }
        }
    }

    @Test
    void preparedGeometryStaysWithinHalfAPixelAndSharedBordersStayShared() {
        var steps = patchwork(5);
        var full = steps.at(0.5);
        for (double scale : new double[] {256, 512, 1024}) {
            var thin = steps.at(scale);
            assertTrue(thin.xs.length < full.xs.length, "nothing was left out at " + scale);
            for (int f = 0; f < thin.features; f++) {
                double moved = StepShapes.distance(full, thin, f);
                assertTrue(
                        moved <= scale / 2,
                        "feature " + f + " moved by " + moved + " m at " + scale);
            }
        }
    }

    @Test
    void aSharedBorderIsDrawnOnceAndBordersBetweenGroupsAreKnown() {
        var shapes = PatchworkCoverage.of(2, 1, 3).stream().map(Mercator::project).toList();
        var same = new ZoomSteps(shapes, new int[] {1, 1, 1, 1}, List.of()).at(0.5);
        var apart = new ZoomSteps(shapes, new int[] {1, 2, 1, 1}, List.of()).at(0.5);

        // The side between the two squares, and the ring of the enclave.
        assertEquals(40 + 60, StepShapes.segments(same, vn.toancanh.map.geometry.LineKind.UNIT));
        assertEquals(60, StepShapes.segments(apart, vn.toancanh.map.geometry.LineKind.UNIT));
        assertEquals(40, StepShapes.segments(apart, vn.toancanh.map.geometry.LineKind.GROUP));
        assertEquals(
                6 * 40 + 60, StepShapes.segments(apart, vn.toancanh.map.geometry.LineKind.EDGE));
    }

    static ZoomSteps country() throws Exception {
        Assumptions.assumeTrue(Files.exists(COUNTRY), "skipped: " + COUNTRY + " is not there");
        var shapes = new ArrayList<Geometry>();
        for (var unit : new GeoPackageReader(COUNTRY).read("communes").units()) {
            if (unit.level() == AreaLevel.COMMUNE) {
                shapes.add(Mercator.project(unit.shape()));
            }
        }
        assertEquals(3321, shapes.size());
        return new ZoomSteps(shapes, new int[shapes.size()], List.of());
    }

    private static Envelope extent(ZoomSteps steps) {
        var all = new Envelope();
        for (int f = 0; f < steps.features(); f++) {
            var box = steps.box(f);
            if (box != null) {
                all.expandToInclude(box);
            }
        }
        return all;
    }

    private static List<TileKey> keys(Envelope world, double scale) {
        var keys = new ArrayList<TileKey>();
        double side = scale * TileKey.SIZE;
        for (int row = (int) Math.floor(-world.getMaxY() / side);
                row <= -world.getMinY() / side;
                row++) {
            for (int column = (int) Math.floor(world.getMinX() / side);
                    column <= world.getMaxX() / side;
                    column++) {
                keys.add(new TileKey(scale, column, row));
            }
        }
        return keys;
    }

    private static void checkAgainstPointInPolygon(
            ZoomSteps steps, double scale, Envelope extent, long seed) {
        var shapes = new StepShapes(steps.at(scale));
        var cache = new TileCache(steps, new LineWidths(1, 2, 1, 1), 64 << 20);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int checked = 0;
        for (int i = 0; i < POINTS; i++) {
            double column =
                    Math.floor(random.nextDouble(extent.getMinX(), extent.getMaxX()) / scale);
            double row = Math.floor(-random.nextDouble(extent.getMinY(), extent.getMaxY()) / scale);
            double x = (column + 0.5) * scale;
            double y = -(row + 0.5) * scale;
            int tileColumn = (int) Math.floor(column / TileKey.SIZE);
            int tileRow = (int) Math.floor(row / TileKey.SIZE);
            if (shapes.isNearBorder(x, y, scale)) {
                continue;
            }
            checked++;
            var tile = cache.getOrDraw(new TileKey(scale, tileColumn, tileRow));
            int got =
                    tile.featureAt(
                            (int) column - tileColumn * TileKey.SIZE,
                            (int) row - tileRow * TileKey.SIZE);
            assertEquals(
                    shapes.featureAt(x, y),
                    got,
                    "at " + x + " " + y + " scale " + scale + " seed " + seed);
        }
        assertTrue(checked > POINTS / 4, "only " + checked + " points were away from borders");
    }
}

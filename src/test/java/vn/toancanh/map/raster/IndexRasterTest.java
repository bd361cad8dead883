package vn.toancanh.map.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;
import vn.toancanh.map.pack.GeoPackageReader;

/** Which feature owns a pixel, against an independent point-in-polygon on the same geometry. */
class IndexRasterTest {
    private static final Path COUNTRY = Path.of("../shared/data/vn-admin-2025.gpkg");
    private static final int POINTS = 100_000;

    private static ZoomSteps patchwork(long seed) {
        var shapes = PatchworkCoverage.of(9, 7, seed).stream().map(Mercator::project).toList();
        return new ZoomSteps(shapes, new int[shapes.size()], List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "2, 75", "3, 300", "4, 700"})
    void everyPixelBelongsToTheFeatureItsCentreLiesIn(long seed, double scale) {
        var steps = patchwork(seed);
        checkAgainstPointInPolygon(steps, scale, extent(steps), seed);
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
            var inside =
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

    /**
     * More than a pixel from coasts, lakes and whatever else has nothing on its other side, every
     * pixel of the thinned geometry has one owner: at borders between communes too.
     */
    @Test
    void theWholeCountryHasNoGapAndNoOverlapBetweenCommunes() throws Exception {
        var steps = country();
        for (double scale : new double[] {110, 450, 900}) {
            for (var at : List.of(new Coordinate(106, 10.5), new Coordinate(105.8, 21))) {
                double side = scale * TileKey.SIZE;
                int column = (int) Math.floor(Mercator.x(at.x) / side);
                int row = (int) Math.floor(-Mercator.y(at.y) / side);
                checkInland(steps, new TileKey(scale, column, row));
            }
        }
    }

    private static void checkInland(ZoomSteps steps, TileKey key) {
        var original = new ScanFill().fill(steps.step(ZoomSteps.EXACT), key);
        var nearEdge = nearEdge(steps.step(ZoomSteps.EXACT), key);
        var claims = claims(steps.at(key.scale()), key);
        var ofOriginal = claims(steps.step(ZoomSteps.EXACT), key);
        int inland = 0;
        for (int y = 1; y < TileKey.SIZE - 1; y++) {
            for (int x = 1; x < TileKey.SIZE - 1; x++) {
                int pixel = y * TileKey.SIZE + x;
                var place = "at " + x + " " + y + " of " + key;
                // Where the data themselves overlap, the picture may.
                boolean twice = claims[pixel] > 1 && !overlaps(ofOriginal, pixel);
                assertFalse(twice, () -> "two owners " + place);
                if (original[pixel] != 0 && !nearEdge[pixel]) {
                    inland++;
                    assertEquals(1, claims[pixel], () -> "a gap " + place);
                }
            }
        }
        assertTrue(inland > 10_000, "only " + inland + " pixels are inland in " + key);
    }

    private static boolean overlaps(int[] claims, int pixel) {
        boolean any = false;
        for (int row = -TileKey.SIZE; row <= TileKey.SIZE; row += TileKey.SIZE) {
            for (int column = -1; column <= 1; column++) {
                any |= claims[pixel + row + column] > 1;
            }
        }
        return any;
    }

    /** Pixels within one and a half of a line that only one feature has. */
    private static boolean[] nearEdge(StepGeometry geometry, TileKey key) {
        var brush = new LineBrush();
        brush.width(3);
        for (int run = 0; run < geometry.lines.runs(); run++) {
            if (geometry.lines.kind(run) == LineKind.EDGE) {
                brush.draw(geometry.lines, run, key);
            }
        }
        var near = new boolean[TileKey.PIXELS];
        for (int entry : brush.lift()) {
            near[entry & (TileKey.PIXELS - 1)] = true;
        }
        return near;
    }

    /** How many features claim each pixel, each drawn alone. */
    private static int[] claims(StepGeometry geometry, TileKey key) {
        var fill = new ScanFill();
        fill.aim(key);
        var claims = new int[TileKey.PIXELS];
        var alone = new char[TileKey.PIXELS];
        for (int f = 0; f < geometry.features; f++) {
            fill.fillOnly(geometry, f, alone);
            for (int i = 0; i < alone.length && fill.drew(); i++) {
                claims[i] += alone[i] == 0 ? 0 : 1;
                alone[i] = 0;
            }
        }
        return claims;
    }

    private static void checkOwners(
            StepGeometry geometry, TileKey key, Envelope inside, long seed) {
        var owners = new ScanFill().fill(geometry, key);
        var claims = claims(geometry, key);
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
        var full = steps.step(ZoomSteps.EXACT);
        var thin = steps.at(512);
        assertTrue(thin.xs.length < full.xs.length, "nothing was left out");
        for (int f = 0; f < thin.features; f++) {
            double moved = StepShapes.distance(full, thin, f);
            assertTrue(moved <= 256, "feature " + f + " moved by " + moved + " m");
        }
    }

    @Test
    void aSharedBorderIsDrawnOnceAndBordersBetweenGroupsAreKnown() {
        var shapes = PatchworkCoverage.of(2, 1, 3).stream().map(Mercator::project).toList();
        var same = new ZoomSteps(shapes, new int[] {1, 1, 1, 1}, List.of()).at(0.5);
        var apart = new ZoomSteps(shapes, new int[] {1, 2, 1, 1}, List.of()).at(0.5);

        // The side between the two squares, and the ring of the enclave.
        assertEquals(40 + 60, StepShapes.segments(same, LineKind.UNIT));
        assertEquals(60, StepShapes.segments(apart, LineKind.UNIT));
        assertEquals(40, StepShapes.segments(apart, LineKind.GROUP));
        assertEquals(6 * 40 + 60, StepShapes.segments(apart, LineKind.EDGE));
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

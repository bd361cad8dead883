package vn.toancanh.map.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.geometry.StepCodec;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapUnit;

/** Offline packs: what goes in comes out, and damage stays where it is. */
class PackTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-06-01T05:00:00Z"), ZoneOffset.UTC);
    private static final Boundaries LAND = land();

    @TempDir private Path folder;
    private Path pack;

    private static Boundaries land() {
        var units = new ArrayList<MapUnit>();
        for (var shape : PatchworkCoverage.of(5, 4, 9)) {
            var code = new AreaCode("U" + (100 + units.size()));
            var group = new AreaCode(units.size() < 9 ? "48" : "56");
            var name = new Bilingual("Xã Hoà Phú " + units.size(), "Hoa Phu");
            units.add(new MapUnit(code, name, AreaLevel.COMMUNE, group, shape));
        }
        return new Boundaries("communes", units, List.of());
    }

    @BeforeEach
    void write() throws Exception {
        pack = folder.resolve("pack.gpkg");
        var about = new GeoPackageWriter.About("Sở Nông nghiệp và Môi trường", "CC BY 4.0");
        new GeoPackageWriter(about, NOON).write(List.of(LAND), pack);
    }

    private static MapGround ground(ZoomSteps.Shelf shelf) {
        var content = new MapContent(LAND.units(), AreaLevel.COMMUNE, List.of(), false);
        return new MapGround(content, shelf);
    }

    private void damage(String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + pack);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void assertSame(StepGeometry expected, StepGeometry got) {
        assertArrayEquals(expected.xs, got.xs);
        assertArrayEquals(expected.ys, got.ys);
        assertArrayEquals(expected.ringStart, got.ringStart);
        assertArrayEquals(expected.firstRing, got.firstRing);
        assertArrayEquals(expected.lineBoxes, got.lineBoxes);
    }

    @Test
    void thePackIsAGeoPackageWithTheSameUnits() throws Exception {
        var back = new GeoPackageReader(pack).read("communes");

        assertEquals(List.of(), back.rejected());
        assertEquals(LAND.units().size(), back.units().size());
        for (int i = 0; i < back.units().size(); i++) {
            var expected = LAND.units().get(i);
            var got = back.units().get(i);
            assertEquals(expected.code(), got.code());
            assertEquals(expected.name(), got.name());
            assertEquals(expected.group(), got.group());
            assertTrue(expected.shape().equalsTopo(got.shape()));
        }
    }

    @Test
    void preparedStepsComeBackAsTheyWereMade() throws Exception {
        var made = ground(ZoomSteps.Shelf.NONE).steps();
        var shelf = GeoPackagePack.open(pack).shelf("communes");

        assertEquals(made.steps(), shelf.steps());
        assertTrue(made.steps().size() > 2);
        for (int step : made.steps()) {
            var found = shelf.find(step);
            assertNotNull(found);
            assertSame(made.step(step), found);
        }
    }

    @Test
    void everyPartOfASoundPackMatchesItsCheckSum() throws Exception {
        var parts = GeoPackagePack.open(pack).check();

        assertTrue(parts.stream().allMatch(GeoPackagePack.Part::sound), parts::toString);
        assertEquals(1 + ground(ZoomSteps.Shelf.NONE).steps().steps().size(), parts.size());
    }

    @Test
    void aDamagedStepIsNamedAndMadeAnewAndTheOthersAreUsed() throws Exception {
        var made = ground(ZoomSteps.Shelf.NONE).steps();
        int victim = made.steps().get(1);
        damage(
                "UPDATE toancanh_zoom_step SET data = zeroblob(length(data)) WHERE step = "
                        + victim);

        var opened = GeoPackagePack.open(pack);

        for (var part : opened.check()) {
            var step = part.step();
            assertEquals(step == null || step != victim, part.sound(), part::toString);
        }
        var repaired = ground(opened.shelf("communes")).steps();
        assertNull(opened.shelf("communes").find(victim));
        for (int step : made.steps()) {
            assertSame(made.step(step), repaired.step(step));
        }
    }

    @Test
    void aStepThatIsGoneIsNamedToo() throws Exception {
        damage("DELETE FROM toancanh_zoom_step WHERE step = 0");

        var parts = GeoPackagePack.open(pack).check();

        assertEquals(1, parts.stream().filter(part -> !part.sound()).count());
    }

    @Test
    void aChangedNameIsFound() throws Exception {
        // A trigger of the index calls functions that only geographic programs have.
        damage(
                "DROP TRIGGER rtree_communes_geom_update3; DROP TRIGGER"
                        + " rtree_communes_geom_update4; UPDATE communes SET name = 'Xã khác'");

        var parts = GeoPackagePack.open(pack).check();

        var rows = parts.stream().filter(part -> part.step() == null).findFirst().orElseThrow();
        assertFalse(rows.sound());
    }

    @Test
    void whatIsNoPackIsRefusedWithASentence() throws Exception {
        var broken = Files.write(folder.resolve("broken.gpkg"), new byte[5000]);

        var refused = assertThrows(RefusedFileException.class, () -> GeoPackagePack.open(broken));

        assertEquals("map.file.notPack", refused.textKey());
    }

    @Test
    void bytesCutOffOrFlippedAreDamageAndNothingWorse() throws Exception {
        var bytes = StepCodec.write(ground(ZoomSteps.Shelf.NONE).steps().step(ZoomSteps.EXACT));
        for (int length = 4; length < bytes.length; length += 997) {
            var cut = Arrays.copyOf(bytes, length);
            assertThrows(StepCodec.DamagedStepException.class, () -> StepCodec.read(cut));
        }
        for (int at = 0; at < bytes.length; at += 301) {
            var flipped = bytes.clone();
            flipped[at] ^= 0x55;
            try {
                assertNotNull(StepCodec.read(flipped));
            } catch (StepCodec.DamagedStepException e) {
                assertNotNull(e.getMessage());
            }
        }
    }
}

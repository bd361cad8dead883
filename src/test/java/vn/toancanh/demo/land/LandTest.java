package vn.toancanh.demo.land;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;

class LandTest {
    private static final LocalDate MERGED = LocalDate.of(2025, 1, 1);

    /** The provinces and cities of Viet Nam before and after 1 July 2025, without marks. */
    private static final String REAL =
            "An Giang, Ba Ria - Vung Tau, Bac Giang, Bac Kan, Bac Lieu, Bac Ninh, Ben Tre, "
                    + "Binh Dinh, Binh Duong, Binh Phuoc, Binh Thuan, Ca Mau, Can Tho, Cao Bang, "
                    + "Da Nang, Dak Lak, Dak Nong, Dien Bien, Dong Nai, Dong Thap, Gia Lai, "
                    + "Ha Giang, Ha Nam, Ha Noi, Ha Tinh, Hai Duong, Hai Phong, Hau Giang, "
                    + "Hoa Binh, Ho Chi Minh, Hue, Hung Yen, Khanh Hoa, Kien Giang, Kon Tum, "
                    + "Lai Chau, Lam Dong, Lang Son, Lao Cai, Long An, Nam Dinh, Nghe An, "
                    + "Ninh Binh, Ninh Thuan, Phu Tho, Phu Yen, Quang Binh, Quang Nam, "
                    + "Quang Ngai, Quang Ninh, Quang Tri, Soc Trang, Son La, Tay Ninh, Thai Binh, "
                    + "Thai Nguyen, Thanh Hoa, Thua Thien Hue, Tien Giang, Tra Vinh, "
                    + "Tuyen Quang, Vinh Long, Vinh Phuc, Yen Bai";

    private static final Land LAND = new Land(100, 42, MERGED);

    @ParameterizedTest
    @CsvSource({"100,42", "100,7", "60,1", "12,3", "250,5"})
    void communesCoverTheProvinceOnEveryDayWithoutGapOrOverlap(int communes, long seed) {
        var land = new Land(communes, seed, MERGED);

        for (var day : List.of(MERGED.minusDays(1), MERGED)) {
            var shapes = shapesOn(land, day);
            var wrong = CoverageValidator.validate(shapes.values().toArray(new Geometry[0]));
            assertTrue(Arrays.stream(wrong).allMatch(edge -> edge == null), () -> "seed " + seed);
            assertTrue(shapes.values().stream().allMatch(Geometry::isValid), () -> "seed " + seed);
            var sum = shapes.values().stream().mapToDouble(Geometry::getArea).sum();
            assertEquals(outline(land).getArea(), sum, 1e-9, () -> "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 47, 3, 11, 1000})
    void provincesCoverTheCountryWithoutGapOrOverlap(long seed) {
        var country = new Land(Realm.COUNTRY, Realm.PROVINCES, seed, MERGED);

        var shapes = new HashMap<>(shapesOn(country, MERGED));
        shapes.remove(country.root());
        var wrong = CoverageValidator.validate(shapes.values().toArray(new Geometry[0]));
        assertEquals(34, shapes.size());
        assertTrue(Arrays.stream(wrong).allMatch(edge -> edge == null), () -> "seed " + seed);
        assertTrue(shapes.values().stream().allMatch(Geometry::isValid), () -> "seed " + seed);
        var sum = shapes.values().stream().mapToDouble(Geometry::getArea).sum();
        assertEquals(outline(country).getArea(), sum, 1e-7, () -> "seed " + seed);
        assertTrue(country.changes().isEmpty());
    }

    @Test
    void theProvincesOfTheCountryHaveNamesAndCodesOfNoRealOne() {
        var country = new Land(Realm.COUNTRY, Realm.PROVINCES, 47, MERGED);
        var real = Set.of(REAL.split(", "));

        var names = new HashSet<String>();
        for (var area : country.areas()) {
            var name = area.name().en().replaceFirst(" (Province|City)$|^Nation of ", "");
            assertTrue(names.add(name), name);
            assertTrue(!real.contains(name), name);
            assertTrue(area.code().value().startsWith("MP"), name);
            assertTrue(Normalizer.isNormalized(area.name().vi(), Normalizer.Form.NFC));
        }
        for (var place : country.places()) {
            assertTrue(Normalizer.isNormalized(place.name().vi(), Normalizer.Form.NFC));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 37, 100, 250})
    void todayHasAsManyCommunesAsAskedAndMoreBeforeTheMerger(int communes) {
        var land = new Land(communes, 9, MERGED);

        assertEquals(communes, land.unitsToday().size());
        assertTrue(land.unitsOn(MERGED.minusDays(1)).size() > communes);
        assertEquals(
                land.unitsToday().stream().mapToInt(unit -> unit.cells().size()).sum(),
                land.cells().size());
    }

    @Test
    void everyAbolishedCommuneLiesInsideItsSuccessor() {
        var before = shapesOn(LAND, MERGED.minusDays(1));
        var after = shapesOn(LAND, MERGED);
        var ended = LAND.areas().stream().filter(area -> !area.existsOn(MERGED)).toList();
        assertEquals(30, ended.size());
        assertEquals(30, LAND.changes().size());

        for (var change : LAND.changes()) {
            var old = shape(before, change.from());
            assertEquals(
                    old.getArea(), old.intersection(shape(after, change.to())).getArea(), 1e-9);
        }
        var successors = LAND.changes().stream().map(AreaChange::to).collect(Collectors.toSet());
        assertEquals(12, successors.size());
    }

    @Test
    void sameSeedMakesTheSameLandWhateverTheLocale() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(print(LAND), print(new Land(100, 42, MERGED)));
        } finally {
            Locale.setDefault(usual);
        }
        assertNotEquals(print(LAND), print(new Land(100, 43, MERGED)));
    }

    @Test
    void namesAreUniqueInNormalFormAndPlainInEnglish() {
        var names = LAND.areas().stream().map(area -> area.name().vi()).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        for (var area : LAND.areas()) {
            assertTrue(Normalizer.isNormalized(area.name().vi(), Normalizer.Form.NFC));
            assertTrue(
                    area.name()
                            .en()
                            .matches("[A-Z][A-Za-z ]+ (Commune|Ward|Special Zone|Province)"));
        }
    }

    @Test
    void citiesHaveWardsTheSeaHasOneSpecialZone() {
        var names = LAND.unitsToday().stream().map(unit -> unit.area().name().vi()).toList();
        assertEquals(1, names.stream().filter(name -> name.startsWith("Đặc khu ")).count());
        assertTrue(names.stream().filter(name -> name.startsWith("Phường ")).count() >= 8);
    }

    @Test
    void wardsAreSmallAndHillCommunesLarge() {
        var wards = LAND.cells().stream().filter(cell -> Names.isWard(cell.nature()));
        var hills = LAND.cells().stream().filter(cell -> cell.nature().hills() > 0.6);
        var ward = wards.mapToDouble(Cell::km2).average().orElseThrow();
        assertTrue(hills.mapToDouble(Cell::km2).average().orElseThrow() > 3 * ward);
    }

    @Test
    void everyPlaceStandsInItsUnit() {
        var shapes = shapesOn(LAND, MERGED);
        var points = new GeometryFactory();
        for (var place : LAND.places()) {
            var at = points.createPoint(new Coordinate(place.at().lon(), place.at().lat()));
            var area = place.area();
            assertTrue(area == null || shape(shapes, area).contains(at), place::id);
        }
        var kinds = LAND.places().stream().map(Place::kind).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "rain-station",
                        "river-station",
                        "reservoir",
                        "air-station",
                        "clinic",
                        "hospital",
                        "one-stop-shop",
                        "school",
                        "town",
                        "islet"),
                kinds);
        var ids = LAND.places().stream().map(Place::id).collect(Collectors.toSet());
        assertEquals(LAND.places().size(), ids.size());
    }

    @Test
    void theBaseMapLiesWithinReachOfTheProvinceAndEveryLineHasAName() {
        var near = outline(LAND).getEnvelopeInternal();
        near.expandBy(0.02);
        var lines = LAND.baseMap();
        for (var line : lines) {
            assertTrue(near.contains(line.line().getEnvelopeInternal()), line::id);
        }
        assertEquals(
                Set.of("river", "road", "contour"),
                lines.stream().map(BaseLine::kind).collect(Collectors.toSet()));
        assertEquals(
                lines.size(), lines.stream().map(BaseLine::id).collect(Collectors.toSet()).size());
    }

    @Test
    void parentsComeBeforeChildren() {
        var first = LAND.areas().getFirst();
        assertEquals(AreaLevel.PROVINCE, first.level());
        assertTrue(
                LAND.areas().stream().skip(1).allMatch(area -> first.code().equals(area.parent())));
    }

    private static String print(Land land) {
        return land.areas().stream().map(Area::toString).collect(Collectors.joining())
                + land.boundaries().stream()
                        .map(b -> b.shape().toText())
                        .collect(Collectors.joining())
                + land.places()
                + land.cells()
                + land.baseMap();
    }

    private static Geometry outline(Land land) {
        return land.boundaries().getFirst().shape();
    }

    private static Map<AreaCode, Geometry> shapesOn(Land land, LocalDate day) {
        var shapes = new HashMap<AreaCode, Geometry>();
        for (Boundary boundary : land.boundaries()) {
            if (!boundary.area().equals(land.root()) && boundary.valid().covers(day)) {
                shapes.put(boundary.area(), boundary.shape());
            }
        }
        return shapes;
    }

    private static Geometry shape(Map<AreaCode, Geometry> shapes, AreaCode code) {
        var shape = shapes.get(code);
        assertTrue(shape != null, code::value);
        return shape;
    }
}

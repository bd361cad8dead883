package vn.toancanh.map.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeature;

class GeoFilterTest {
    private static final Set<String> NAMES = Set.of("name", "areaKm2", "tên", "level");
    private static final SourceFeature HAI_VAN =
            new SourceFeature(
                    "1",
                    new GeometryFactory().createPoint(new Coordinate(108, 16)),
                    new LinkedHashMap<>(
                            Map.of("name", "Phường Hải Vân", "areaKm2", 406.09, "tên", "Hải Vân")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "areaKm2 > 400 | true",
                "areaKm2 > 407 | false",
                "name LIKE 'Phường%' AND areaKm2 BETWEEN 1 AND 500 | true",
                "name = 'Phường Hải Vân' | true",
                "\"tên\" IN ('Hải Vân', 'Hoà Vang') | true",
                "level IS NULL | true",
                "level > 3 | false",
                "BBOX(geom, 107, 15, 109, 17) | true",
                "INTERSECTS(geom, POLYGON((0 0, 1 0, 1 1, 0 0))) | false",
                "strLength(name) > 5 | true"
            })
    void filtersChooseFeatures(String text, boolean accepted) throws Exception {
        assertEquals(Optional.empty(), GeoFilter.check(text, NAMES));
        assertEquals(accepted, GeoFilter.of(text, NAMES).accepts(HAI_VAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "areaKm2 >        | 10 | ENDS_EARLY | ``",
                "areaKm2 > 3 AND  | 16 | ENDS_EARLY | ``",
                "name IN ('a','b' | 17 | ENDS_EARLY | ``",
                "(level=1         | 9  | ENDS_EARLY | ``",
                "name LIKE 'Hà%' AN areaKm2 > 3 | 17 | UNEXPECTED | AN",
                "areaKm2 >> 3     | 10 | UNEXPECTED | >",
                "level=1)         | 8  | UNEXPECTED | )",
                "level IS NUL     | 10 | UNEXPECTED | NUL",
                "name = 'Hải Vân  | 8  | OPEN_TEXT | '",
                "tên = 'x'        | 1  | NEEDS_QUOTES | tên",
                "strLength(name) > 3 AND dai(name) > 3 | 25 | NO_SUCH_FUNCTION | dai",
                "areaKm > 3       | 1  | NO_SUCH_ATTRIBUTE | areaKm",
                "level = 1 AND dien_tich > 3 | 15 | NO_SUCH_ATTRIBUTE | dien_tich"
            })
    void aTypoIsToldWithPositionAndReason(
            String text, int position, FilterProblem.Kind kind, String about) {
        var problem = GeoFilter.check(text, NAMES).orElseThrow();

        assertEquals(new FilterProblem(position, kind, about), problem);
        for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle.getBundle("vn.toancanh.map.texts", locale).getString(problem.textKey());
        }
    }

    @Test
    void nothingIsNoFilter() {
        assertEquals(
                FilterProblem.Kind.ENDS_EARLY, GeoFilter.check("", NAMES).orElseThrow().kind());
    }

    @Test
    void aWrongFilterIsRefusedWithItsPosition() {
        var e = assertThrows(SourceException.class, () -> GeoFilter.of("areaKm2 >> 3", NAMES));
        assertEquals(SourceFault.BAD_FILTER, e.fault());
        assertEquals("10", e.about().getFirst());
    }
}

package vn.toancanh.map.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.geometry.Mercator;

class MapContentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final AreaCode ROOT = new AreaCode("VN");
    private static final MapContent TWO =
            MapContent.of(
                    List.of(area("VN", AreaLevel.NATION, null), province("M1"), province("M2")),
                    List.of(boundary("M1", 150), boundary("M2", 151)),
                    List.of(),
                    AreaLevel.PROVINCE,
                    DAY);

    @Test
    void severalProvincesAreANationalMapWithBothArchipelagosInView() {
        assertTrue(TWO.national());
        for (var archipelago : Archipelago.values()) {
            assertTrue(new MapGround(TWO).extent().contains(archipelago.box()));
        }
    }

    @Test
    void anInventedCountryIsShownWithoutWhatBelongsToVietNam() {
        var elsewhere = TWO.ofElsewhere();

        assertFalse(elsewhere.national());
        assertEquals(TWO.units(), elsewhere.units());
        var all = new MapGround(elsewhere).extent();
        for (var archipelago : Archipelago.values()) {
            assertFalse(all.intersects(archipelago.box()));
        }
        assertEquals(Mercator.x(150), all.getMinX(), 1);
        assertEquals(Mercator.x(152), all.getMaxX(), 1);
    }

    private static Area province(String code) {
        return area(code, AreaLevel.PROVINCE, ROOT);
    }

    private static Area area(String code, AreaLevel level, @Nullable AreaCode parent) {
        return new Area(
                new AreaCode(code), Bilingual.same("Tên " + code), level, parent, Validity.ALWAYS);
    }

    private static Boundary boundary(String code, double west) {
        var box = new GeometryFactory().toGeometry(new Envelope(west, west + 1, 14, 15));
        return new Boundary(new AreaCode(code), Validity.ALWAYS, box);
    }
}

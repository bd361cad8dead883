package vn.toancanh.map.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.crs.Crs;

class WritingPlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "21.0285; 21°01′42,6″ B",
                "16.0; 16°00′00,0″ B",
                "8.999999; 9°00′00,0″ B",
                "10.50125; 10°30′04,5″ B",
                "-0.5; 0°30′00,0″ B"
            })
    void degreesAreWrittenInMinutesAndSeconds(double degrees, String words) {
        assertEquals(words, Degrees.sexagesimal(degrees, "B", Texts.VIETNAMESE));
    }

    @Test
    void theLanguageDecidesTheMarkBeforeTenths() {
        assertEquals("21°01′42.6″ N", Degrees.sexagesimal(21.0285, "N", Locale.ENGLISH));
        assertEquals("21.028500, 105.854200", Degrees.decimal(new LonLat(105.8542, 21.0285)));
    }

    @Test
    void meridiansAreWrittenInMinutes() {
        assertEquals("107°45′", Degrees.meridian(107.75));
        assertEquals("105°00′", Degrees.meridian(105));
    }

    @Test
    void eachProvinceHasItsZone() {
        assertEquals(new Crs.Province(107.75), Meridians.zone(new AreaCode("48"), 108.2));
        assertEquals(new Crs.Province(105), Meridians.zone(new AreaCode("01"), 105.85));
        assertEquals(new Crs.Province(105.75), Meridians.zone(new AreaCode("79"), 106.7));
    }

    @Test
    void whereNoProvinceIsKnownTheZoneOfTheCountryStands() {
        assertEquals(new Crs.Province(108), Meridians.zone(new AreaCode("99"), 107.2));
        assertEquals(new Crs.Province(105), Meridians.zone(null, 106.4));
        assertEquals(new Crs.Province(117), Meridians.zone(null, 140));
    }
}

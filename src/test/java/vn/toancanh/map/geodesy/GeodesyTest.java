package vn.toancanh.map.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.area.LonLat;

class GeodesyTest {
    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;

    /** Surface of the ellipsoid of WGS 84 over the eighth of the earth between 0° and 90°. */
    private static final double EIGHTH = 510_065_621_724_088.44 / 8;

    /**
     * Examples of the documentation of GeographicLib (Karney): New York to London in round degrees
     * 5,551,759.400 m, Wellington to Salamanca 19,959,679.267 m; and the quarter of the meridian of
     * WGS 84, 10,001,965.729 m (Rapp, Geometric Geodesy I, 1991).
     */
    @ParameterizedTest
    @CsvSource({
        "-73.8, 40.6, -0.5, 51.6, 5551759.400",
        "174.81, -41.32, -5.50, 40.96, 19959679.267",
        "0, 0, 0, 90, 10001965.729"
    })
    void distancesAreThePublishedOnes(
            double lon1, double lat1, double lon2, double lat2, double metres) {
        var line = List.of(new LonLat(lon1, lat1), new LonLat(lon2, lat2));

        assertEquals(metres, Geodesy.length(line), 1e-3);
    }

    @Test
    void oneDegreeOfTheEquatorIsAPartOfItsCircle() {
        var degree = List.of(new LonLat(105, 0), new LonLat(106, 0));

        assertEquals(2 * Math.PI * 6_378_137 / 360, Geodesy.length(degree), TENTH_OF_A_MILLIMETRE);
    }

    /** Karney, Algorithms for geodesics (2013), section 6: the area of the whole ellipsoid. */
    @Test
    void anEighthOfTheEarthHasAnEighthOfItsArea() {
        var eighth = List.of(new LonLat(0, 0), new LonLat(90, 0), new LonLat(0, 90));

        assertEquals(EIGHTH, Geodesy.surface(eighth).area(), 1e3);
    }

    /** "Area of Antarctica", the example of the documentation of GeographicLib (Karney). */
    @Test
    void theAreaOfAntarcticaIsThePublishedOne() {
        double[] latLon = {
            -63.1, -58, -72.9, -74, -71.9, -102, -74.9, -102, -74.3, -131, -77.5, -163, -77.4, 163,
            -71.7, 172, -65.9, 140, -65.7, 113, -66.6, 88, -66.9, 59, -69.8, 25, -70.0, -4, -71.0,
            -14, -77.3, -33, -77.9, -46, -74.7, -61
        };
        var ring = new ArrayList<LonLat>();
        for (int i = 0; i < latLon.length; i += 2) {
            ring.add(new LonLat(latLon[i + 1], latLon[i]));
        }

        var antarctica = Geodesy.surface(ring);

        assertEquals(13_662_703_680_020.1, antarctica.area(), 0.1);
        assertEquals(16_831_067.893, antarctica.perimeter(), 1e-3);
    }

    @Test
    void anAreaDoesNotDependOnTheWayRound() {
        var ring = List.of(new LonLat(107, 16), new LonLat(108, 16), new LonLat(108, 17));

        var there = Geodesy.surface(ring);
        var back = Geodesy.surface(ring.reversed());

        assertEquals(there.area(), back.area(), 1e-3);
        assertEquals(there.perimeter(), back.perimeter(), TENTH_OF_A_MILLIMETRE);
    }

    @Test
    void pointsBetweenLieOnTheWayAndChangeNoLength() {
        var line = List.of(new LonLat(105.8, 21), new LonLat(106.7, 10.8), new LonLat(111.9, 8.6));

        var dense = Geodesy.dense(line, 50_000);

        assertEquals(Geodesy.length(line), Geodesy.length(dense), 1e-3);
        assertTrue(dense.containsAll(line));
        assertTrue(dense.size() > 30, dense.size() + " points");
    }

    @Test
    void everyPointOfACircleIsAsFarFromItsCentre() {
        var centre = new LonLat(108.2, 16.05);

        for (var at : Geodesy.circle(centre, 25_000, 72)) {
            assertEquals(25_000, Geodesy.length(List.of(centre, at)), TENTH_OF_A_MILLIMETRE);
        }
    }

    @Test
    void fewPointsHaveNoLength() {
        assertEquals(0, Geodesy.length(List.of()));
        assertEquals(0, Geodesy.length(List.of(new LonLat(105, 21))));
        assertEquals(List.of(), Geodesy.dense(List.of(), 10));
    }
}

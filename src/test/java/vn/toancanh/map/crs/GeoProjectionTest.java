package vn.toancanh.map.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.map.geometry.Mercator;

class GeoProjectionTest {
    private static final double CENTIMETRE = 0.01;

    /** Results of PROJ 9.1.1, {@code cs2cs -f %.4f EPSG:4326 EPSG:…}, carried over. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:3405, 105.8542, 21.0285, 588565.3638, 2325647.3383",
        "EPSG:3405, 105.1524, 9.1768, 516546.9866, 1014514.0680",
        "EPSG:3406, 108.2022, 16.0544, 200445.1651, 1777091.2708",
        "EPSG:3406, 109.1967, 12.2388, 303645.5411, 1353730.1081",
        "EPSG:9210, 105.8542, 21.0285, 510634.8256, 2326112.2492",
        "VN-2000:105.75, 105.8542, 21.0285, 510634.8256, 2326112.2492",
        "EPSG:5899, 108.2022, 16.0544, 548188.2987, 1775651.1606",
        "VN-2000:107°45', 108.2022, 16.0544, 548188.2987, 1775651.1606",
    })
    void vn2000AgreesWithProjWithinACentimetre(
            String name, double lon, double lat, double east, double north) throws Exception {
        double[] there = {lon, lat};

        Projection.between(Crs.WGS_84, Crs.of(name)).transform(there);

        assertEquals(east, there[0], CENTIMETRE);
        assertEquals(north, there[1], CENTIMETRE);
    }

    @Test
    void vn2000DegreesAgreeWithProjWithinACentimetre() throws Exception {
        double[] point = {105.8542, 21.0285};

        Projection.between(Crs.WGS_84, Crs.VN_2000).transform(point);

        assertEquals(105.8523173468, point[0], 1e-7);
        assertEquals(21.0294859889, point[1], 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"EPSG:3405", "EPSG:3406", "EPSG:4756", "VN-2000:108.5", "EPSG:3857"})
    void thereAndBackIsTheSamePlace(String name) throws Exception {
        var crs = Crs.of(name);
        double[] point = {107.5, 15.25};

        Projection.between(Crs.WGS_84, crs).transform(point);
        Projection.between(crs, Crs.WGS_84).transform(point);

        assertEquals(107.5, point[0], 1e-7);
        assertEquals(15.25, point[1], 1e-7);
    }

    @Test
    void webMercatorIsReachedFromVn2000() throws Exception {
        double[] point = {588565.3638, 2325647.3383};

        Projection.between(Crs.of("EPSG:3405"), Crs.WEB_MERCATOR).transform(point);

        assertEquals(Mercator.x(105.8542), point[0], CENTIMETRE);
        assertEquals(Mercator.y(21.0285), point[1], CENTIMETRE);
    }

    @Test
    void anUnknownSystemIsRefusedByName() {
        for (var name : new String[] {"EPSG:999999", "EPSG:0", "lat/long", "VN-2000:95", ""}) {
            var refusal =
                    assertThrows(
                            UnknownCrsException.class,
                            () -> Projection.between(Crs.of(name), Crs.WGS_84),
                            name);
            assertEquals(name, refusal.name());
        }
    }

    @Test
    void aGeometryIsCopiedIntoTheOtherSystem() throws Exception {
        var point = new GeometryFactory().createPoint(new Coordinate(588565.3638, 2325647.3383));

        var there = Projection.between(Crs.of("EPSG:3405"), Crs.WGS_84).transform(point);

        assertEquals(105.8542, there.getCoordinate().x, 1e-7);
        assertEquals(21.0285, there.getCoordinate().y, 1e-7);
        assertEquals(588565.3638, point.getX());
    }

    @Test
    void theRectangleAroundAnImageHoldsItsBulgingSides() throws Exception {
        var zone = new Extent(-1_000_000, 900_000, 1_500_000, 2_600_000);
        var there = Projection.between(Crs.of("EPSG:3405"), Crs.WGS_84);

        var image = there.transform(zone);

        double[] middleOfTop = {500_000, 2_600_000};
        there.transform(middleOfTop);
        assertEquals(middleOfTop[1], image.maxY(), 0.001);
        double[] corner = {1_500_000, 2_600_000};
        there.transform(corner);
        assertTrue(image.maxX() >= corner[0] && image.maxY() > corner[1] + 0.1, image + "");
    }
}

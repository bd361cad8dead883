package vn.toancanh.map.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.map.crs.AxisOrder.EAST_FIRST;
import static vn.toancanh.map.crs.AxisOrder.NORTH_FIRST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.map.crs.AxisOrder.Protocol;

class AxisOrderTest {
    /** OGC 06-042 (WMS 1.3.0) 6.7.3.3; OGC 07-057r7 (WMTS 1.0.0) 6.1; RFC 7946 §3.1.1. */
    @ParameterizedTest
    @CsvSource({
        "WMS_1_3, EPSG:4326, NORTH_FIRST",
        "WMS_1_3, CRS:84, EAST_FIRST",
        "WMS_1_3, EPSG:4756, NORTH_FIRST",
        "WMS_1_3, EPSG:3857, EAST_FIRST",
        "WMS_1_3, EPSG:3405, EAST_FIRST",
        "WMS_1_3, EPSG:9210, EAST_FIRST",
        "WMS_1_1, EPSG:4326, EAST_FIRST",
        "WMTS, urn:ogc:def:crs:EPSG::4326, NORTH_FIRST",
        "WMTS, urn:ogc:def:crs:OGC:1.3:CRS84, EAST_FIRST",
        "WMTS, urn:ogc:def:crs:EPSG::3857, EAST_FIRST",
        "WMTS, urn:ogc:def:crs:EPSG:6.18:3:3857, EAST_FIRST",
        "GEOJSON, EPSG:4326, EAST_FIRST",
        "GEOJSON, urn:ogc:def:crs:OGC:1.3:CRS84, EAST_FIRST",
        "GEOPACKAGE, EPSG:4326, EAST_FIRST",
        "GEOPACKAGE, EPSG:4756, EAST_FIRST",
    })
    void theOrderIsThatOfTheProtocol(Protocol protocol, String name, AxisOrder order)
            throws Exception {
        assertEquals(order, AxisOrder.of(protocol, name));
    }

    @Test
    void boundsAreWrittenInTheOrder() {
        var hanoi = new Extent(105.5, 20.5, 106, 21.25);

        assertEquals("105.5,20.5,106.0,21.25", EAST_FIRST.bounds(hanoi));
        assertEquals("20.5,105.5,21.25,106.0", NORTH_FIRST.bounds(hanoi));
    }

    @Test
    void oneSystemHasManyNames() throws Exception {
        for (var name :
                new String[] {
                    "EPSG:3857",
                    "EPSG:900913",
                    "epsg:3857",
                    "urn:ogc:def:crs:EPSG::3857",
                    "urn:ogc:def:crs:EPSG:6.18.3:3857",
                    "http://www.opengis.net/def/crs/EPSG/0/3857",
                    "http://www.opengis.net/gml/srs/epsg.xml#3857"
                }) {
            assertEquals(Crs.WEB_MERCATOR, Crs.of(name), name);
        }
        for (var name :
                new String[] {
                    "CRS:84",
                    "OGC:CRS84",
                    "urn:ogc:def:crs:OGC:1.3:CRS84",
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                }) {
            assertEquals(Crs.WGS_84, Crs.of(name), name);
        }
        assertEquals(new Crs.Province(107.75), Crs.of("VN-2000:107°45'"));
        assertEquals("VN-2000:107.75", Crs.of("VN2000/107.75").name());
        assertEquals("VN-2000:105", Crs.of("VN-2000:105").name());
    }
}

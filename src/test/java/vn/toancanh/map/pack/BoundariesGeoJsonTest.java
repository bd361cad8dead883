package vn.toancanh.map.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.pack.Rejection.Reason;

/** Boundaries from GeoJSON: the good ones are taken, the others named. */
class BoundariesGeoJsonTest {
    private static final String SQUARE = "[[[108,16],[109,16],[109,17],[108,17],[108,16]]]";

    @TempDir private Path folder;

    private Boundaries read(String json) throws Exception {
        return BoundariesGeoJson.read(Files.writeString(folder.resolve("land.geojson"), json));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String geometry) {
        return """
        {"type":"Feature","properties":{"code":"%s","name":"Xã Hoà Phú","nameEn":"Hoa Phu",
        "provinceCode":"48","areaKm2":3.5,"tags":{"a":[1,{"b":2}]}},"geometry":%s}\
        """
                .formatted(code, geometry);
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    @Test
    void unitsAreReadWhateverTheOrderOfTheMembers() throws Exception {
        var backwards = "{\"coordinates\":[" + SQUARE + "],\"type\":\"MultiPolygon\"}";

        var read = read(collection(feature("1", polygon(SQUARE)), feature("2", backwards)));

        assertEquals(List.of(), read.rejected());
        assertEquals(2, read.units().size());
        for (var unit : read.units()) {
            assertEquals("Xã Hoà Phú", unit.name().vi());
            assertEquals(AreaLevel.COMMUNE, unit.level());
            assertEquals(new AreaCode("48"), unit.group());
            assertEquals(new Envelope(108, 109, 16, 17), unit.shape().getEnvelopeInternal());
        }
    }

    @Test
    void holesAndHeightsAreUnderstood() throws Exception {
        var hole = "[[108.4,16.4,3],[108.6,16.4,3],[108.6,16.6,3],[108.4,16.4,3]]";
        var rings = SQUARE.substring(0, SQUARE.length() - 1) + "," + hole + "]";

        var shape = read(collection(feature("1", polygon(rings)))).units().getFirst().shape();

        assertEquals(1 - 0.02, shape.getArea(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[108,16]} | NOT_AREA",
                "{\"type\":\"LineString\",\"coordinates\":[[108,16],[109,16]]} | NOT_AREA",
                "null | NO_SHAPE",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | NO_SHAPE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,2]]]} | OPEN_RING",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[1,1]]]} | OPEN_RING",
                "{\"type\":\"Polygon\",\"coordinates\":[[1,1],[2,1],[2,2],[1,1]]} | UNREADABLE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1],[2],[2],[1]]]} | UNREADABLE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",1],[2,1],[2,2],[1,1]]]} | UNREADABLE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[[[1,1]]]]]]} | UNREADABLE",
                "{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[549000,1776000],[550000,1776000],[550000,1777000],"
                        + "[549000,1776000]]]} | NOT_DEGREES",
            })
    void aFeatureThatCannotBeDrawnIsNamedAndTheNextOnesAreTaken(String geometry, Reason reason)
            throws Exception {
        var read =
                read(
                        collection(
                                feature("1", polygon(SQUARE)),
                                feature("2", geometry),
                                feature("3", polygon(SQUARE))));

        assertEquals(List.of(new Rejection("land.geojson", 2, "2", reason)), read.rejected());
        assertEquals(2, read.units().size());
    }

    @Test
    void aCodeStandsForOneUnitOnly() throws Exception {
        var read = read(collection(feature("1", polygon(SQUARE)), feature("1", polygon(SQUARE))));

        assertEquals(Reason.REPEATED, read.rejected().getFirst().reason());
    }

    @Test
    void anotherCoordinateSystemIsRefused() {
        var json =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                        + "{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}},\"features\":[]}";

        var refused = assertThrows(RefusedFileException.class, () -> read(json));

        assertEquals("map.file.system", refused.textKey());
    }

    @Test
    void theUsualSystemOfOldFilesIsTaken() throws Exception {
        var json =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                        + "{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":["
                        + feature("1", polygon(SQUARE))
                        + "]}";

        assertEquals(1, read(json).units().size());
    }

    @Test
    void whatIsNoCollectionIsRefused() {
        for (var json : List.of("[]", "{\"type\":\"Topology\"}", "{\"features\":3}")) {
            var refused = assertThrows(RefusedFileException.class, () -> read(json), json);
            assertEquals("map.file.notCollection", refused.textKey());
        }
        var cut = collection(feature("1", polygon(SQUARE))).substring(0, 120);
        var refused = assertThrows(RefusedFileException.class, () -> read(cut));
        assertEquals("map.file.notJson", refused.textKey());
    }
}

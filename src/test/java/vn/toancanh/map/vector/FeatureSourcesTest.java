package vn.toancanh.map.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeatures;

class FeatureSourcesTest {
    /** Hanoi by PROJ 9.1.1: 105.8542 21.0285 in EPSG:3405. */
    private static final Coordinate HANOI_ZONE = new Coordinate(588565.3638, 2325647.3383);

    @TempDir Path dir;

    private SourceFeatures json(String text) throws Exception {
        var file = Files.writeString(dir.resolve("a.geojson"), text);
        return new FeaturesJson(file).features(new Cancellation());
    }

    private static String collection(String crs, String... features) {
        return "{\"type\":\"FeatureCollection\","
                + (crs.isEmpty()
                        ? ""
                        : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}},")
                + "\"features\":["
                + String.join(",", features)
                + "]}";
    }

    private static String feature(String type, String coordinates) {
        return """
        {"type":"Feature","properties":{"tên":"Trạm 1","cấp":2,"mở":true,"ghi chú":null},
        "geometry":{"type":"%s","coordinates":%s}}\
        """
                .formatted(type, coordinates);
    }

    @Test
    void everyKindOfShapeIsRead() throws Exception {
        var read =
                json(
                        collection(
                                "",
                                feature("Point", "[105.8,21.0,3]"),
                                feature("MultiPoint", "[[105,21],[106,21]]"),
                                feature("LineString", "[[105,21],[106,21]]"),
                                feature("MultiLineString", "[[[105,21],[106,21]]]"),
                                feature("Polygon", "[[[105,21],[106,21],[106,22],[105,21]]]"),
                                feature(
                                        "MultiPolygon",
                                        "[[[[105,21],[106,21],[106,22],[105,21]]]]"),
                                """
                                {"type":"Feature","properties":null,"geometry":{"type":
                                "GeometryCollection","geometries":[{"type":"Point",
                                "coordinates":[105,21]}]}}\
                                """));
        assertEquals(7, read.features().size());
        assertEquals(List.of(), read.rejected());
        var first = read.features().getFirst();
        assertEquals(105.8, first.geometry().getCoordinate().x);
        assertEquals("Trạm 1", first.attributes().get("tên"));
        assertEquals(2, first.attributes().get("cấp"));
        assertEquals(true, first.attributes().get("mở"));
        assertTrue(first.attributes().containsKey("ghi chú"));
        assertNull(first.attributes().get("ghi chú"));
    }

    @Test
    void aNamedSystemIsReprojectedEastFirst() throws Exception {
        var point = "[%s,%s]".formatted(HANOI_ZONE.x, HANOI_ZONE.y);
        var zone = json(collection("urn:ogc:def:crs:EPSG::3405", feature("Point", point)));
        var at = zone.features().getFirst().geometry().getCoordinate();
        assertEquals(105.8542, at.x, 1e-7);
        assertEquals(21.0285, at.y, 1e-7);
        var degrees =
                json(collection("urn:ogc:def:crs:EPSG::4326", feature("Point", "[105.8,21]")));
        assertEquals(105.8, degrees.features().getFirst().geometry().getCoordinate().x);
    }

    @Test
    void badFeaturesAreLeftOutAndNamed() throws Exception {
        var read =
                json(
                        collection(
                                "",
                                feature("Point", "[105,21]"),
                                feature("Point", "[588565,2325647]"),
                                feature("Polygon", "[[[105,21],[106,21],[106,22]]]"),
                                feature("Point", "[\"105\",21]"),
                                "{\"type\":\"Feature\",\"id\":\"x\",\"geometry\":null}"));
        assertEquals(1, read.features().size());
        assertEquals(
                List.of("2: NOT_DEGREES", "3: OPEN_RING", "4: UNREADABLE", "x: NO_SHAPE"),
                read.rejected());
    }

    private SourceFault refusal(String text) {
        return assertThrows(SourceException.class, () -> json(text)).fault();
    }

    /** A file of ~70 MB: features of 50,000 corners each, or one of all. */
    private Path fiveMillion(int features) throws Exception {
        var file = dir.resolve("lớn.geojson");
        int corners = 5_000_000 / features;
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int f = 0; f < features; f++) {
                out.write(f == 0 ? "" : ",");
                out.write(
                        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                                + "{\"type\":\"LineString\",\"coordinates\":[");
                for (int i = 0; i < corners; i++) {
                    out.write(i == 0 ? "[105.1,21.2]" : ",[105." + i % 9 + ",21.3]");
                }
                out.write("]}}");
            }
            out.write("]}");
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"100, 2000000", "1, 500000"})
    void fiveMillionCornersAreRefusedWithTheLimitBeforeTheyFillTheMemory(int features, int limit)
            throws Exception {
        var source = new FeaturesJson(fiveMillion(features));

        var e = assertThrows(SourceException.class, () -> source.features(new Cancellation()));

        assertEquals(SourceFault.TOO_MANY_VERTICES, e.fault());
        assertEquals(
                List.of("lớn.geojson", Integer.toString(limit)),
                e.about().stream().map(String::valueOf).toList());
    }

    @Test
    void readingAHugeFeatureIsCancelledInItsMidst() throws Exception {
        var cancellation = new Cancellation();
        var source = new FeaturesJson(fiveMillion(1));
        cancellation.cancel();

        var e = assertThrows(SourceException.class, () -> source.features(cancellation));

        assertEquals(SourceFault.CANCELLED, e.fault());
    }

    @Test
    void placesOfAnotherSystemAmongDegreesAreLeftOutAndNamed() throws Exception {
        var read =
                json(
                        collection(
                                "",
                                feature("Point", "[105.8,21.0]"),
                                feature("Point", "[588565.36,2325647.34]")));

        assertEquals(1, read.features().size());
        assertEquals(List.of("2: NOT_DEGREES"), read.rejected());
    }

    @Test
    void aSecondSystemAfterTheFeaturesIsRefused() throws Exception {
        var mixed =
                collection("EPSG:3405", feature("Point", "[588565.36,2325647.34]"))
                        .replaceFirst(
                                "}$",
                                ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                        + "\"EPSG:4326\"}}}");
        var e = assertThrows(SourceException.class, () -> json(mixed));
        assertEquals(SourceFault.BAD_FILE, e.fault());
    }

    @Test
    void filesThatCannotBeUsedSayWhy() {
        assertEquals(SourceFault.EMPTY, refusal(collection("")));
        assertEquals(SourceFault.UNKNOWN_CRS, refusal(collection("EPSG:999999", "{}")));
        assertEquals(SourceFault.BAD_FILE, refusal("{\"type\":\"Feature\"}"));
        assertEquals(SourceFault.BAD_FILE, refusal("[]"));
        assertEquals(SourceFault.BAD_FILE, refusal(collection("", "{").substring(0, 40)));
        var cancelled = new Cancellation();
        cancelled.cancel();
        assertThrows(
                SourceException.class,
                () -> new FeaturesJson(dir.resolve("a.geojson")).features(cancelled));
    }

    private static byte[] blob(Geometry shape) {
        var wkb = new WKBWriter(2, 2).write(shape);
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1})
                .putInt(7)
                .put(wkb)
                .array();
    }

    private Path geoPackage(String name, int code) throws Exception {
        var file = dir.resolve(name);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            for (var sql :
                    List.of(
                            "CREATE TABLE gpkg_contents (table_name, data_type, srs_id)",
                            "INSERT INTO gpkg_contents VALUES ('trạm', 'features', 7)",
                            "CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization,"
                                    + " organization_coordsys_id)",
                            "INSERT INTO gpkg_spatial_ref_sys VALUES ('', 7, 'epsg', " + code + ")",
                            "CREATE TABLE gpkg_geometry_columns (table_name, column_name)",
                            "INSERT INTO gpkg_geometry_columns VALUES ('trạm', 'hình')",
                            "CREATE TABLE \"trạm\" (fid, \"hình\", \"tên\", cao)")) {
                statement.executeUpdate(sql);
            }
            try (var insert = db.prepareStatement("INSERT INTO \"trạm\" VALUES (?, ?, ?, ?)")) {
                for (var i = 1; i <= 3; i++) {
                    insert.setInt(1, i);
                    insert.setBytes(
                            2,
                            i == 2
                                    ? new byte[] {1, 2, 3}
                                    : blob(new GeometryFactory().createPoint(HANOI_ZONE)));
                    insert.setString(3, "Trạm " + i);
                    insert.setDouble(4, 12.5);
                    insert.executeUpdate();
                }
            }
        }
        return file;
    }

    @Test
    void geoPackageFeaturesAreReprojected() throws Exception {
        var source = new GeoPackageFeatures(geoPackage("a.gpkg", 3405), "trạm");

        var read = source.features(new Cancellation());

        assertEquals(2, read.features().size());
        assertEquals(1, read.rejected().size());
        assertTrue(read.rejected().getFirst().startsWith("2: "), read.rejected().toString());
        var feature = read.features().get(1);
        assertEquals("3", feature.id());
        assertEquals(105.8542, feature.geometry().getCoordinate().x, 1e-7);
        assertEquals("Trạm 3", feature.attributes().get("tên"));
        assertEquals(12.5, feature.attributes().get("cao"));
    }

    @Test
    void anUnknownSystemOrLayerIsRefusedByName() throws Exception {
        var unknown = new GeoPackageFeatures(geoPackage("b.gpkg", 999_999), "trạm");
        var e = assertThrows(SourceException.class, () -> unknown.features(new Cancellation()));
        assertEquals(SourceFault.UNKNOWN_CRS, e.fault());
        assertEquals(List.of("EPSG:999999"), e.about());
        var other = new GeoPackageFeatures(geoPackage("c.gpkg", 4326), "xã");
        var none = assertThrows(SourceException.class, () -> other.features(new Cancellation()));
        assertEquals(List.of("xã", "trạm"), none.about());
    }

    @Test
    void theCommunesOfTheCountryAreRead() throws Exception {
        var file = Path.of("../shared/data/vn-admin-2025.gpkg");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: " + file + " is absent");
        }
        Assumptions.assumeTrue(Files.exists(file));

        var read = new GeoPackageFeatures(file, "communes").features(new Cancellation());

        assertEquals(3321, read.features().size());
        assertEquals(List.of(), read.rejected());
    }
}

package vn.toancanh.map.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.fetch.MapServer;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/** Four tiles of four colours: north-west red, north-east green, south-west blue, the last grey. */
class TilePacksTest {
    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.GRAY};

    @TempDir Path dir;

    private static int at(MapPicture picture, int x, int y) {
        return picture.argb()[y * picture.wish().width() + x];
    }

    private static void assertQuarters(PictureSource source, Extent mercator) throws Exception {
        var picture = source.picture(new PictureWish(mercator, 200, 200), new Cancellation());
        assertEquals(Origin.FILE, picture.origin());
        assertEquals(Color.RED.getRGB(), at(picture, 40, 40));
        assertEquals(Color.GREEN.getRGB(), at(picture, 160, 40));
        assertEquals(Color.BLUE.getRGB(), at(picture, 40, 160));
        assertEquals(Color.GRAY.getRGB(), at(picture, 160, 160));
    }

    private Path file(String name, String... statements) throws Exception {
        var file = dir.resolve(name);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return file;
    }

    private static void tile(Connection db, String table, int[] place, byte[] bytes)
            throws Exception {
        var sql = "INSERT INTO " + table + " VALUES (?, ?, ?, ?)";
        try (var insert = db.prepareStatement(sql)) {
            for (var i = 0; i < 3; i++) {
                insert.setInt(i + 1, place[i]);
            }
            insert.setBytes(4, bytes);
            insert.executeUpdate();
        }
    }

    private Path mbTiles(String name, String format, int side) throws Exception {
        var file =
                file(
                        name,
                        "CREATE TABLE metadata (name TEXT, value TEXT)",
                        "INSERT INTO metadata VALUES ('format', '" + format + "')",
                        "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT,"
                                + " tile_data BLOB)");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var i = 0; i < 4 && side > 0; i++) {
                int[] place = {1, i % 2, 1 - i / 2};
                tile(db, "tiles", place, MapServer.png(side, QUARTERS[i]));
            }
        }
        return file;
    }

    @Test
    void mbTilesCountRowsFromTheSouth() throws Exception {
        double half = Mercator.x(180);
        try (var source =
                new TiledPictures(MbTilesReader.open(mbTiles("bản đồ #1?.mbtiles", "png", 256)))) {
            assertQuarters(source, new Extent(-half, -half, half, half));
        }
    }

    @Test
    void mbTilesWithVectorsOrNothingAreRefused() throws Exception {
        var vectors = mbTiles("v.mbtiles", "pbf", 256);
        var e = assertThrows(SourceException.class, () -> MbTilesReader.open(vectors));
        assertEquals(SourceFault.NOT_A_PICTURE, e.fault());
        assertEquals(List.of("v.mbtiles", "pbf"), e.about());
        var empty = mbTiles("e.mbtiles", "png", 0);
        assertEquals(
                SourceFault.EMPTY,
                assertThrows(SourceException.class, () -> MbTilesReader.open(empty)).fault());
    }

    private Path geoPackage(String name, int srs, Extent area) throws Exception {
        var file =
                file(
                        name,
                        "CREATE TABLE gpkg_contents (table_name, data_type, srs_id)",
                        "INSERT INTO gpkg_contents VALUES ('nền', 'tiles', 7), ('xã', 'features', 7)",
                        "CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization,"
                                + " organization_coordsys_id)",
                        "INSERT INTO gpkg_spatial_ref_sys VALUES ('s', 7, 'EPSG', " + srs + ")",
                        "CREATE TABLE gpkg_tile_matrix_set (table_name, srs_id, min_x, min_y, max_x,"
                                + " max_y)",
                        "INSERT INTO gpkg_tile_matrix_set VALUES ('nền', 7, %s, %s, %s, %s)"
                                .formatted(area.minX(), area.minY(), area.maxX(), area.maxY()),
                        "CREATE TABLE gpkg_tile_matrix (table_name, zoom_level, matrix_width,"
                                + " matrix_height, tile_width, tile_height, pixel_x_size,"
                                + " pixel_y_size)",
                        "INSERT INTO gpkg_tile_matrix VALUES ('nền', 3, 2, 2, 128, 128, %s, %s)"
                                .formatted(area.width() / 256, area.height() / 256),
                        "CREATE TABLE \"nền\" (zoom_level, tile_column, tile_row, tile_data)");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var i = 0; i < 4; i++) {
                int[] place = {3, i % 2, i / 2};
                tile(db, "\"nền\"", place, MapServer.png(128, QUARTERS[i]));
            }
        }
        return file;
    }

    @Test
    void geoPackageTilesInVn2000LieWhereTheyBelong() throws Exception {
        var zone = new Extent(540_000, 1_770_000, 560_000, 1_790_000);
        var file = geoPackage("a.gpkg", 5899, zone);
        var seen = Projection.between(Crs.of("EPSG:5899"), Crs.WEB_MERCATOR).transform(zone);
        try (var source = new TiledPictures(GeoPackageTiles.open(file, "nền"))) {
            assertQuarters(source, seen);
        }
    }

    @Test
    void geoPackageTilesInDegreesAreXThenY() throws Exception {
        var file = geoPackage("b.gpkg", 4326, new Extent(105, 10, 107, 12));
        var seen = new Extent(Mercator.x(105), Mercator.y(10), Mercator.x(107), Mercator.y(12));
        try (var source = new TiledPictures(GeoPackageTiles.open(file, "nền"))) {
            assertQuarters(source, seen);
        }
    }

    @Test
    void whatCannotBeUsedIsNamed() throws Exception {
        var file = geoPackage("c.gpkg", 4326, new Extent(105, 10, 107, 12));
        var wrong = assertThrows(SourceException.class, () -> GeoPackageTiles.open(file, "xã"));
        assertEquals(List.of("xã", "nền"), wrong.about());
        var local = geoPackage("d.gpkg", 999_999, new Extent(0, 0, 1, 1));
        var unknown =
                assertThrows(
                        SourceException.class,
                        () -> new TiledPictures(GeoPackageTiles.open(local, "nền")));
        assertEquals(SourceFault.UNKNOWN_CRS, unknown.fault());
        assertEquals(List.of("EPSG:999999"), unknown.about());
        var text = Files.writeString(dir.resolve("e.gpkg"), "hello");
        assertEquals(
                SourceFault.BAD_FILE,
                assertThrows(SourceException.class, () -> GeoPackageTiles.open(text, "a")).fault());
        assertThrows(SourceException.class, () -> MbTilesReader.open(dir.resolve("không có")));
    }

    @Test
    void neighbouringPicturesShowTheSamePixelsAsOne() throws Exception {
        var area = new Extent(105, 10, 107, 12);
        var file = geoPackage("f.gpkg", 4326, area);
        double left = Mercator.x(105.2);
        double middle = Mercator.x(106.1);
        double right = 2 * middle - left;
        double south = Mercator.y(10.3);
        double north = south + (middle - left);
        try (var source = new TiledPictures(GeoPackageTiles.open(file, "nền"))) {
            var cancellation = new Cancellation();
            var whole =
                    source.picture(
                            new PictureWish(new Extent(left, south, right, north), 256, 128),
                            cancellation);
            var half =
                    source.picture(
                            new PictureWish(new Extent(middle, south, right, north), 128, 128),
                            cancellation);
            for (var y = 0; y < 128; y++) {
                for (var x = 0; x < 128; x++) {
                    assertEquals(at(whole, 128 + x, y), at(half, x, y), x + " " + y);
                }
            }
        }
    }
}

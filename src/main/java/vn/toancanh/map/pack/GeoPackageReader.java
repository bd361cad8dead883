package vn.toancanh.map.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaLevel;

/**
 * Reads layers of units from a GeoPackage: {@code code}, {@code name}, in a layer of communes
 * {@code provinceCode}, and where there is one {@code nameEn}; coordinates in WGS 84 degrees. A row
 * that cannot be used is left out and named. Blocks; any thread.
 */
public final class GeoPackageReader {
    private static final String LAYERS =
            "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id"
                    + " FROM gpkg_geometry_columns g"
                    + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                    + " ORDER BY g.table_name";

    private final Path file;

    public GeoPackageReader(Path file) {
        this.file = file;
    }

    private record Layer(String table, String column, @Nullable String authority, int system) {
        boolean isWgs84() {
            boolean ofEpsg = "EPSG".equalsIgnoreCase(authority);
            return (ofEpsg && system == GeoPackageShape.WGS_84)
                    || "OGC".equalsIgnoreCase(authority);
        }
    }

    /** Names of the layers with shapes, in alphabetical order. */
    public List<String> layers() throws IOException {
        try (var db = open()) {
            return layers(db).stream().map(Layer::table).toList();
        } catch (SQLException e) {
            throw new RefusedFileException("map.file.notGeoPackage", file.getFileName());
        }
    }

    /**
     * @throws RefusedFileException when there is no such layer, or it is no layer of units
     */
    public Boundaries read(String layer) throws IOException {
        try (var db = open()) {
            var known = layers(db);
            for (var one : known) {
                if (one.table.equals(layer)) {
                    return read(db, one);
                }
            }
            var names = String.join(", ", known.stream().map(Layer::table).toList());
            throw new RefusedFileException("map.file.noLayer", file.getFileName(), layer, names);
        } catch (SQLException e) {
            throw new RefusedFileException("map.file.notGeoPackage", file.getFileName());
        }
    }

    private Connection open() throws SQLException, RefusedFileException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new RefusedFileException("map.file.unreadable", file);
        }
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
    }

    private static List<Layer> layers(Connection db) throws SQLException {
        var layers = new ArrayList<Layer>();
        try (var query = db.createStatement();
                var rows = query.executeQuery(LAYERS)) {
            while (rows.next()) {
                layers.add(
                        new Layer(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getInt(4)));
            }
        }
        return layers;
    }

    private Boundaries read(Connection db, Layer layer) throws SQLException, RefusedFileException {
        if (!layer.isWgs84()) {
            var system = layer.authority + ":" + layer.system;
            throw new RefusedFileException("map.file.system", file.getFileName(), system);
        }
        var columns = columns(db, layer.table);
        for (var needed : List.of("code", "name")) {
            if (!columns.contains(needed)) {
                throw new RefusedFileException("map.file.noColumn", layer.table, needed);
            }
        }
        boolean communes = columns.contains("provinceCode");
        var level = communes ? AreaLevel.COMMUNE : AreaLevel.PROVINCE;
        var english = columns.contains("nameEn") ? "nameEn" : "NULL";
        var province = communes ? "provinceCode" : "NULL";
        var sql =
                "SELECT code, name, %s, %s, %s FROM %s"
                        .formatted(english, province, quoted(layer.column), quoted(layer.table));
        var units = new UnitRows(layer.table);
        var shapes = new GeoPackageShape();
        try (var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var blob = rows.getBytes(5);
                units.take(row(rows), level, () -> shapes.read(blob));
            }
        }
        return units.all();
    }

    private static UnitRows.Row row(ResultSet row) throws SQLException {
        return new UnitRows.Row(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Set<String> columns(Connection db, String table) throws SQLException {
        var columns = new HashSet<String>();
        try (var query = db.createStatement();
                var rows = query.executeQuery("PRAGMA table_info(" + quoted(table) + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        return columns;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

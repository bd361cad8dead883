package vn.toancanh.map.tile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/** How files of SQLite are opened that others made: never written, never locked. */
public final class GeoPackageFile {
    private GeoPackageFile() {}

    public static Connection open(Path file) throws SourceException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SourceException(SourceFault.BAD_FILE, file.getFileName(), "");
        }
        var address = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
        try {
            return DriverManager.getConnection(address);
        } catch (SQLException e) {
            throw bad(file, e);
        }
    }

    public static SourceException bad(Path file, Exception e) {
        var reason = String.valueOf(e.getMessage());
        return new SourceException(SourceFault.BAD_FILE, e, file.getFileName(), reason);
    }

    /** Layers of one kind, {@code tiles} or {@code features}, and the number of their system. */
    public static Map<String, Integer> layers(Connection db, String kind) throws SQLException {
        var sql = "SELECT table_name, srs_id FROM gpkg_contents WHERE data_type = ? ORDER BY 1";
        var layers = new LinkedHashMap<String, Integer>();
        try (var query = db.prepareStatement(sql)) {
            query.setString(1, kind);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    layers.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return layers;
    }

    /** Checks the name before it becomes part of a statement. */
    public static String layer(Map<String, Integer> layers, String wanted) throws SourceException {
        if (!layers.containsKey(wanted)) {
            var known = String.join(", ", layers.keySet());
            throw new SourceException(SourceFault.NO_SUCH_LAYER, wanted, known);
        }
        return wanted;
    }

    /** The system of a number of the file; numbers are the file's own. */
    public static Crs crs(Connection db, int number) throws SQLException, SourceException {
        var sql =
                "SELECT organization, organization_coordsys_id, srs_name FROM gpkg_spatial_ref_sys"
                        + " WHERE srs_id = ?";
        try (var query = db.prepareStatement(sql)) {
            query.setInt(1, number);
            try (var rows = query.executeQuery()) {
                var name = rows.next() ? rows.getString(1) + ":" + rows.getInt(2) : "" + number;
                return Crs.of(name);
            }
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        }
    }

    /** A name as SQL quotes it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

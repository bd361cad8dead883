package vn.toancanh.server.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.server.sqlite.LoadTransaction;
import vn.toancanh.server.words.RefusedException;

/**
 * The layers {@code communes} and {@code provinces} of a GeoPackage, joined to the units by {@code
 * code}; {@code nameEn} gives units their English names. Any reference system of EPSG that leads to
 * WGS 84; a layer without one is refused with its file, because half a map is worse than none.
 */
final class BoundariesFile {
    private static final Map<String, AreaLevel> LAYERS =
            Map.of("communes", AreaLevel.COMMUNE, "provinces", AreaLevel.PROVINCE);
    private static final String FIND_LAYERS =
            "SELECT g.table_name, g.column_name, g.srs_id, s.organization,"
                    + " s.organization_coordsys_id FROM gpkg_geometry_columns g LEFT JOIN"
                    + " gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name IN"
                    + " ('communes', 'provinces') ORDER BY g.table_name DESC";
    private static final long LARGEST_SHAPE = 64L << 20;

    private final LoadTransaction load;
    private final Counter counter;
    private final Map<AreaCode, Area> units;
    private final Set<AreaCode> inFile = new HashSet<>();

    private BoundariesFile(LoadTransaction load, Counter counter) {
        this.load = load;
        this.counter = counter;
        this.units = load.units();
    }

    private record Layer(String table, String column, int srs, GeoReprojection toWgs84) {}

    static Tally load(Path file, LoadTransaction load, Consumer<RejectedRow> rejected)
            throws RefusedException {
        var boundaries = new BoundariesFile(load, new Counter(file, rejected));
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
        try (var db = config.createConnection(url)) {
            var layers = layers(db);
            if (layers.isEmpty()) {
                throw new RefusedException("server.file.layers");
            }
            for (var layer : layers) {
                boundaries.read(db, layer);
            }
            return boundaries.counter.tally();
        } catch (SQLException e) {
            throw new RefusedException("server.file.notGeoPackage");
        }
    }

    private static List<Layer> layers(Connection db) throws SQLException, RefusedException {
        var layers = new ArrayList<Layer>();
        try (var query = db.createStatement();
                var rows = query.executeQuery(FIND_LAYERS)) {
            while (rows.next()) {
                var authority = rows.getString(4);
                var reprojection =
                        GeoReprojection.from(
                                authority == null ? "srs_id" : authority,
                                authority == null ? rows.getInt(3) : rows.getInt(5));
                layers.add(
                        new Layer(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getInt(3),
                                reprojection));
            }
        }
        return layers;
    }

    private void read(Connection db, Layer layer) throws SQLException {
        var shape = "\"" + layer.column().replace("\"", "\"\"") + "\"";
        var english = hasEnglish(db, layer.table()) ? "nameEn" : "''";
        var sql =
                "SELECT rowid, code, "
                        + english
                        + ", length("
                        + shape
                        + "), CASE WHEN length("
                        + shape
                        + ") <= "
                        + LARGEST_SHAPE
                        + " THEN "
                        + shape
                        + " END FROM "
                        + layer.table();
        try (var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var feature = Feature.of(rows);
                counter.count(feature.row(), () -> take(layer, feature));
            }
        }
    }

    private static boolean hasEnglish(Connection db, String table) throws SQLException {
        try (var query = db.createStatement();
                var columns = query.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (columns.next()) {
                if (columns.getString("name").equals("nameEn")) {
                    return true;
                }
            }
            return false;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Feature(
            long row, String code, String english, long size, byte @Nullable [] shape) {
        static Feature of(ResultSet row) throws SQLException {
            var code = row.getString(2);
            var english = row.getString(3);
            return new Feature(
                    row.getLong(1),
                    code == null ? "" : code.strip(),
                    english == null ? "" : english.strip(),
                    row.getLong(4),
                    row.getBytes(5));
        }
    }

    private void take(Layer layer, Feature feature) throws BadRowException {
        var code = code(feature.code());
        var unit = units.get(code);
        if (unit == null) {
            throw new BadRowException("server.row.unknownUnit", code);
        }
        if (unit.level() != LAYERS.get(layer.table())) {
            throw new BadRowException("server.row.layer", code, layer.table());
        }
        if (inFile.contains(code)) {
            throw new BadRowException("server.row.repeatedUnit", code);
        }
        if (feature.size() > LARGEST_SHAPE) {
            throw new BadRowException("server.row.shapeSize", feature.size());
        }
        var shape = Outline.read(feature.shape(), layer.srs(), layer.toWgs84());
        inFile.add(code);
        load.put(code, shape, feature.english());
    }

    private static AreaCode code(String text) throws BadRowException {
        try {
            return new AreaCode(text);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("server.row.code", text);
        }
    }
}

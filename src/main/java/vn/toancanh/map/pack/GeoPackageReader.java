package vn.toancanh.map.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.picture.MapUnit;

/**
 * Reads the units of a GeoPackage: layers {@code communes} and {@code provinces} with {@code code},
 * {@code name}, {@code nameEn} and {@code provinceCode}, in EPSG:4326. A row that cannot be used is
 * left out and named. Blocks; one thread.
 */
public final class GeoPackageReader {
    private static final int WGS_84 = 4326;

    /** Bytes of the envelope by its code in the header's flags (GeoPackage 1.3, clause 2.1.3). */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private static final int HEADER_BYTES = 8;
    private static final int EMPTY_FLAG = 0x10;

    private final WKBReader wkb = new WKBReader(new GeometryFactory());
    private final List<String> rejected = new ArrayList<>();

    /** Rows left out so far, each with its layer, code and reason. */
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /** Communes and provinces of the file. */
    public List<MapUnit> units(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("cannot read " + file);
        }
        try (var db = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?immutable=1")) {
            var units = new ArrayList<MapUnit>();
            units.addAll(layer(db, "provinces", AreaLevel.PROVINCE));
            units.addAll(layer(db, "communes", AreaLevel.COMMUNE));
            return List.copyOf(units);
        } catch (SQLException e) {
            throw new IOException("not a GeoPackage of units: " + file, e);
        }
    }

    private List<MapUnit> layer(Connection db, String table, AreaLevel level) throws SQLException {
        var units = new ArrayList<MapUnit>();
        boolean commune = level == AreaLevel.COMMUNE;
        String group = commune ? "provinceCode" : "'" + AreaCode.NATION.value() + "'";
        String sql = "SELECT code, name, nameEn, " + group + " AS parent, geom FROM " + table;
        var seen = new HashSet<String>();
        try (var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var unit = unit(rows, level, seen);
                if (unit != null) {
                    units.add(unit);
                }
            }
        }
        return units;
    }

    private @Nullable MapUnit unit(ResultSet row, AreaLevel level, Set<String> seen)
            throws SQLException {
        String code = row.getString("code");
        try {
            if (code == null || !seen.add(code)) {
                throw new IllegalArgumentException("code is missing or repeated");
            }
            String english = row.getString("nameEn");
            var name = new Bilingual(row.getString("name"), english == null ? "" : english);
            var parent = new AreaCode(row.getString("parent"));
            return new MapUnit(
                    new AreaCode(code), name, level, parent, geometry(row.getBytes("geom")));
        } catch (ParseException | RuntimeException e) {
            rejected.add(level.name().toLowerCase(Locale.ROOT) + " " + code + ": " + e);
            return null;
        }
    }

    private Geometry geometry(byte @Nullable [] blob) throws ParseException {
        if (blob == null || blob.length <= HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("no GeoPackage geometry");
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length || (flags & EMPTY_FLAG) != 0) {
            throw new IllegalArgumentException("empty or unknown geometry header");
        }
        var order = (flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int system = ByteBuffer.wrap(blob).order(order).getInt(4);
        if (system != WGS_84) {
            throw new IllegalArgumentException("coordinates are not in EPSG:4326 but " + system);
        }
        int start = HEADER_BYTES + ENVELOPE_BYTES[envelope];
        var shape = wkb.read(Arrays.copyOfRange(blob, start, blob.length));
        if (shape.getDimension() < 2) {
            throw new IllegalArgumentException("not a polygon");
        }
        return shape;
    }
}

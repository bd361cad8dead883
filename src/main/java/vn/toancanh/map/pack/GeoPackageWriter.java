package vn.toancanh.map.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.map.geometry.StepCodec;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapUnit;

/**
 * Writes an offline pack: a GeoPackage (version 1.3) with a spatial index, the prepared zoom steps
 * of every layer in a table beside it, and the SHA-256 of every part. The file appears whole or not
 * at all. Blocks for as long as the preparing takes; one thread.
 */
public final class GeoPackageWriter {
    private final About about;
    private final Clock clock;

    /**
     * @param source where the boundaries come from; {@code licence} under which they may be used
     */
    public record About(String source, String licence) {}

    public GeoPackageWriter(About about, Clock clock) {
        this.about = about;
        this.clock = clock;
    }

    public void write(List<Boundaries> layers, Path pack) throws IOException {
        var unfinished = pack.resolveSibling(pack.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + unfinished)) {
            run(db, "geopackage.sql", "");
            db.setAutoCommit(false);
            for (var layer : layers) {
                write(db, layer);
            }
            try (var put = db.prepareStatement("INSERT INTO toancanh_about VALUES (?, ?)")) {
                put(put, "source", about.source);
                put(put, "licence", about.licence);
                put(put, "made", now());
            }
            db.commit();
        } catch (SQLException e) {
            throw new IOException("cannot write " + pack, e);
        }
        Files.move(unfinished, pack, StandardCopyOption.REPLACE_EXISTING);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private void write(Connection db, Boundaries layer) throws SQLException, IOException {
        String name = layer.layer();
        contents(db, layer);
        // Before the triggers, which call functions that only geographic programs bring along.
        var table = script("layer.sql", name);
        run(db, table.subList(0, 3));
        rows(db, layer);
        run(db, table.subList(3, table.size()));
        try (var seal = db.prepareStatement("INSERT INTO toancanh_manifest VALUES (?, ?, ?)")) {
            seal(seal, new GeoPackagePart(name, null), GeoPackagePart.digestOfLayer(db, name));
            steps(db, layer, seal);
        }
    }

    private void contents(Connection db, Boundaries layer) throws SQLException {
        var box = new Envelope();
        layer.units().forEach(unit -> box.expandToInclude(unit.shape().getEnvelopeInternal()));
        String sql = "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)";
        try (var put = db.prepareStatement(sql)) {
            put.setString(1, layer.layer());
            put.setString(2, layer.layer());
            put.setString(3, about.source + " · " + about.licence);
            put.setString(4, now());
            put.setDouble(5, box.getMinX());
            put.setDouble(6, box.getMinY());
            put.setDouble(7, box.getMaxX());
            put.setDouble(8, box.getMaxY());
            put.executeUpdate();
        }
        String column =
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', 4326, 0, 0)";
        try (var put = db.prepareStatement(column)) {
            put.setString(1, layer.layer());
            put.executeUpdate();
        }
    }

    private static void rows(Connection db, Boundaries layer) throws SQLException {
        String table = GeoPackagePart.quoted(layer.layer());
        String index = GeoPackagePart.quoted("rtree_" + layer.layer() + "_geom");
        try (var put = db.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?)");
                var box = db.prepareStatement("INSERT INTO " + index + " VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < layer.units().size(); i++) {
                row(layer.units().get(i), i + 1, put, box);
            }
            put.executeBatch();
            box.executeBatch();
        }
    }

    private static void row(MapUnit unit, int fid, PreparedStatement put, PreparedStatement box)
            throws SQLException {
        put.setInt(1, fid);
        put.setBytes(2, GeoPackageShape.write(multi(unit.shape())));
        put.setString(3, unit.code().value());
        put.setString(4, unit.name().vi());
        put.setString(5, unit.name().en());
        boolean commune = unit.level() == AreaLevel.COMMUNE;
        put.setString(6, commune ? Objects.requireNonNull(unit.group()).value() : null);
        put.addBatch();
        var around = unit.shape().getEnvelopeInternal();
        box.setInt(1, fid);
        box.setDouble(2, around.getMinX());
        box.setDouble(3, around.getMaxX());
        box.setDouble(4, around.getMinY());
        box.setDouble(5, around.getMaxY());
        box.addBatch();
    }

    private static Geometry multi(Geometry shape) {
        return shape instanceof Polygon polygon
                ? GeoPackageShape.PACKED.createMultiPolygon(new Polygon[] {polygon})
                : shape;
    }

    private static void steps(Connection db, Boundaries layer, PreparedStatement seal)
            throws SQLException {
        var level = layer.units().getFirst().level();
        var steps = new MapGround(new MapContent(layer.units(), level, List.of(), false)).steps();
        String sql = "INSERT INTO toancanh_zoom_step VALUES (?, ?, ?)";
        try (var put = db.prepareStatement(sql)) {
            for (int step : steps.steps()) {
                var bytes = StepCodec.write(steps.step(step));
                put.setString(1, layer.layer());
                put.setInt(2, step);
                put.setBytes(3, bytes);
                put.executeUpdate();
                seal(seal, new GeoPackagePart(layer.layer(), step), GeoPackagePart.digest(bytes));
            }
        }
    }

    private static void seal(PreparedStatement seal, GeoPackagePart part, String digest)
            throws SQLException {
        seal.setString(1, part.layer());
        seal.setObject(2, part.step());
        seal.setString(3, digest);
        seal.executeUpdate();
    }

    private static void put(PreparedStatement put, String key, String value) throws SQLException {
        put.setString(1, key);
        put.setString(2, value);
        put.executeUpdate();
    }

    private static void run(Connection db, String script, String layer)
            throws SQLException, IOException {
        run(db, script(script, layer));
    }

    private static void run(Connection db, List<String> statements) throws SQLException {
        try (var statement = db.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One statement a line. */
    private static List<String> script(String name, String layer) throws IOException {
        try (var in = Objects.requireNonNull(GeoPackageWriter.class.getResourceAsStream(name))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("LAYER", layer).lines().toList();
        }
    }
}

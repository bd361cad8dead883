package vn.toancanh.map.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.StepCodec;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;

/**
 * An offline pack and its manifest. A part whose bytes do not match its check sum is treated as
 * missing and named in the log; the others work. Blocks; any thread.
 */
public final class GeoPackagePack {
    private static final System.Logger LOG = System.getLogger(GeoPackagePack.class.getName());

    private final Path file;
    private final Map<GeoPackagePart, String> manifest;

    private GeoPackagePack(Path file, Map<GeoPackagePart, String> manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    /**
     * One part of a pack.
     *
     * @param step null for the rows of the layer
     */
    public record Part(String layer, @Nullable Integer step, boolean sound) {}

    /**
     * @throws RefusedFileException when it is no pack or so damaged that nothing of it can be read
     */
    public static GeoPackagePack open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new RefusedFileException("map.file.unreadable", file);
        }
        String sql = "SELECT layer, step, sha256 FROM toancanh_manifest ORDER BY layer, step";
        var manifest = new LinkedHashMap<GeoPackagePart, String>();
        try (var db = connect(file);
                var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                var step = rows.getObject(2) == null ? null : rows.getInt(2);
                manifest.put(new GeoPackagePart(rows.getString(1), step), rows.getString(3));
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "not a pack: " + file, e);
        }
        if (manifest.isEmpty()) {
            throw new RefusedFileException("map.file.notPack", file.getFileName());
        }
        return new GeoPackagePack(file, manifest);
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
    }

    public List<String> layers() {
        return manifest.keySet().stream().map(GeoPackagePart::layer).distinct().toList();
    }

    /** Reads everything and compares it with its check sums. */
    public List<Part> check() {
        return manifest.keySet().stream()
                .map(part -> new Part(part.layer(), part.step(), isSound(part)))
                .toList();
    }

    private boolean isSound(GeoPackagePart part) {
        var step = part.step();
        if (step != null) {
            return find(part.layer(), step) != null;
        }
        try (var db = connect(file)) {
            return GeoPackagePart.digestOfLayer(db, part.layer()).equals(manifest.get(part));
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, part.layer() + " is damaged in " + file, e);
            return false;
        }
    }

    /** The prepared steps of a layer, each read when it is first asked for. */
    public ZoomSteps.Shelf shelf(String layer) {
        var known = new ArrayList<Integer>();
        for (var part : manifest.keySet()) {
            var step = part.step();
            if (step != null && part.layer().equals(layer)) {
                known.add(step);
            }
        }
        return new ZoomSteps.Shelf() {
            @Override
            public List<Integer> steps() {
                return List.copyOf(known);
            }

            @Override
            public @Nullable StepGeometry find(int step) {
                return GeoPackagePack.this.find(layer, step);
            }
        };
    }

    private @Nullable StepGeometry find(String layer, int step) {
        var part = new GeoPackagePart(layer, step);
        try {
            var bytes = bytes(layer, step);
            if (bytes != null && GeoPackagePart.digest(bytes).equals(manifest.get(part))) {
                return StepCodec.read(bytes);
            }
        } catch (SQLException | StepCodec.DamagedStepException e) {
            LOG.log(System.Logger.Level.DEBUG, part.toString(), e);
        }
        LOG.log(System.Logger.Level.WARNING, "{0} is damaged in {1}", part, file);
        return null;
    }

    private byte @Nullable [] bytes(String layer, int step) throws SQLException {
        String sql = "SELECT data FROM toancanh_zoom_step WHERE layer = ? AND step = ?";
        try (var db = connect(file);
                var query = db.prepareStatement(sql)) {
            query.setString(1, layer);
            query.setInt(2, step);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }
}

package vn.toancanh.map.tile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/** Pictures of an MBTiles 1.3 file; rows count from the south. Any thread, one at a time. */
public final class MbTilesReader implements TileStock {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg");

    private final Path file;
    private final Connection db;
    private final TileGrid grid;

    private MbTilesReader(Path file, Connection db, TileGrid grid) {
        this.file = file;
        this.db = db;
        this.grid = grid;
    }

    public static MbTilesReader open(Path file) throws SourceException {
        var db = GeoPackageFile.open(file);
        try {
            var format = metadata(db).getOrDefault("format", "png").toLowerCase(Locale.ROOT);
            if (!PICTURES.contains(format)) {
                throw new SourceException(SourceFault.NOT_A_PICTURE, file.getFileName(), format);
            }
            return new MbTilesReader(file, db, grid(db, file));
        } catch (SQLException e) {
            GeoPackageTiles.closeQuietly(db);
            throw GeoPackageFile.bad(file, e);
        } catch (SourceException e) {
            GeoPackageTiles.closeQuietly(db);
            throw e;
        }
    }

    private static Map<String, String> metadata(Connection db) throws SQLException {
        var found = new HashMap<String, String>();
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT name, value FROM metadata")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    /** Zooms are those that have tiles; the side of a tile is that of the first. */
    private static TileGrid grid(Connection db, Path file) throws SQLException, SourceException {
        try (var query = db.createStatement();
                var rows =
                        query.executeQuery("SELECT min(zoom_level), max(zoom_level) FROM tiles")) {
            if (!rows.next() || rows.getString(1) == null) {
                throw new SourceException(SourceFault.EMPTY, file.getFileName());
            }
            return TileGrid.webMercator(rows.getInt(1), rows.getInt(2), side(db));
        } catch (IllegalArgumentException e) {
            throw GeoPackageFile.bad(file, e);
        }
    }

    private static int side(Connection db) throws SQLException, SourceException {
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT tile_data FROM tiles LIMIT 1")) {
            return rows.next() ? PictureDecoder.width(rows.getBytes(1)) : 0;
        }
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public synchronized @Nullable Tile tile(TileAddress tile, Cancellation cancellation)
            throws SourceException {
        var level = grid.levels().get(tile.level());
        var sql =
                "SELECT tile_data FROM tiles"
                        + " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";
        try (var query = db.prepareStatement(sql)) {
            query.setInt(1, Integer.parseInt(level.name()));
            query.setInt(2, tile.column());
            query.setInt(3, level.rows() - 1 - tile.row());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Tile.ofFile(rows.getBytes(1)) : null;
            }
        } catch (SQLException e) {
            throw GeoPackageFile.bad(file, e);
        }
    }

    @Override
    public synchronized void close() {
        GeoPackageTiles.closeQuietly(db);
    }
}

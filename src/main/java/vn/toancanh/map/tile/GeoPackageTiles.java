package vn.toancanh.map.tile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;

/** Tiles of one layer of a GeoPackage (OGC 12-128r18, 2.2). Any thread, one at a time. */
public final class GeoPackageTiles implements TileStock {
    private static final String MATRIX =
            """
            SELECT m.zoom_level, m.pixel_x_size, m.tile_width, m.tile_height, m.matrix_width,
              m.matrix_height, s.min_x, s.max_y, m.pixel_y_size
            FROM gpkg_tile_matrix m JOIN gpkg_tile_matrix_set s ON s.table_name = m.table_name
            WHERE m.table_name = ?\
            """;

    private final Path file;
    private final Connection db;
    private final String table;
    private final TileGrid grid;

    private GeoPackageTiles(Path file, Connection db, String table, TileGrid grid) {
        this.file = file;
        this.db = db;
        this.table = table;
        this.grid = grid;
    }

    public static GeoPackageTiles open(Path file, String layer) throws SourceException {
        var db = GeoPackageFile.open(file);
        try {
            var layers = GeoPackageFile.layers(db, "tiles");
            var table = GeoPackageFile.layer(layers, layer);
            var grid = grid(db, table, layers.getOrDefault(table, 0));
            return new GeoPackageTiles(file, db, table, grid);
        } catch (SQLException | IllegalArgumentException e) {
            closeQuietly(db);
            throw GeoPackageFile.bad(file, e);
        } catch (SourceException e) {
            closeQuietly(db);
            throw e;
        }
    }

    private static TileGrid grid(Connection db, String table, int number)
            throws SQLException, SourceException {
        var crs = GeoPackageFile.crs(db, number);
        var levels = new ArrayList<TileGrid.Level>();
        try (var query = db.prepareStatement(MATRIX)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    levels.add(level(rows));
                }
            }
        }
        return new TileGrid(crs, levels);
    }

    private static TileGrid.Level level(ResultSet row) throws SQLException {
        if (Math.abs(row.getDouble(2) / row.getDouble(9) - 1) > 1e-6) {
            throw new IllegalArgumentException("pixels that are not square");
        }
        return new TileGrid.Level(
                row.getString(1),
                row.getDouble(2),
                row.getDouble(7),
                row.getDouble(8),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public synchronized @Nullable Tile tile(TileAddress tile, Cancellation cancellation)
            throws SourceException {
        var sql =
                "SELECT tile_data FROM %s WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
                        .formatted(GeoPackageFile.quoted(table));
        try (var query = db.prepareStatement(sql)) {
            query.setInt(1, Integer.parseInt(grid.levels().get(tile.level()).name()));
            query.setInt(2, tile.column());
            query.setInt(3, tile.row());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Tile.ofFile(rows.getBytes(1)) : null;
            }
        } catch (SQLException e) {
            throw GeoPackageFile.bad(file, e);
        }
    }

    static void closeQuietly(Connection db) {
        try {
            db.close();
        } catch (SQLException e) {
            System.getLogger(GeoPackageTiles.class.getName())
                    .log(System.Logger.Level.WARNING, "closing a map file", e);
        }
    }

    @Override
    public synchronized void close() {
        closeQuietly(db);
    }
}

package vn.toancanh.map.vector;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.pack.BadShapeException;
import vn.toancanh.map.pack.GeoPackageShape;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.FeatureSource;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.source.SourceFeature;
import vn.toancanh.map.source.SourceFeatures;
import vn.toancanh.map.tile.GeoPackageFile;

/**
 * Features of one layer of a GeoPackage (OGC 12-128r18, 2.1) in any system that is known. A row
 * that cannot be used is left out and named.
 */
public final class GeoPackageFeatures implements FeatureSource {
    private static final int BYTES_A_VERTEX = 16;

    private final Path file;
    private final String layer;

    public GeoPackageFeatures(Path file, String layer) {
        this.file = file;
        this.layer = layer;
    }

    @Override
    public SourceFeatures features(Cancellation cancellation) throws SourceException {
        try (var db = GeoPackageFile.open(file)) {
            var layers = GeoPackageFile.layers(db, "features");
            var table = GeoPackageFile.layer(layers, layer);
            var crs = GeoPackageFile.crs(db, layers.getOrDefault(table, 0));
            var way = Projection.between(crs, Crs.WGS_84);
            return rows(db, table, way, cancellation);
        } catch (UnknownCrsException e) {
            throw new SourceException(SourceFault.UNKNOWN_CRS, e, e.name());
        } catch (SQLException e) {
            throw GeoPackageFile.bad(file, e);
        }
    }

    private SourceFeatures rows(
            Connection db, String table, Projection way, Cancellation cancellation)
            throws SQLException, SourceException {
        var shapes = new GeoPackageShape();
        var found = new ArrayList<SourceFeature>();
        var rejected = new ArrayList<String>();
        var column = shapeColumn(db, table);
        var budget = new VertexBudget(layer);
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT * FROM " + GeoPackageFile.quoted(table))) {
            for (var number = 1; rows.next(); number++) {
                cancellation.check();
                var id = id(rows, number);
                var blob = rows.getBytes(column);
                budget.spend(blob == null ? 0 : blob.length / BYTES_A_VERTEX);
                try {
                    var shape = shapes.read(blob);
                    if (shape == null || shape.isEmpty()) {
                        rejected.add(id + ": NO_SHAPE");
                    } else {
                        var geometry = way.transform(shape);
                        found.add(new SourceFeature(id, geometry, attributes(rows, column)));
                    }
                } catch (BadShapeException | IllegalArgumentException e) {
                    rejected.add(id + ": " + e.getMessage());
                }
            }
        }
        if (found.isEmpty() && rejected.isEmpty()) {
            throw new SourceException(SourceFault.EMPTY, layer);
        }
        return new SourceFeatures(found, rejected);
    }

    private static String shapeColumn(Connection db, String table) throws SQLException {
        var sql = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?";
        try (var query = db.prepareStatement(sql)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "geom";
            }
        }
    }

    private static String id(ResultSet row, int number) throws SQLException {
        var first = row.getString(1);
        return first == null ? Integer.toString(number) : first;
    }

    private static Map<String, @Nullable Object> attributes(ResultSet row, String shape)
            throws SQLException {
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnName(i);
            if (!name.equals(shape)) {
                var value = row.getObject(i);
                attributes.put(name, value instanceof byte[] ? null : value);
            }
        }
        return attributes;
    }
}

package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;

/** The outlines of units. Owned by whoever owns the connection. */
final class BoundaryTable {
    private static final String PUT =
            "INSERT INTO boundary (unit, shape) VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET"
                    + " shape = excluded.shape WHERE shape <> excluded.shape";

    /** Packed: 16 bytes a point instead of 40, and a nation has millions. */
    private static final GeometryFactory PACKED =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private BoundaryTable() {}

    static List<Boundary> all(Connection db) throws SQLException {
        var wkb = new WKBReader(PACKED);
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT unit, shape FROM boundary ORDER BY unit")) {
            var boundaries = new ArrayList<Boundary>();
            while (rows.next()) {
                boundaries.add(
                        new Boundary(
                                new AreaCode(rows.getString(1)),
                                Validity.ALWAYS,
                                wkb.read(rows.getBytes(2))));
            }
            return List.copyOf(boundaries);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored outline cannot be read", e);
        }
    }

    /** False when nothing changed. */
    static boolean put(Connection db, AreaCode unit, Geometry shape) throws SQLException {
        try (var put = db.prepareStatement(PUT)) {
            put.setString(1, unit.value());
            put.setBytes(2, new WKBWriter().write(shape));
            return put.executeUpdate() > 0;
        }
    }
}

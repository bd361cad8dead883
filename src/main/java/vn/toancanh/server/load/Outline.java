package vn.toancanh.server.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The outline of one unit from the blob of a GeoPackage (OGC 12-128r18, 2.1.3). A shape that is
 * missing, empty or crosses itself is refused, because no repair tells which of two territories was
 * meant. Only what rounding leaves behind is repaired: rings shrunk to a point or a line, lines
 * that cross by a hair. There the repair is sure: the area it covers is the area the rings enclose.
 */
final class Outline {
    /** The part of an area that a repair may leave in doubt; a true crossing leaves far more. */
    private static final double MOST_DOUBT = 1e-5;

    private static final int HEADER = 8;
    private static final int EMPTY_FLAG = 0x10;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private Outline() {}

    /**
     * @param srs the layer's reference system; the blob must agree
     */
    static Geometry read(byte @Nullable [] blob, int srs, GeoReprojection toWgs84)
            throws BadRowException {
        if (blob == null) {
            throw new BadRowException("server.row.noShape");
        }
        var shape = toWgs84.apply(parse(blob, srs));
        if (!(shape instanceof Polygon || shape instanceof MultiPolygon)) {
            throw new BadRowException("server.row.shapeType", shape.getGeometryType());
        }
        if (shape.isEmpty()) {
            throw new BadRowException("server.row.noShape");
        }
        var box = shape.getEnvelopeInternal();
        if (!(box.getMinX() >= -180
                && box.getMaxX() <= 180
                && box.getMinY() >= -90
                && box.getMaxY() <= 90)) {
            throw new BadRowException("server.row.place");
        }
        return sound(shape);
    }

    private static Geometry sound(Geometry shape) throws BadRowException {
        var fault = new IsValidOp(shape).getValidationError();
        if (fault == null) {
            return shape;
        }
        var repaired = GeometryFixer.fix(shape);
        var doubt = Math.abs(repaired.getArea() - shape.getArea());
        if (repaired.isEmpty() || !(doubt <= MOST_DOUBT * repaired.getArea())) {
            var at = fault.getCoordinate();
            throw new BadRowException(
                    "server.row.shape",
                    String.format(Locale.ROOT, "%.6f, %.6f", at.x, at.y),
                    fault.getMessage());
        }
        return repaired;
    }

    private static Geometry parse(byte[] blob, int srs) throws BadRowException {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadRowException("server.row.blob");
        }
        var flags = blob[3];
        var envelope = (flags >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new BadRowException("server.row.blob");
        }
        var order = (flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var own = ByteBuffer.wrap(blob).order(order).getInt(4);
        if (own != srs) {
            throw new BadRowException("server.row.srs", own, srs);
        }
        if ((flags & EMPTY_FLAG) != 0) {
            throw new BadRowException("server.row.noShape");
        }
        try {
            var start = Math.min(HEADER + ENVELOPE_BYTES[envelope], blob.length);
            return new WKBReader().read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadRowException("server.row.blob");
        }
    }
}

package vn.toancanh.map.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Shapes as GeoPackage stores them (GeoPackage 1.3, clause 2.1.3). One thread. */
public final class GeoPackageShape {
    static final int WGS_84 = 4326;

    /** Coordinates in arrays: a third of the memory of objects. */
    static final GeometryFactory PACKED =
            new GeometryFactory(
                    new PrecisionModel(), WGS_84, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** Bytes of the envelope by its code in the header's flags. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private static final int HEADER_BYTES = 8;
    private static final int EMPTY_FLAG = 0x10;

    /** Little-endian numbers and an envelope of four. */
    private static final byte FLAGS = 0b0000_0011;

    private final WKBReader reader = new WKBReader(PACKED);

    public @Nullable Geometry read(byte @Nullable [] blob) throws BadShapeException {
        if (blob == null) {
            return null;
        }
        if (blob.length <= HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadShapeException(Rejection.Reason.UNREADABLE);
        }
        int flags = blob[3];
        int envelope = flags >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new BadShapeException(Rejection.Reason.UNREADABLE);
        }
        if ((flags & EMPTY_FLAG) != 0) {
            return null;
        }
        int start = HEADER_BYTES + ENVELOPE_BYTES[envelope];
        if (start >= blob.length) {
            throw new BadShapeException(Rejection.Reason.UNREADABLE);
        }
        try {
            return reader.read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException | RuntimeException e) {
            // The reader answers damaged bytes with whatever it stumbled over.
            throw new BadShapeException(Rejection.Reason.UNREADABLE);
        }
    }

    static byte[] write(Geometry shape) {
        var wkb = new WKBWriter(2, 2).write(shape);
        var box = shape.getEnvelopeInternal();
        var blob = ByteBuffer.allocate(HEADER_BYTES + ENVELOPE_BYTES[1] + wkb.length);
        blob.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put(FLAGS).putInt(WGS_84);
        blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
        blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        return blob.put(wkb).array();
    }
}

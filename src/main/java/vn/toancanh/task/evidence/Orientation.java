package vn.toancanh.task.evidence;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: phones save a picture as it was taken and note how to turn it. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /**
     * @param head the first bytes of a file; of anything
     * @return 1…8 as Exif counts, 1 where nothing is said
     */
    static int of(byte[] head) {
        var bytes = ByteBuffer.wrap(head);
        try {
            if (bytes.getShort() != (short) 0xffd8) {
                return UPRIGHT;
            }
            while (bytes.remaining() > 4) {
                var marker = bytes.getShort() & 0xffff;
                var length = bytes.getShort() & 0xffff;
                if (marker == 0xffe1 && isExif(bytes)) {
                    return noted(bytes.slice(bytes.position() + EXIF.length, length - 8));
                }
                if ((marker & 0xff00) != 0xff00 || marker == 0xffda) {
                    return UPRIGHT;
                }
                bytes.position(bytes.position() + length - 2);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // Broken notes are no notes; the reader judges the picture.
            return UPRIGHT;
        } catch (java.nio.BufferUnderflowException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer bytes) {
        for (int i = 0; i < EXIF.length; i++) {
            if (bytes.get(bytes.position() + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static int noted(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var at = tiff.getInt(4);
        var entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            var entry = at + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                var turned = tiff.getShort(entry + 8) & 0xffff;
                return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Turns a picture of that size upright. */
    static AffineTransform way(int turned, double width, double height) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

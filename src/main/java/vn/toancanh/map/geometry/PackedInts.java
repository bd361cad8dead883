package vn.toancanh.map.geometry;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Whole numbers in as few bytes as they need, seven bits a byte, then deflated. */
final class PackedInts {
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final int HEAD_BYTES = 4;

    /** No deflated byte makes more than this many (RFC 1951 allows 1,032). */
    private static final long MOST_GROWTH = 1_100;

    private PackedInts() {}

    static final class Writer {
        private byte[] bytes = new byte[1 << 16];
        private int count;

        void put(int value) {
            if (count + HEAD_BYTES + 1 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int rest = value;
            while ((rest & -MORE) != 0) {
                bytes[count++] = (byte) ((rest & (MORE - 1)) | MORE);
                rest >>>= BITS;
            }
            bytes[count++] = (byte) rest;
        }

        /** Small numbers of either sign stay short. */
        void putSigned(int value) {
            put((value << 1) ^ (value >> 31));
        }

        byte[] compressed() {
            try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
                deflater.setInput(bytes, 0, count);
                deflater.finish();
                var out = new byte[HEAD_BYTES + count + (count >> 3) + 64];
                for (int i = 0; i < HEAD_BYTES; i++) {
                    out[i] = (byte) (count >> (8 * i));
                }
                int length = deflater.deflate(out, HEAD_BYTES, out.length - HEAD_BYTES);
                return Arrays.copyOf(out, HEAD_BYTES + length);
            }
        }
    }

    /** Throws {@link IndexOutOfBoundsException} past the end. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] compressed) throws DataFormatException {
            int length = 0;
            for (int i = 0; i < HEAD_BYTES; i++) {
                length |= (compressed[i] & 0xFF) << (8 * i);
            }
            if (length < 0 || length > MOST_GROWTH * compressed.length) {
                throw new DataFormatException("impossible length " + length);
            }
            bytes = new byte[length];
            try (var inflater = new Inflater()) {
                inflater.setInput(compressed, HEAD_BYTES, compressed.length - HEAD_BYTES);
                int made = inflater.inflate(bytes);
                if (made != length || (!inflater.finished() && inflater.inflate(new byte[1]) > 0)) {
                    throw new DataFormatException("another length than it says");
                }
            }
        }

        int next() {
            int value = 0;
            for (int shift = 0; ; shift += BITS) {
                byte next = bytes[at++];
                value |= (next & (MORE - 1)) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int nextSigned() {
            int value = next();
            return (value >>> 1) ^ -(value & 1);
        }
    }
}

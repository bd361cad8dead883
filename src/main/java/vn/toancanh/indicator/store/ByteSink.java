package vn.toancanh.indicator.store;

import java.util.Arrays;

/** A growing run of bytes with variable-length numbers. One thread. */
final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;

    void put(int oneByte) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) oneByte;
    }

    /** Seven bits a byte, lowest first; small numbers take one byte. */
    void unsigned(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Zigzag: numbers near zero are short whatever their sign. */
    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    void raw(long value) {
        for (var shift = 0; shift < 64; shift += 8) {
            put((int) (value >>> shift) & 0xff);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}

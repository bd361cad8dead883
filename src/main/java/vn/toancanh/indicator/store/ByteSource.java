package vn.toancanh.indicator.store;

/** Reads what {@link ByteSink} wrote. One thread. */
final class ByteSource {
    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int next() {
        if (at >= bytes.length) {
            throw new IllegalStateException("a stored block ends too early");
        }
        return bytes[at++] & 0xff;
    }

    long unsigned() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var part = next();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
    }

    long signed() {
        var value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    long raw() {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 8) {
            value |= (long) next() << shift;
        }
        return value;
    }
}

package vn.toancanh.alert.capxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads no more than a bound, however much there is. Remembers why it stopped, for parsers that
 * wrap what their input throws. Not for threads to share.
 */
final class BoundedInput extends FilterInputStream {
    private long bound;
    private long left;
    private boolean exceeded;
    private @Nullable IOException failure;

    BoundedInput(InputStream in, long bound) {
        super(in);
        this.bound = bound;
        this.left = bound;
    }

    long bound() {
        return bound;
    }

    /** Lowers the bound of what is still to come. */
    void lowerBy(long bytes) {
        bound -= bytes;
        left = Math.max(0, left - bytes);
    }

    boolean exceeded() {
        return exceeded;
    }

    /** What the input itself threw, so that a broken disk is not called a broken message. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            exceeded = next() >= 0;
            if (exceeded) {
                throw new IOException("beyond the bound");
            }
            return -1;
        }
        try {
            var got = in.read(to, from, (int) Math.min(length, left));
            left -= Math.max(0, got);
            return got;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int next() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        var buffer = new byte[Math.clamp(bytes, 0, 8192)];
        return Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

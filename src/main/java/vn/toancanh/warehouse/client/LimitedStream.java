package vn.toancanh.warehouse.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer that ends in a {@link TooLarge} before it fills the memory. */
final class LimitedStream extends FilterInputStream {
    /** More came than we are ready to take. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    private final long most;
    private long taken;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var count = super.read(bytes, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int come) throws TooLarge {
        taken += come;
        if (taken > most) {
            throw new TooLarge(most);
        }
    }
}

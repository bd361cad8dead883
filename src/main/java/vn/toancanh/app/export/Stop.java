package vn.toancanh.app.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody may give up what is being written. Any thread. */
public final class Stop {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final List<Runnable> then = new CopyOnWriteArrayList<>();

    public void ask() {
        asked.set(true);
        then.forEach(Runnable::run);
    }

    /** Also ends what cannot be asked byte by byte. */
    public void then(Runnable end) {
        then.add(end);
    }

    void check() throws IOException {
        if (asked.get()) {
            throw new InterruptedIOException("given up");
        }
    }

    /** Ends the writing at the next bytes. */
    public OutputStream heeded(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                check();
                out.write(bytes, from, count);
            }

            @Override
            public void write(int one) throws IOException {
                check();
                out.write(one);
            }
        };
    }
}

package vn.toancanh.cache.rescue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps a verified copy at once and then from time to time, whenever something was written since
 * the last one. One that cannot be kept is tried again at the next round; the one before stays.
 */
public final class CopyRounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CopyRounds.class.getName());

    private final VerifiedCopy copy;
    private final LongSupplier changes;
    private final Duration every;
    private final Thread thread;
    private long copied = -1;

    /**
     * @param changes how often something was written
     */
    public CopyRounds(VerifiedCopy copy, LongSupplier changes, Duration every) {
        this.copy = copy;
        this.changes = changes;
        this.every = every;
        thread = Thread.ofPlatform().name("work-copy").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                round();
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "no more copies are kept", e);
        }
    }

    private void round() {
        var now = changes.getAsLong();
        if (now == copied) {
            return;
        }
        try {
            copy.keep();
            copied = now;
        } catch (IOException | SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "no verified copy was kept", e);
        }
    }

    /** Waits for a copy under way. */
    @Override
    public void close() {
        thread.interrupt();
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.toancanh.server.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import vn.toancanh.server.task.TaskRows.Place;

/**
 * The newest line, looked up rarely however many ask: another warehouse on the same database, or an
 * older book put in its place, is noticed at the next look. Nobody waits long for a look: while the
 * database is away, who asks is told what was known.
 */
final class Newest {
    private static final System.Logger LOG = System.getLogger(Newest.class.getName());
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    /** A look takes a few milliseconds, or many seconds where the network swallows it. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TaskDatabase database;
    private final AtomicReference<Place> newest = new AtomicReference<>(Place.NONE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long lookedAt;
    private volatile boolean broken;

    Newest(TaskDatabase database) {
        this.database = database;
        look();
    }

    /** A line of our own. */
    void reached(Place place) {
        newest.accumulateAndGet(place, (old, made) -> made.seq() > old.seq() ? made : old);
    }

    Place place() {
        if (System.nanoTime() - lookedAt > LOOK_NANOS && looking.compareAndSet(false, true)) {
            try {
                var _ = Thread.ofVirtual().name("newest-look").start(this::lookOnce).join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return newest.get();
    }

    private void lookOnce() {
        try {
            look();
            broken = false;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.log(System.Logger.Level.WARNING, "the newest line cannot be looked up", e);
            }
            broken = true;
        } finally {
            looking.set(false);
        }
    }

    /** While the database is away nothing is new. */
    private void look() {
        lookedAt = System.nanoTime();
        // Before the database: a line written meanwhile is no sign of an older book.
        var known = newest.get();
        try {
            var found = database.read(TaskRows::last);
            if (found.seq() > known.seq()) {
                reached(found);
            } else if (!found.equals(known) && newest.compareAndSet(known, found)) {
                LOG.log(System.Logger.Level.WARNING, "an older book was put in place: {0}", found);
            }
        } catch (DatabaseAwayException e) {
            LOG.log(System.Logger.Level.DEBUG, "no look at the newest line", e);
        }
    }
}

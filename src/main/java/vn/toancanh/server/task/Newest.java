package vn.toancanh.server.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import vn.toancanh.server.task.TaskRows.Place;

/**
 * The newest line, looked up rarely however many ask. Another warehouse on the same database is
 * noticed at the next look, an older book put in its place at the one after that.
 */
final class Newest {
    private static final System.Logger LOG = System.getLogger(Newest.class.getName());
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final TaskDatabase database;
    private final AtomicReference<Place> newest = new AtomicReference<>(Place.NONE);
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long lookedAt;
    private Place other = Place.NONE;

    Newest(TaskDatabase database) {
        this.database = database;
        look();
    }

    /** A line of our own. */
    void reached(Place place) {
        newest.accumulateAndGet(place, (old, made) -> made.seq() > old.seq() ? made : old);
    }

    Place place() {
        if (System.nanoTime() - lookedAt > LOOK_NANOS && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return newest.get();
    }

    /** While the database is away nothing is new. */
    private void look() {
        lookedAt = System.nanoTime();
        try {
            var found = database.read(TaskRows::last);
            var known = newest.get();
            if (found.seq() > known.seq()) {
                reached(found);
            } else if (!found.equals(known) && found.equals(other)) {
                // Once it may have been read before a line of our own was there.
                LOG.log(System.Logger.Level.WARNING, "an older book was put in place: {0}", found);
                var _ = newest.compareAndSet(known, found);
            }
            other = found;
        } catch (DatabaseAwayException e) {
            LOG.log(System.Logger.Level.DEBUG, "no look at the newest line", e);
        }
    }
}

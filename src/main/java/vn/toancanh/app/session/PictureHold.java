package vn.toancanh.app.session;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.toancanh.app.SingleInstance;

/**
 * A session held for one picture. When no program runs on the profile it brings the local copy up
 * to date first; beside a running program it reads what that one saved.
 */
public final class PictureHold implements AutoCloseable {
    private static final long CHECK_MILLIS = 100;

    private final Optional<SingleInstance> lock;
    private final Session session;

    private PictureHold(Optional<SingleInstance> lock, Session session) {
        this.lock = lock;
        this.session = session;
    }

    public static PictureHold on(Sessions sessions, Sessions.Plan plan) throws IOException {
        if (plan.origin() instanceof Origin.LastSaved) {
            return new PictureHold(Optional.empty(), sessions.openReadOnly(plan));
        }
        var lock = SingleInstance.acquire(plan.directory(), PictureHold::refuse);
        var session = lock.isPresent() ? sessions.open(plan) : sessions.openReadOnly(plan);
        session.connect();
        return new PictureHold(lock, session);
    }

    /** A picture opens no window; the later start is told so by the failure. */
    private static void refuse(List<String> words) {
        throw new IllegalStateException("busy with a picture, cannot open " + words);
    }

    public Session session() {
        return session;
    }

    /**
     * Waits until the screens have what they need, or the warehouse failed.
     *
     * @return false when nothing is there to be shown
     */
    public boolean awaitData(Duration patience) throws InterruptedException {
        await(session::complete, patience);
        return !session.isEmpty();
    }

    /** Waits until all history is here too, or the patience ends. */
    public void awaitEverything(Duration patience) throws InterruptedException {
        await(session::historyDone, patience);
    }

    private static void await(BooleanSupplier done, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(CHECK_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}

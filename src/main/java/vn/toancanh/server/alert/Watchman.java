package vn.toancanh.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.watch.AlertEngine;

/** Judges what a warehouse publishes, on a thread of its own that others go before. */
final class Watchman implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchman.class.getName());

    /** How long after its moment what was recorded is surely there to be read. */
    static final Duration LAG = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Time alone brings things about too: a source falls silent, a shelf ends. */
    private static final int LOOKS_WITHOUT_NEWS = 6;

    private static final Duration GOODBYE = Duration.ofSeconds(30);

    private final Reception reception;
    private final Ground ground;
    private final Thread thread;
    private @Nullable AlertEngine engine;
    private @Nullable Object version;
    private @Nullable Object news;
    private int idle;

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; answers only go before
    Watchman(Reception reception, Ground ground) {
        this.reception = reception;
        this.ground = ground;
        thread = Thread.ofPlatform().name("watchman").daemon().unstarted(this::run);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException | CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped judging", e);
        }
    }

    /** A fault of one look must not be the last look. */
    private void look() {
        try {
            var desk = reception.desk();
            if (desk.isTorn()) {
                // As the disk has it; what is missing is found again.
                desk.reset(reception.book().states());
                engine = null;
            }
            if (ground.isComplete() && isDue()) {
                sweep();
            }
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                engine = null;
                LOG.log(System.Logger.Level.ERROR, "not judged", e);
            }
        }
    }

    private boolean isDue() {
        var newest = ground.news();
        idle++;
        if (newest.equals(news) && idle < LOOKS_WITHOUT_NEWS) {
            return false;
        }
        news = newest;
        idle = 0;
        return true;
    }

    private void sweep() {
        var until = ground.until();
        var judging = current(until);
        if (until.isAfter(judging.mark())) {
            judging.sweep(until);
        }
    }

    private AlertEngine current(Instant until) {
        var made = engine;
        var newest = ground.version();
        if (made != null && newest.equals(version)) {
            return made;
        }
        version = newest;
        var sight = ground.sight();
        var mark = reception.book().judgedUntil();
        var next =
                new AlertEngine(
                        sight.field(),
                        reception.rules(),
                        reception.desk(),
                        sight.within(),
                        mark == null ? until.minus(AlertEngine.FIRST_LOOK) : mark);
        engine = next;
        return next;
    }

    /** Waits for the look under way to stop. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(GOODBYE)) {
                LOG.log(System.Logger.Level.WARNING, "still judging");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

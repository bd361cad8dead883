package vn.toancanh.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.watch.AlertEngine;
import vn.toancanh.alert.watch.RuleChanges;

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
    private RuleReception.@Nullable Rules judgedBy;
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
        var sameRules = reception.rules().newest().equals(judgedBy);
        if (newest.equals(news) && sameRules && idle < LOOKS_WITHOUT_NEWS) {
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
        var rules = reception.rules().newest();
        if (made != null && newest.equals(version) && rules.equals(judgedBy)) {
            return made;
        }
        version = newest;
        var sight = ground.sight();
        var mark = reception.book().judgedUntil();
        reception.rules().judgeBy(rules);
        var next =
                new AlertEngine(
                        sight.field(),
                        rules.inForce().book(),
                        reception.desk(),
                        sight.within(),
                        mark == null ? until.minus(AlertEngine.FIRST_LOOK) : mark);
        settle(next, rules, until);
        engine = next;
        judgedBy = rules;
        return next;
    }

    /** What other rules mean for the alerts there are; once for each version, also after a halt. */
    private void settle(AlertEngine next, RuleReception.Rules rules, Instant now) {
        var desk = reception.desk();
        var changes =
                new RuleChanges(
                        reception.rules().judged().book(),
                        rules.inForce().book(),
                        id -> rules.inForce().since(id).orElse(now));
        next.change(changes.of(desk.states().values()));
        desk.commit(next.mark(), false);
        if (!desk.isTorn()) {
            reception.rules().settled(rules);
        }
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

package vn.toancanh.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.Ledger;
import vn.toancanh.alert.journal.AlertJournalStore;
import vn.toancanh.alert.journal.AlertOrderStore;
import vn.toancanh.alert.journal.AlertOrderStore.Judge;
import vn.toancanh.alert.journal.Numbered;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.watch.AlertEngine;
import vn.toancanh.alert.watch.RuleChanges;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.cache.StorageException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * The alerts of this computer: kept in {@code work.db}, judged over the local copy whether or not a
 * warehouse answers. Any thread; what is judged is judged on a thread of its own.
 */
public final class Alerts implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Alerts.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final AlertJournalStore journal;
    private final AlertOrderStore order;
    private final AlertDesk desk;
    private final @Nullable Merge merge;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    private final LiveRules rules;
    private volatile boolean closed;
    private volatile @Nullable RuleBook judgedBy;
    private @Nullable Thread watcher;

    private Alerts(WorkFile work, Acts acts) {
        var writes = acts.isWritable() ? work.writes() : work.reads();
        journal = AlertJournalStore.ofClient(work.reads(), writes);
        order = new AlertOrderStore(work.reads(), writes);
        rules = LiveRules.on(work, acts);
        rules.onChange(this::look);
        Ledger ledger =
                acts.isWritable()
                        ? new WorkLedger(journal, order, work.writer(), acts)
                        : new ReadLedger(journal);
        desk = new AlertDesk(ledger, this::policy, acts.clock());
        merge = acts.isWritable() ? new Merge(journal, order, work.writer(), desk) : null;
        if (merge != null) {
            acts.onAnswer(merge::answered);
        }
    }

    /** Of the rules alerts are judged by, which other ones follow with the next look. */
    private @Nullable AlertPolicy policy(String rule) {
        var now = judgedBy;
        var book = now == null ? rules.book() : now;
        return book.find(rule).map(AlertRule::policy).orElse(null);
    }

    /** Beside files that others write nothing is judged and nothing can be done, only seen. */
    public static Alerts on(WorkFile work, Acts acts) {
        return new Alerts(work, acts);
    }

    public AlertDesk desk() {
        return desk;
    }

    /** In force now. */
    public RuleBook rules() {
        return rules.book();
    }

    /** How often alerts of each rule began since then; blocks on disk. */
    public Map<String, Integer> fired(Instant since) {
        return journal.fired(since);
    }

    /** Their versions and drafts. */
    public LiveRules versions() {
        return rules;
    }

    /**
     * Called, on any thread, with what was done here and the warehouse does not take.
     *
     * @return ends the listening
     */
    public Runnable onRefused(Consumer<Refused> listener) {
        return merge == null ? () -> {} : merge.onRefused(listener);
    }

    /** How the journal of the warehouse is brought here. */
    public List<ListFeed<?>> feeds(WarehouseClient client) {
        var merging = merge;
        return merging == null ? List.of() : List.of(feed(merging, client));
    }

    private ListFeed<Numbered> feed(Merge merge, WarehouseClient client) {
        return new ListFeed<>(
                Resource.ALERTS,
                (_, _) -> {
                    rules.read(client::alertRules);
                    var lines = merge.read(client::alerts);
                    return lines.isEmpty()
                            ? new Listing.Unchanged<>()
                            : new Listing.Changed<>(lines, List.of(), null);
                },
                _ -> 0,
                true);
    }

    /** The journal from this moment of event time on; blocks on disk. */
    public List<AlertEvent> since(Instant from) {
        return journal.since(from);
    }

    /** What must be known of the territory to judge. */
    public interface Ground {
        /** Whether all numbers are here, or nobody will bring more. */
        boolean isComplete();

        Instant now();

        /** Nothing recorded by then will still come. */
        Instant until();

        /** As it is now; made anew when the territory changes. Blocks on disk. */
        StoreField field();

        /** Changes with the territory. */
        Object version();
    }

    /**
     * Begins to load and to judge; once.
     *
     * @param ground null where nothing is judged
     */
    public synchronized void watch(@Nullable Ground ground) {
        if (watcher == null && !closed) {
            watcher = Thread.ofPlatform().name("alerts").daemon().start(() -> run(ground));
        }
    }

    /** Something came in. */
    public void look() {
        wake.release();
    }

    /** Completes once everything that was here at the first look is judged. */
    public CompletableFuture<Boolean> settled() {
        return settled;
    }

    private void run(@Nullable Ground ground) {
        try {
            desk.reset(journal.states());
            if (ground == null) {
                settled.complete(true);
            } else {
                new Watching(ground).run();
            }
        } catch (InterruptedException | CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped judging", e);
        } catch (RuntimeException e) {
            if (!closed && !StorageException.closed(e)) {
                LOG.log(System.Logger.Level.ERROR, "alerts are no longer judged", e);
            }
        } finally {
            settled.complete(false);
            ended.countDown();
        }
    }

    /** The engine and what it was made for. */
    private final class Watching {
        private final Ground ground;
        private @Nullable AlertEngine engine;
        private @Nullable Object version;
        private @Nullable RuleBook followed;
        private boolean broken;

        Watching(Ground ground) {
            this.ground = ground;
        }

        void run() throws InterruptedException {
            while (!closed) {
                try {
                    look();
                } catch (CancellationException e) {
                    throw e;
                } catch (RuntimeException e) {
                    if (closed || StorageException.closed(e)) {
                        throw e;
                    }
                    // A fault of one look must not be the last look.
                    broken = true;
                    LOG.log(System.Logger.Level.ERROR, "not judged", e);
                }
                Thread.sleep(SHORTEST);
                if (wake.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        }

        private void look() {
            if (broken || desk.isTorn()) {
                // As the disk has it; what is missing is found again.
                desk.reset(journal.states());
                engine = null;
                broken = false;
            }
            if (ground.isComplete()) {
                var judging = current();
                var until = ground.until();
                if (until.isAfter(judging.mark())) {
                    judging.sweep(until);
                }
                judging.tick(ground.now());
                settled.complete(true);
            }
        }

        private AlertEngine current() {
            var made = engine;
            var next = rules.book();
            if (made != null && next.equals(judgedBy) && ground.version().equals(version)) {
                return made;
            }
            version = ground.version();
            judgedBy = next;
            var field = ground.field();
            var fresh = new AlertEngine(field, next, desk, field::isWithin, mark());
            var changes = new RuleChanges(followed, next, this::since);
            fresh.change(changes.of(desk.states().values()));
            desk.commit(fresh.mark(), false);
            followed = next;
            engine = fresh;
            return fresh;
        }

        private Instant since(String rule) {
            return rules.since(rule).orElseGet(ground::now);
        }

        private Instant mark() {
            var known = order.mark(Judge.ENGINE);
            if (known == null) {
                known = order.mark(Judge.WAREHOUSE);
            }
            return known == null ? ground.until().minus(AlertEngine.FIRST_LOOK) : known;
        }
    }

    /** Waits for the look under way. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = watcher;
        }
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            if (!ended.await(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "still judging");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

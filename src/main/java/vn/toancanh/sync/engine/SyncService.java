package vn.toancanh.sync.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.SyncState;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.WarehouseIdentity;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseClient;
import vn.toancanh.warehouse.client.WarehouseStream;

/**
 * Keeps the local copy like the warehouse: reads each resource when it is due, at once when the
 * warehouse says that it changed, and again after a growing wait when it failed. Whatever fails,
 * what we have stays. Call it from any thread; nothing but {@link #close} blocks. Listeners are
 * called on threads of the service, one at a time.
 */
public final class SyncService implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SyncService.class.getName());
    private static final String LAST_EVENT = "stream.last-event";
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);
    private static final Duration HISTORY_RETRY = Duration.ofMinutes(1);
    private static final int MOST_WANTED = 1000;

    private final WarehouseClient client;
    private final SyncTarget target;
    private final Clock clock;
    private final SyncBoard board;
    private final FeedSchedule schedule = new FeedSchedule(RandomGenerator.getDefault());
    private final ObservationFeed observations;
    private final List<Feed> feeds = new ArrayList<>();
    private final Wanted wanted;
    private final Semaphore wakeHistory = new Semaphore(0);
    private final WarehouseStream stream;
    private @Nullable ExecutorService threads;

    /** Reads the saved state from the disk; starts nothing. */
    public SyncService(WarehouseClient client, SyncTarget target, Clock clock) {
        this.client = client;
        this.target = target;
        this.clock = clock;
        var register = target.register();
        this.board = new SyncBoard(register.feeds(), target.observations().dataTime().get());
        this.observations = new ObservationFeed(client, target, board, clock);
        this.wanted = new Wanted(key -> observations.read(key, greet()), MOST_WANTED);
        this.stream = client.stream(new Ear(), register.bookmark(LAST_EVENT).orElse(null));
        for (var list : target.lists()) {
            feeds.add(new Feed(list.resource(), () -> read(list), schedule, board));
        }
        feeds.add(new Feed(Resource.OBSERVATIONS, this::readObservations, schedule, board));
    }

    public SyncState state() {
        return board.state();
    }

    /** Called whenever the state changed. */
    public void onState(Consumer<SyncState> listener) {
        board.onState(listener);
    }

    /** Called with what the local copy holds anew, after it was committed. */
    public void onChange(Consumer<Set<Resource>> listener) {
        board.onChange(listener);
    }

    public synchronized void start() {
        var made =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sync-", 0).factory());
        threads = made;
        feeds.forEach(feed -> made.execute(feed::run));
        made.execute(this::readHistory);
        stream.start();
    }

    /** Reads everything now instead of when it is due. */
    public void retryNow() {
        feeds.forEach(Feed::wake);
    }

    /**
     * Somebody looks at this series: its history goes before all others. Completes when it was read
     * or could not be.
     */
    public synchronized CompletableFuture<Void> want(SeriesKey key) {
        var running = threads;
        if (running == null) {
            return CompletableFuture.completedFuture(null);
        }
        return wanted.want(key, running);
    }

    /** True once each resource was read or tried and the newest of every series is here. */
    public boolean firstRoundDone() {
        return feeds.stream().allMatch(Feed::tried)
                && (observations.latestDone() || board.feed(Resource.OBSERVATIONS).error() != null);
    }

    /** True once the newest of every series is committed. */
    public boolean latestDone() {
        return observations.latestDone();
    }

    /** True once 400 days of the home unit are here: what the first screens draw. */
    public boolean homeHistoryDone() {
        return observations.latestDone() && observations.homeDone();
    }

    /** True once all history is here too. */
    public boolean historyDone() {
        return observations.latestDone() && observations.historyDone();
    }

    private final class Ear implements WarehouseStream.Listener {
        @Override
        public void opened() {
            feeds.forEach(Feed::wakeIfFailed);
        }

        /** One question tells at once whether the warehouse is still there. */
        @Override
        public void broken() {
            feeds.stream().filter(feed -> feed.resource() == Resource.SOURCES).forEach(Feed::wake);
        }

        @Override
        public void changed(Resource resource, @Nullable String lastEvent) {
            feeds.stream().filter(feed -> feed.resource() == resource).forEach(Feed::wake);
            if (lastEvent != null) {
                var _ =
                        target.writer()
                                .submit(
                                        "last event",
                                        () -> target.register().setBookmark(LAST_EVENT, lastEvent));
            }
        }
    }

    private WarehouseIdentity greet() throws WarehouseException {
        var warehouse = client.identity();
        if (!warehouse.id().equals(target.warehouseId())) {
            throw new WarehouseException(
                    ErrorCode.CONFLICT,
                    "another warehouse answers: " + warehouse.id() + " for " + target.warehouseId(),
                    null);
        }
        var behind = Duration.between(clock.instant(), warehouse.now());
        var agree = behind.abs().compareTo(CLOCKS_AGREE) <= 0 || warehouse.simulated();
        board.clock(agree ? null : behind);
        return warehouse;
    }

    private <T> Duration read(ListFeed<T> feed) throws WarehouseException {
        var name = "etag/" + feed.resource().path();
        var register = target.register();
        var etag = register.bookmark(name).orElse(null);
        var access = register.bookmark(SyncTarget.ACCESS);
        var listing = feed.read().read(etag, greet().now());
        var state =
                switch (listing) {
                    case Listing.Unchanged<T>() -> unchanged(feed.resource());
                    case Listing.Changed<T> changed -> save(feed, name, changed);
                };
        if (board.good(state, null)) {
            feeds.forEach(Feed::wakeIfFailed);
        }
        if (listing instanceof Listing.Changed<T>) {
            board.changed(feed.resource());
        }
        if (access.isPresent() && !access.equals(register.bookmark(SyncTarget.ACCESS))) {
            // Who we are now may be shown what we were not.
            wanted.forget();
            retryNow();
            wakeHistory.release();
        }
        return schedule.next(feed.resource(), List.of());
    }

    private FeedState unchanged(Resource resource) throws WarehouseException {
        var before = board.feed(resource);
        var state =
                new FeedState(
                        resource,
                        clock.instant(),
                        null,
                        before.rows(),
                        before.rejected(),
                        before.withheld());
        return Saving.now(target.writer(), resource.path(), () -> kept(state));
    }

    private FeedState kept(FeedState state) {
        target.register().save(state);
        return state;
    }

    private <T> FeedState save(ListFeed<T> feed, String bookmark, Listing.Changed<T> changed)
            throws WarehouseException {
        var register = target.register();
        var resource = feed.resource();
        // A list all of whose rows are broken is a broken sender, not an empty list.
        if (changed.rows().isEmpty() && !changed.rejected().isEmpty()) {
            var at = clock.instant();
            Saving.now(
                    target.writer(),
                    resource.path(),
                    () -> {
                        register.replaceRejections(resource, changed.rejected(), at);
                        return true;
                    });
            throw new WarehouseException(
                    ErrorCode.BAD_ANSWER, "no usable row in " + resource.path(), null);
        }
        return Saving.now(
                target.writer(),
                resource.path(),
                () -> {
                    var at = clock.instant();
                    var withheld = feed.save().applyAsInt(changed.rows());
                    register.replaceRejections(resource, changed.rejected(), at);
                    register.setBookmark(bookmark, changed.etag());
                    return kept(
                            new FeedState(
                                    resource,
                                    at,
                                    null,
                                    (feed.grows() ? board.feed(resource).rows() : 0)
                                            + changed.rows().size()
                                            - withheld,
                                    changed.rejected().size(),
                                    withheld));
                });
    }

    private Duration readObservations() throws WarehouseException {
        observations.read(greet());
        return schedule.next(Resource.OBSERVATIONS, observations.frequencies());
    }

    /** In the background, a piece at a time, after the newest values are here. */
    private void readHistory() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!readPieceOfHistory()
                        && wakeHistory.tryAcquire(HISTORY_RETRY.toMillis(), MILLISECONDS)) {
                    wakeHistory.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped reading history", e);
        }
    }

    private boolean readPieceOfHistory() throws InterruptedException {
        try {
            while (!observations.latestDone()) {
                Thread.sleep(Duration.ofMillis(200));
            }
            return observations.readHistory(greet());
        } catch (WarehouseException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            LOG.log(System.Logger.Level.INFO, "history waits: " + Objects.toString(e.getMessage()));
            return false;
        }
    }

    /** Cuts off what is under way; what was committed stays. The cache stays open. */
    @Override
    public synchronized void close() {
        stream.close();
        client.close();
        if (threads != null) {
            threads.shutdownNow();
            threads.close();
        }
    }
}

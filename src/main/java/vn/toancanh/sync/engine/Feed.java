package vn.toancanh.sync.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.StorageException;
import vn.toancanh.sync.FeedState;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Reads one resource again and again on its own virtual thread: when it is due, when it is woken,
 * and after a growing wait when it failed. What we have is never thrown away for a failure.
 */
final class Feed {
    private static final System.Logger LOG = System.getLogger(Feed.class.getName());

    private final Resource resource;
    private final Reading reading;
    private final FeedSchedule schedule;
    private final SyncBoard board;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean tried;

    /** One reading, to its committed end. */
    interface Reading {
        /**
         * @return how long until the next
         */
        Duration read() throws WarehouseException;
    }

    Feed(Resource resource, Reading reading, FeedSchedule schedule, SyncBoard board) {
        this.resource = resource;
        this.reading = reading;
        this.schedule = schedule;
        this.board = board;
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var wait = once();
                if (wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped reading " + resource, e);
        }
    }

    private Duration once() throws InterruptedException {
        try {
            var next = reading.read();
            failures.set(0);
            return next;
        } catch (WarehouseException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            LOG.log(System.Logger.Level.WARNING, "not read: " + resource + ": " + e.getMessage());
            return failed(e.code(), e.retryAfter());
        } catch (StorageException e) {
            return failed(e.code(), null);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "reading " + resource, e);
            return failed(ErrorCode.BUG, null);
        } finally {
            tried = true;
        }
    }

    private Duration failed(
            ErrorCode code, @org.jspecify.annotations.Nullable Duration retryAfter) {
        var before = board.feed(resource);
        board.failed(
                new FeedState(
                        resource,
                        before.lastGood(),
                        code,
                        before.rows(),
                        before.rejected(),
                        before.withheld()),
                code);
        return schedule.backOff(failures.incrementAndGet(), retryAfter);
    }

    void wake() {
        wake.release();
    }

    void wakeIfFailed() {
        if (failures.get() > 0) {
            wake.release();
        }
    }

    /** True once it was read or at least tried. */
    boolean tried() {
        return tried;
    }

    Resource resource() {
        return resource;
    }
}

package vn.toancanh.sync.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.SeriesKey;

/** Series somebody looked at, each read once however often he looks. Any thread; nothing blocks. */
final class Wanted {
    private static final System.Logger LOG = System.getLogger(Wanted.class.getName());

    private final Reading reading;
    private final int most;
    private final Map<SeriesKey, CompletableFuture<Void>> wanted =
            new LinkedHashMap<>(16, 0.75F, true);

    /** Reads the whole of one series. */
    @FunctionalInterface
    interface Reading {
        void read(SeriesKey key) throws WarehouseException;
    }

    /**
     * @param most so many series are remembered; one looked at longer ago is read again
     */
    Wanted(Reading reading, int most) {
        this.reading = reading;
        this.most = most;
    }

    /** Completes when it was read or could not be. */
    synchronized CompletableFuture<Void> want(SeriesKey key, Executor threads) {
        var known = wanted.get(key);
        if (known != null) {
            return known;
        }
        try {
            var begun = CompletableFuture.runAsync(() -> read(key), threads);
            wanted.put(key, begun);
            if (wanted.size() > most) {
                wanted.remove(wanted.keySet().iterator().next());
            }
            return begun;
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "stopped", e);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void read(SeriesKey key) {
        try {
            reading.read(key);
        } catch (WarehouseException | RuntimeException e) {
            forget(key);
            LOG.log(System.Logger.Level.INFO, "series waits: " + Objects.toString(e.getMessage()));
        }
    }

    private synchronized void forget(SeriesKey key) {
        wanted.remove(key);
    }

    /** All are read again by who looks at them. */
    synchronized void forget() {
        wanted.clear();
    }
}

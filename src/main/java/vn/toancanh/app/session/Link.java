package vn.toancanh.app.session;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.SyncState;
import vn.toancanh.warehouse.Holdings.Resource;

/** How a session stands with its warehouse: a running sync, or none at all. */
interface Link extends AutoCloseable {
    /**
     * Begins to read; once. Returns at once.
     *
     * @param ground what the demo's warehouse judges alerts by
     */
    void connect(Alerts.Ground ground);

    SyncState state();

    /** Called on background threads, never at the same time. */
    void listen(Consumer<SyncState> onState, Consumer<Set<Resource>> onChange);

    /** Reads everything now instead of when it is due. */
    void retryNow();

    /** Somebody looks at this series: read its history before all others. */
    CompletableFuture<Void> want(SeriesKey key);

    /** True once everything the first screen needs has been read. */
    boolean complete();

    /** True once all history is here too. */
    boolean historyDone();

    /** What was made to happen in the demo; nothing elsewhere. Blocks for about a second. */
    default List<Scripted> script() {
        return List.of();
    }

    @Override
    void close();
}

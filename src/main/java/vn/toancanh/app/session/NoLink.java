package vn.toancanh.app.session;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.SyncState;
import vn.toancanh.sync.SyncState.Connection;
import vn.toancanh.warehouse.Holdings.Resource;

/** No connection: what is on this computer is all there is. */
record NoLink(SyncState state) implements Link {
    NoLink(LocalCopy copy, ErrorCode why) {
        this(
                new SyncState(
                        Connection.OFFLINE,
                        why,
                        copy.observations().newestObservedAt(),
                        copy.register().feeds()));
    }

    @Override
    public void connect(Alerts.Ground ground) {}

    @Override
    public void listen(Consumer<SyncState> onState, Consumer<Set<Resource>> onChange) {}

    @Override
    public void retryNow() {}

    @Override
    public CompletableFuture<Void> want(SeriesKey key) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public boolean historyDone() {
        return true;
    }

    @Override
    public void close() {}
}

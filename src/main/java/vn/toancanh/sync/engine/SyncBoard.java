package vn.toancanh.sync.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Listeners;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.SyncState;
import vn.toancanh.sync.SyncState.Connection;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Puts together what the feeds report and tells the listeners, one at a time and in order. Any
 * thread.
 */
final class SyncBoard {
    private final Map<Resource, FeedState> feeds = new EnumMap<>(Resource.class);
    private final List<Consumer<SyncState>> onState = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<Resource>>> onChange = new CopyOnWriteArrayList<>();
    private volatile SyncState state;

    SyncBoard(List<FeedState> saved, @Nullable Instant dataTime) {
        saved.forEach(feed -> feeds.put(feed.resource(), feed));
        state = new SyncState(Connection.CONNECTING, null, dataTime, saved);
    }

    SyncState state() {
        return state;
    }

    void onState(Consumer<SyncState> listener) {
        onState.add(listener);
    }

    void onChange(Consumer<Set<Resource>> listener) {
        onChange.add(listener);
    }

    synchronized FeedState feed(Resource resource) {
        var known = feeds.get(resource);
        return known == null ? new FeedState(resource, null, null, 0, 0) : known;
    }

    /**
     * @param dataTime null when it did not change
     * @return true when the warehouse answers again after it did not
     */
    synchronized boolean good(FeedState feed, @Nullable Instant dataTime) {
        feeds.put(feed.resource(), feed);
        var back = state.connection() == Connection.LOST;
        publish(Connection.ONLINE, null, dataTime == null ? state.dataTime() : dataTime);
        return back;
    }

    synchronized void failed(FeedState feed, ErrorCode error) {
        feeds.put(feed.resource(), feed);
        if (losesConnection(error)) {
            publish(Connection.LOST, error, state.dataTime());
        } else {
            publish(state.connection(), state.error(), state.dataTime());
        }
    }

    /** Other errors concern one resource; the warehouse is there. */
    private static boolean losesConnection(ErrorCode error) {
        return switch (error) {
            case UNREACHABLE, TIMEOUT, TLS, NOT_SIGNED_IN, SERVER_FAULT, CONFLICT -> true;
            default -> false;
        };
    }

    synchronized void clock(@Nullable Duration behind) {
        state =
                new SyncState(
                        state.connection(), state.error(), state.dataTime(), state.feeds(), behind);
    }

    synchronized void changed(Resource resource) {
        var changed = Set.of(resource);
        onChange.forEach(each -> Listeners.tell(() -> each.accept(changed)));
    }

    private void publish(
            Connection connection, @Nullable ErrorCode error, @Nullable Instant dataTime) {
        var next =
                new SyncState(
                        connection,
                        error,
                        dataTime,
                        List.copyOf(feeds.values()),
                        state.clockBehind());
        if (!next.equals(state)) {
            state = next;
            onState.forEach(each -> Listeners.tell(() -> each.accept(next)));
        }
    }
}

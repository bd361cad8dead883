package vn.toancanh.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;

/**
 * How we stand with the warehouse, as the status line says it.
 *
 * @param error why we are not online, null when we are
 * @param dataTime when the newest data we hold was observed, null when we hold none
 */
public record SyncState(
        Connection connection,
        @Nullable ErrorCode error,
        @Nullable Instant dataTime,
        List<FeedState> feeds) {
    /** Whether answers come. */
    public enum Connection {
        CONNECTING,
        ONLINE,
        LOST,
        /** Told to stay offline. */
        OFFLINE
    }

    public SyncState {
        feeds = List.copyOf(feeds);
    }
}

package vn.toancanh.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;

/**
 * How we stand with the warehouse, as the status line says it.
 *
 * @param error why we are not online, null when we are
 * @param dataTime when the newest data we hold was observed, null when we hold none
 * @param clockBehind by how much this computer's clock is behind the warehouse's, negative when it
 *     is ahead; null while they agree within two minutes or the warehouse is simulated
 */
public record SyncState(
        Connection connection,
        @Nullable ErrorCode error,
        @Nullable Instant dataTime,
        List<FeedState> feeds,
        @Nullable Duration clockBehind) {
    /** Whether answers come. */
    public enum Connection {
        CONNECTING,
        ONLINE,
        LOST,
        /** Told to stay offline. */
        OFFLINE
    }

    /** Of clocks that agree. */
    public SyncState(
            Connection connection,
            @Nullable ErrorCode error,
            @Nullable Instant dataTime,
            List<FeedState> feeds) {
        this(connection, error, dataTime, feeds, null);
    }

    public SyncState {
        feeds = List.copyOf(feeds);
    }
}

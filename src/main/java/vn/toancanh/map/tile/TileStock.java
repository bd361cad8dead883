package vn.toancanh.map.tile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.SourceException;

/** Whoever has tiles. Blocks; any thread. */
public interface TileStock extends AutoCloseable {
    /**
     * An encoded picture.
     *
     * @param at when the server gave it; null for a file
     * @param fault why a kept copy stands in; null otherwise
     */
    @SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
    record Tile(
            byte[] bytes, Origin origin, @Nullable Instant at, @Nullable SourceException fault) {
        static Tile ofFile(byte[] bytes) {
            return new Tile(bytes, Origin.FILE, null, null);
        }
    }

    TileGrid grid();

    /** Null where there is nothing to show. */
    @Nullable Tile tile(TileAddress address, Cancellation cancellation) throws SourceException;

    @Override
    default void close() {}
}

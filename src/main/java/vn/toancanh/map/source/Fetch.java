package vn.toancanh.map.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one address. Blocks; any thread. */
public interface Fetch {
    /** What kind of answer is asked for; anything else is refused. */
    enum Kind {
        PICTURE,
        DESCRIPTION
    }

    /**
     * An answer.
     *
     * @param bytes empty when the server has nothing there
     * @param at when the server gave it
     * @param fault why a kept copy stands in; null otherwise
     */
    @SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
    record Answer(byte[] bytes, Origin origin, Instant at, @Nullable SourceException fault) {
        public boolean isNothing() {
            return bytes.length == 0;
        }
    }

    Answer get(String address, Kind kind, Cancellation cancellation) throws SourceException;
}

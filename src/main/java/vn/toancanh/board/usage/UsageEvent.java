package vn.toancanh.board.usage;

import java.time.Instant;
import java.util.Locale;

/**
 * A place was opened or left. Says the role, never who.
 *
 * @param visit the same for opening and leaving, chosen when it was opened
 * @param seconds the place was looked at; 0 on opening
 */
public record UsageEvent(
        String visit, Kind kind, String role, UsedPlace place, Instant at, long seconds) {
    /** What happened. */
    public enum Kind {
        OPENED,
        LEFT;

        /** As the journal writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

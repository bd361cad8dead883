package vn.toancanh.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Region C: whether it is put away, and until when. Whatever is put away is still judged and
 * written down.
 *
 * @param until the end of shelving or of being out of service, never null for those; null otherwise
 * @param level the severity at which it was shelved: above it, it comes back; null unless shelved
 */
public record Visibility(Kind kind, @Nullable Instant until, @Nullable Severity level) {
    public static final Visibility SHOWN = new Visibility(Kind.SHOWN, null, null);
    public static final Visibility SUPPRESSED = new Visibility(Kind.SUPPRESSED, null, null);

    /** The five ways. */
    public enum Kind {
        SHOWN,
        SHELVED_TIMED,
        /** Until it ends by itself, or {@code until} at the latest. */
        SHELVED_ONCE,
        /** Counted under another alert that explains it. */
        SUPPRESSED,
        OUT_OF_SERVICE
    }

    public Visibility {
        var ends = kind != Kind.SHOWN && kind != Kind.SUPPRESSED;
        if (ends != (until != null)) {
            throw new IllegalArgumentException(kind + " until " + until);
        }
    }

    public boolean isShown() {
        return kind == Kind.SHOWN;
    }

    public boolean isShelved() {
        return kind == Kind.SHELVED_TIMED || kind == Kind.SHELVED_ONCE;
    }

    /** Whether its end has come. */
    public boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }
}

package vn.toancanh.base;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How old what we have is. A pure rule: no clock, no state. */
public enum Freshness {
    /** Within one publishing period. */
    FRESH,
    /** Within two: shown as it is, with an amber clock. */
    LATE,
    /** Older: the value stays on the screen in grey and its status is unknown. */
    STALE,
    /** There never was a value. */
    ABSENT;

    /**
     * @param lastGood when the last good answer was observed, null if there never was one
     */
    public static Freshness of(
            Instant now, @Nullable Instant lastGood, PublishingCalendar calendar) {
        if (lastGood == null) {
            return ABSENT;
        }
        if (!now.isAfter(calendar.due(lastGood, 0))) {
            return FRESH;
        }
        return now.isAfter(calendar.due(lastGood, 1)) ? STALE : LATE;
    }
}

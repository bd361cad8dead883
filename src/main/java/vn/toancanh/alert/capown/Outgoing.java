package vn.toancanh.alert.capown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capwrite.OwnWarning;

/**
 * What of an alert is outside, and what would be said now.
 *
 * @param draft the line of the draft that waits; null where none does
 * @param sent the newest chain of messages, oldest first; it may be over
 * @param real false for an exercise
 * @param next all of a message but its end
 */
public record Outgoing(
        AlertKey key,
        Publication state,
        @Nullable AlertEvent draft,
        List<CapAlert> sent,
        boolean real,
        Next next) {
    /** What a message sent now would say. */
    public record Next(OwnWarning.Words words, OwnWarning.Grade grade, OwnWarning.Place place) {}

    public Outgoing {
        sent = List.copyOf(sent);
    }
}

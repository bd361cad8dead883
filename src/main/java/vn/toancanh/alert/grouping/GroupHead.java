package vn.toancanh.alert.grouping;

import java.time.Instant;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.flood.AlertGroup;

/**
 * What is known of a group beside its alerts.
 *
 * @param driver the cause, or the rule where it has none of its own
 * @param first the alert that was the first sign
 * @param from of the first sign, by event time
 * @param last of the newest member
 */
public record GroupHead(String id, String driver, AlertKey first, Instant from, Instant last) {
    static GroupHead of(AlertGroup group) {
        return new GroupHead(
                group.id(), group.driver(), group.head().key(), group.from(), group.last());
    }
}

package vn.toancanh.alert.flood;

import java.time.Instant;
import java.util.List;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.base.AreaCode;

/**
 * Alerts of one cause in one territory at one time.
 *
 * @param id the same as long as the group exists
 * @param driver the cause, or the rule where it has none of its own
 * @param head the first sign: the earliest member by event time, the worst of several at one moment
 * @param members every line by which people would have been told, the head first
 * @param areas each once
 * @param severity the worst there was
 * @param from of the first member
 * @param last of the last member
 * @param open whether any of its alerts is
 */
public record AlertGroup(
        String id,
        String driver,
        AreaCode territory,
        AlertEvent head,
        List<AlertEvent> members,
        List<AreaCode> areas,
        Severity severity,
        Instant from,
        Instant last,
        boolean open) {
    public AlertGroup {
        members = List.copyOf(members);
        areas = List.copyOf(areas);
    }

    /** The alerts in it, each once, in the order in which they began. */
    public List<AlertKey> alerts() {
        return members.stream().map(AlertEvent::key).distinct().toList();
    }
}

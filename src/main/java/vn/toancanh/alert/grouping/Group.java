package vn.toancanh.alert.grouping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;

/**
 * A group with those of its alerts that a list shows. Immutable.
 *
 * @param rows at least one, the first sign first where it is among them
 * @param severity the worst of them
 * @param units in how many units
 * @param unseen how many of them want to be seen
 */
public record Group(GroupHead head, List<AlertRow> rows, Severity severity, int units, int unseen) {
    /** What to do first: not seen before seen, then the worst, then the newest. */
    static final Comparator<Group> URGENT =
            Comparator.<Group, Boolean>comparing(group -> group.unseen() == 0)
                    .thenComparing(Group::severity, Comparator.reverseOrder())
                    .thenComparing(group -> group.head().last(), Comparator.reverseOrder())
                    .thenComparing(group -> group.head().id());

    public Group {
        rows = List.copyOf(rows);
    }

    public String id() {
        return head.id();
    }

    public List<AlertKey> keys() {
        return rows.stream().map(AlertRow::key).toList();
    }

    /** The first sign, unless it is not among those shown. */
    public Optional<AlertRow> first() {
        return isFirst(rows.getFirst()) ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    public boolean isFirst(AlertRow row) {
        return row.key().equals(head.first());
    }
}

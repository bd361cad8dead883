package vn.toancanh.alert.grouplist;

import java.util.List;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.grouping.Group;
import vn.toancanh.alert.listing.AlertRow;

/** A line of the list of groups. */
sealed interface GroupLine {
    record Whole(Group group) implements GroupLine {}

    /**
     * @param first whether it is the first sign of its group
     */
    record Member(AlertRow row, boolean first) implements GroupLine {}

    /** The alerts it stands for. */
    default List<AlertKey> keys() {
        return switch (this) {
            case Whole(var group) -> group.keys();
            case Member(var row, _) -> List.of(row.key());
        };
    }

    /** The alert that is told whole beside the list. */
    default AlertKey told() {
        return switch (this) {
            case Whole(var group) -> group.rows().getFirst().key();
            case Member(var row, _) -> row.key();
        };
    }

    default boolean isUnseen() {
        return switch (this) {
            case Whole(var group) -> group.unseen() > 0;
            case Member(var row, _) -> row.wantsSeeing();
        };
    }
}

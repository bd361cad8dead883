package vn.toancanh.alert.console;

import java.util.Comparator;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.base.text.VietnameseOrder;

/** The orders rows can stand in. Each ends with the key, so that no two rows are equal. */
public enum RowOrder {
    /** What to do first: not seen before seen, then the worst, then the newest. */
    URGENT,
    SEVERITY,
    NAME,
    PLACE,
    SINCE,
    STANDING;

    private static final Comparator<AlertRow> BY_KEY =
            Comparator.comparing(
                    AlertRow::key,
                    Comparator.comparing(AlertKey::rule)
                            .thenComparing(AlertKey::area)
                            .thenComparing(AlertKey::part));
    private static final Comparator<AlertRow> BY_URGENCY =
            Comparator.<AlertRow, Boolean>comparing(row -> !row.wantsSeeing())
                    .thenComparing(AlertRow::severity, Comparator.reverseOrder())
                    .thenComparing(AlertRow::since, Comparator.reverseOrder());

    private Comparator<AlertRow> first() {
        return switch (this) {
            case URGENT -> BY_URGENCY;
            case SEVERITY -> Comparator.comparing(AlertRow::severity);
            case NAME -> Comparator.comparing(row -> row.words().name(), VietnameseOrder.NAMES);
            case PLACE -> Comparator.comparing(row -> row.words().place(), VietnameseOrder.NAMES);
            case SINCE -> Comparator.comparing(AlertRow::since);
            case STANDING -> Comparator.comparing(AlertRow::standing);
        };
    }

    Comparator<AlertRow> upwards() {
        return first().thenComparing(BY_KEY);
    }

    Comparator<AlertRow> downwards() {
        return first().reversed().thenComparing(BY_KEY);
    }
}

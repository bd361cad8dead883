package vn.toancanh.proposal;

import java.util.Locale;

/** Where a proposal stands; it follows from its acts by the table of {@link LifeCycle}. */
public enum State {
    /** Known to nobody but its author. */
    DRAFT,
    /** Waits for a second person. */
    SUBMITTED,
    APPROVED,
    REFUSED,
    PUBLISHED,
    WITHDRAWN,
    /** A dispute that its owner has not answered: the number is "đang xác minh". */
    OPEN,
    /** The owner agrees: the number will be corrected. */
    ACCEPTED,
    /** The owner explains why the number stands. */
    REJECTED;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True while somebody other than the author has to do something. */
    public boolean waits() {
        return switch (this) {
            case SUBMITTED, OPEN -> true;
            case DRAFT, APPROVED, REFUSED, PUBLISHED, WITHDRAWN, ACCEPTED, REJECTED -> false;
        };
    }
}

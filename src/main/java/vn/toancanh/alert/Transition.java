package vn.toancanh.alert;

/**
 * Every way a region can move, under the number it has in the table of the early warning guide. The
 * words are written into journals and never change.
 */
public enum Transition {
    PENDED("A1"),
    FIRED_AT_ONCE("A2"),
    FIRED_AFTER_WAIT("A3"),
    FIRED_BY_COUNT("A3b"),
    /** Another rise of a rule that counts them. */
    ROSE("A3b"),
    FELL("A3b"),
    FORGOTTEN("A4"),
    RECOVERED("A5"),
    RELAPSED("A6"),
    RESOLVED("A7"),
    SENT_BACK("A8"),
    EVIDENCE_CHANGED("A9"),
    SERIES_MISSING("A10"),
    RETIRED("A11"),
    SEVERITY_CHANGED("A3"),

    RAISED("B1"),
    ACKNOWLEDGED("B2"),
    RAISED_HIGHER("B3"),
    ENDED_SEEN("B5"),
    ENDED_UNSEEN("B6"),
    DROPPED("B6"),
    SEEN_AFTER_END("B7"),
    RECURRED("B8"),
    UNACKNOWLEDGED("B9"),
    ACK_RAN_OUT("B10"),
    COMMENTED("B2"),

    SHELVED_TIMED("C1"),
    SHELVED_ONCE("C2"),
    UNSHELVED("C3"),
    SUPPRESSED("C4"),
    RELEASED("C4"),
    TAKEN_OUT("C5"),
    BROUGHT_BACK("C5"),
    /** What came back into sight is still active and wants to be seen again. */
    RAISED_AGAIN("C3"),

    ASSIGNED("D1"),
    OVERDUE("D2"),
    ACTION_CONFIRMED("D3"),
    CLOSED("D4"),

    DRAFTED("E1"),
    DRAFT_DROPPED("E1"),
    PUBLISHED("E2"),
    UPDATED("E3"),
    CANCELLED("E4"),
    EXPIRED("E4"),

    REVISED("R1");

    private final String row;

    Transition(String row) {
        this.row = row;
    }

    /** The row of the table. */
    public String row() {
        return row;
    }

    public boolean fires() {
        return this == FIRED_AT_ONCE || this == FIRED_AFTER_WAIT || this == FIRED_BY_COUNT;
    }
}

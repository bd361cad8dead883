package vn.toancanh.alert.life;

/** Somebody may not do this to an alert, or there is nothing to do it to. */
public final class AlertRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** The reasons. */
    public enum Why {
        NOTHING_TO_ACKNOWLEDGE,
        NOT_ACKNOWLEDGED,
        ENDED,
        NO_REASON,
        NO_END,
        TOO_LONG,
        LEADER_ONLY,
        NOT_AUTHORISED,
        SECOND_PERSON,
        NOT_PUT_AWAY,
        NO_TASK,
        NOT_PUBLISHED,
        MAY_NOT_WARN,
        STILL_OUT
    }

    public AlertRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

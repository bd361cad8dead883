package vn.toancanh.alert.capbook;

/** What has become of a message. The three ends are different things to whoever was warned. */
public enum Standing {
    IN_FORCE,
    /** A newer message says it again, otherwise. */
    SUPERSEDED,
    /** Withdrawn: it does not hold, or never did. */
    CANCELLED,
    /** Its time is over. */
    EXPIRED,
    /** Says something of another message and warns of nothing itself. */
    NOTICE;

    /** Of its word on screen. */
    public String textKey() {
        return "alert.cap.standing." + name();
    }
}

package vn.toancanh.alert;

/** Region E: what was said of it outside, as CAP 1.2. The three ends are kept apart. */
public enum Publication {
    NONE,
    DRAFT,
    ALERT,
    UPDATED,
    CANCELLED,
    EXPIRED;

    public boolean isOut() {
        return this == ALERT || this == UPDATED;
    }
}

package vn.toancanh.alert.audit;

/** What a figure says of the system of alerts. */
public enum Verdict {
    ACT,
    WATCH,
    GOOD,
    /** There is no target for it, or nothing to judge by. */
    UNKNOWN
}

package vn.toancanh.indicator;

/** What a value means, in the order a leader reads it. Unknown is not green. */
public enum Status {
    ACT,
    WATCH,
    OK,
    UNKNOWN
}

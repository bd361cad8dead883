package vn.toancanh.indicator;

/** Which way is good. */
public enum Direction {
    UP,
    DOWN,
    /** Best inside a band; neither way is good by itself. */
    BAND
}

package vn.toancanh.alert;

/** Lies over region A: whether there is anything to judge by. It never ends an alert. */
public enum Evidence {
    OK,
    /** Nothing came for this period. */
    NO_DATA,
    /** It could not be read or computed. */
    ERROR,
    /** Late against the publishing calendar of the indicator. */
    STALE
}

package vn.toancanh.alert.detect;

/** How values are judged. */
public enum Method {
    /** A limit set by law or plan, with a deadband below it. */
    THRESHOLD,
    /** Exponentially weighted mean of what the season leaves. */
    EWMA,
    /** Cumulative sum of what the season leaves, upwards. */
    CUSUM,
    /** Cumulative sums upwards and downwards. */
    CUSUM_BOTH,
    /** Distance from the usual value of this time of the season, against the stream's own limit. */
    SEASONAL,
    /** Distance from trend and season of monthly or slower statistics. */
    DECOMPOSITION
}

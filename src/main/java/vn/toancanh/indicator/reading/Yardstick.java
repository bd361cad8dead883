package vn.toancanh.indicator.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a value is held against; whatever is not known is null.
 *
 * @param planToDate in the indicator's unit
 * @param yearAgo the value of the same period last year
 * @param communes how many communes the value covers, 0 if unknown
 */
public record Yardstick(
        @Nullable Double planToDate,
        @Nullable Double yearAgo,
        @Nullable Past past,
        @Nullable Double rankPercent,
        int communes) {
    public static final Yardstick NONE = new Yardstick(null, null, null, null, 0);

    /**
     * @param mean of the same periods of earlier years, NaN if unknown
     * @param deviation their sample standard deviation, NaN if unknown
     * @param percentile share of the last 90 days below the value, percent, NaN if unknown
     */
    public record Past(double mean, double deviation, double percentile) {}
}

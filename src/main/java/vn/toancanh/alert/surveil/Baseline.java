package vn.toancanh.alert.surveil;

/**
 * The past a count is compared with.
 *
 * @param from the first period looked at
 * @param to the last one
 * @param periods how many between them were used
 * @param downWeighted how many of these count less because they were high themselves
 * @param dispersion variance over mean, at least 1; NaN for methods that fit none
 * @param growth yearly growth of the logarithm of the mean; NaN without a trend
 */
public record Baseline(
        int from, int to, int periods, int downWeighted, double dispersion, double growth) {}

package vn.toancanh.alert.baseline;

/**
 * An exponentially weighted mean of standardised values (Roberts 1959) against the limits it has in
 * the long run, on both sides. Begins again after a signal.
 *
 * @see <a href="https://doi.org/10.1080/00401706.1990.10484583">Lucas and Saccucci 1990</a>
 */
public final class EwmaChart {
    private final double weight;
    private final double limit;
    private double mean;

    /**
     * @param weight of the newest value
     * @param width of the limits in standard deviations of the mean
     */
    public EwmaChart(double weight, double width) {
        this.weight = weight;
        this.limit = width * Math.sqrt(weight / (2 - weight));
    }

    /** The mean with {@code z}; the caller compares its size with the limit. */
    public double add(double z) {
        mean += weight * (z - mean);
        return mean;
    }

    public double limit() {
        return limit;
    }

    public void restart() {
        mean = 0;
    }
}

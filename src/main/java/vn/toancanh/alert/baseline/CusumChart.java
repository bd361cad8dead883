package vn.toancanh.alert.baseline;

/**
 * Cumulative sums of what standardised values lie beyond an allowance (Page 1954), upwards and,
 * where asked, downwards. Begins again after a signal.
 *
 * @see <a href="https://doi.org/10.1093/biomet/41.1-2.100">Page 1954</a>
 */
public final class CusumChart {
    private final double allowance;
    private final double limit;
    private final boolean bothSides;
    private double up;
    private double down;

    /**
     * @param allowance half the shift to be found, in standard deviations
     * @param limit of the sum, in standard deviations
     */
    public CusumChart(double allowance, double limit, boolean bothSides) {
        this.allowance = allowance;
        this.limit = limit;
        this.bothSides = bothSides;
    }

    /** The larger sum with {@code z}, negative where it is the downward one. */
    public double add(double z) {
        up = Math.max(0, up + z - allowance);
        down = bothSides ? Math.max(0, down - z - allowance) : 0;
        return up >= down ? up : -down;
    }

    public double limit() {
        return limit;
    }

    public void restart() {
        up = 0;
        down = 0;
    }
}

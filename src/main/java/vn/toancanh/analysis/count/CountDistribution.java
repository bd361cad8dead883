package vn.toancanh.analysis.count;

import vn.toancanh.analysis.Probability;

/**
 * Poisson where the variance is the mean, negative binomial where it is a greater multiple of it.
 */
public final class CountDistribution {
    /** Nearer to 1 the two differ by less than the negative binomial's rounding. */
    private static final double POISSON = 1 + 1e-6;

    private final double mean;
    private final double dispersion;

    private CountDistribution(double mean, double dispersion) {
        this.mean = mean;
        this.dispersion = dispersion;
    }

    /**
     * @param dispersion variance over mean; below 1 there is none such
     */
    public static CountDistribution of(double mean, double dispersion) {
        return new CountDistribution(mean, dispersion);
    }

    /** The probability of at most so many. */
    public double atMost(double count) {
        if (count < 0) {
            return 0;
        }
        var whole = Math.floor(count);
        return dispersion < POISSON
                ? Probability.gammaUpper(whole + 1, mean)
                : Probability.betaLower(mean / (dispersion - 1), whole + 1, 1 / dispersion);
    }

    /** The least count with at least this probability of not being exceeded. */
    public double quantile(double probability) {
        var above = 1.0;
        while (atMost(above) < probability) {
            above *= 2;
        }
        var below = -1.0;
        while (above - below > 1) {
            var middle = Math.floor((above + below) / 2);
            if (atMost(middle) >= probability) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }
}

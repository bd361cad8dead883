package vn.toancanh.alert.surveil;

import vn.toancanh.analysis.Probability;

/**
 * Bounds of Farrington et al.: a power of the count is taken for normal, its variance that of the
 * count and that of the estimated mean.
 */
enum Threshold {
    NONE(1),
    /** Makes the variance of counts even. */
    ROOT(1 / 2.0),
    /** Makes counts nearly symmetric; what Farrington et al. use. */
    TWO_THIRDS(2 / 3.0);

    private final double power;

    Threshold(double power) {
        this.power = power;
    }

    /** An estimated mean, the error of the estimate, and variance over mean of a count. */
    record Mean(double mean, double error, double dispersion) {}

    Bounds of(Mean of, double alpha, double count) {
        var tau = of.dispersion() + of.error() * of.error() / of.mean();
        // The power's slope at the mean, by which the deviation of the count is drawn along.
        var slope = power * Math.pow(of.mean(), power - 1);
        var deviation = slope * Math.sqrt(of.mean() * tau);
        var middle = Math.pow(of.mean(), power);
        var reach = Probability.normalQuantile(1 - alpha) * deviation;
        var tail = 1 - Probability.normal((Math.pow(count, power) - middle) / deviation);
        return new Bounds(of.mean(), back(middle - reach), back(middle + reach), tail);
    }

    private double back(double transformed) {
        return Math.pow(Math.max(0, transformed), 1 / power);
    }
}

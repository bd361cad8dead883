package vn.toancanh.analysis.change;

/**
 * A level that wanders under noise: x_t = μ_t + ε, μ_{t+1} = μ_t + η, by the filter of Kalman with
 * a diffuse start (Durbin and Koopman, Time Series Analysis by State Space Methods, 2012, chapter
 * 2). A missing value, NaN, teaches nothing. Not changed once made.
 */
public final class LocalLevel {
    private final double[] filtered;
    private final double[] variances;
    private final double[] smoothed;
    private final double logLikelihood;

    /**
     * @param values at least one that is not NaN
     * @param noise variance of ε, above 0
     * @param drift variance of η, 0 or more
     */
    public LocalLevel(double[] values, double noise, double drift) {
        var length = values.length;
        filtered = new double[length];
        variances = new double[length];
        var level = Double.NaN;
        var variance = Double.POSITIVE_INFINITY;
        var likelihood = 0.0;
        for (var t = 0; t < length; t++) {
            var ahead = variance + (t == 0 ? 0 : drift);
            variance = ahead;
            if (!Double.isNaN(values[t]) && Double.isInfinite(ahead)) {
                level = values[t];
                variance = noise;
            } else if (!Double.isNaN(values[t])) {
                var spread = ahead + noise;
                var error = values[t] - level;
                likelihood -= (Math.log(2 * Math.PI * spread) + error * error / spread) / 2;
                level += ahead / spread * error;
                variance = ahead * noise / spread;
            }
            filtered[t] = level;
            variances[t] = variance;
        }
        logLikelihood = likelihood;
        smoothed = smoothed(drift);
    }

    /** Backward by Rauch, Tung and Striebel. */
    private double[] smoothed(double drift) {
        var result = filtered.clone();
        for (var t = result.length - 2; t >= 0; t--) {
            if (Double.isNaN(filtered[t])) {
                result[t] = result[t + 1];
            } else {
                var share = variances[t] / (variances[t] + drift);
                result[t] += share * (result[t + 1] - filtered[t]);
            }
        }
        return result;
    }

    /** The level as known with the values up to this time; NaN before the first. */
    public double filtered(int time) {
        return filtered[time];
    }

    /** Of {@link #filtered}. */
    public double variance(int time) {
        return variances[time];
    }

    /** The level as known with all values. */
    public double smoothed(int time) {
        return smoothed[time];
    }

    /** Of all values but the first, which only tells where the level is. */
    public double logLikelihood() {
        return logLikelihood;
    }
}

package vn.toancanh.analysis.forecast;

import java.util.List;

/**
 * A form of exponential smoothing fitted to one series.
 *
 * @param initial the state before the first period
 * @param last the state after the last period
 * @param errors of one step, 0 where nothing was observed
 * @param points how many were observed
 * @param variance of an error: the squares over the points less the parameters, as R counts
 * @param criterion AICc without constants, as ets() in R prints it
 */
public record EtsFit(
        EtsForm form,
        int season,
        Smoothing smoothing,
        EtsState initial,
        EtsState last,
        List<Double> errors,
        int points,
        double variance,
        double criterion) {
    public EtsFit {
        errors = List.copyOf(errors);
    }

    /** Expected value a number of periods after the last one. */
    public double expected(int steps) {
        var phi = smoothing.phi();
        var slope = phi == 1 ? steps : phi * (1 - Math.pow(phi, steps)) / (1 - phi);
        var seasons = last.seasons();
        var seasonal = seasons.isEmpty() ? 0 : seasons.get((steps - 1) % season);
        return last.level() + slope * last.slope() + seasonal;
    }

    /**
     * Variance of the value a number of periods after the last one: class 1 of Hyndman, Koehler,
     * Ord and Snyder, Forecasting with Exponential Smoothing, 2008, section 6.3, v_h = σ²(1 + Σ
     * c_j²).
     */
    public double variance(int steps) {
        var sum = 1.0;
        for (var j = 1; j < steps; j++) {
            var response = smoothing.response(j, season);
            sum += response * response;
        }
        return variance * sum;
    }

    /** Expected sum of the next values. */
    public double expectedSum(int steps) {
        var sum = 0.0;
        for (var step = 1; step <= steps; step++) {
            sum += expected(step);
        }
        return sum;
    }

    /** Variance of the sum of the next values: each error moves all that follow it. */
    public double varianceOfSum(int steps) {
        var sum = 0.0;
        var response = 1.0;
        for (var after = 0; after < steps; after++) {
            response += after == 0 ? 0 : smoothing.response(after, season);
            sum += response * response;
        }
        return variance * sum;
    }
}

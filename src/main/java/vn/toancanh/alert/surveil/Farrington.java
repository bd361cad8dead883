package vn.toancanh.alert.surveil;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.surveil.Judged.Unjudged;
import vn.toancanh.alert.surveil.Judged.Why;
import vn.toancanh.analysis.count.CountDistribution;
import vn.toancanh.analysis.count.QuasiPoisson;

/**
 * Farrington et al., Journal of the Royal Statistical Society A 159, 1996, and its improvement by
 * Noufaily et al., Statistics in Medicine 32, 2013: a count is compared with the same weeks of
 * earlier years, past outbreaks weighing less, with a trend where there is one.
 */
final class Farrington {
    /** Residuals above these are taken for outbreaks. */
    private static final double OUTBREAK = 1;

    private static final double OUTBREAK_OF_NOUFAILY = 2.58;

    private static final double CLEAR_TREND = 0.05;

    /** Two years make a difference, not a trend. */
    private static final int LEAST_YEARS = 3;

    private final CountSeries series;
    private final int period;
    private final Survey survey;
    private final Past past;
    private final double[] counts;

    /** The model, and how many periods weigh less in it. */
    private record Fitted(QuasiPoisson model, int downWeighted, double dispersion) {}

    private Farrington(CountSeries series, int period, Survey survey, Past past) {
        this.series = series;
        this.period = period;
        this.survey = survey;
        this.past = past;
        counts = past.counts(series);
    }

    static Judged at(CountSeries series, int period, Survey survey) {
        var past =
                survey.method() == Method.FARRINGTON
                        ? Past.windows(series, period, survey)
                        : Past.seasons(series, period, survey);
        if (past == null) {
            return new Unjudged(period, Why.SHORT_PAST);
        }
        if (past.hasGaps()) {
            return new Unjudged(period, Why.GAPS_IN_PAST);
        }
        return new Farrington(series, period, survey, past).judge();
    }

    private Judged judge() {
        var withTrend = survey.years() >= LEAST_YEARS ? fit(true) : null;
        if (withTrend != null && trusts(withTrend.model())) {
            return compare(withTrend, true);
        }
        var flat = fit(false);
        return flat == null ? new Unjudged(period, Why.NO_FIT) : compare(flat, false);
    }

    /**
     * A trend that leads above everything ever seen is not believed; nor, by Farrington, one that
     * may be chance.
     */
    private boolean trusts(QuasiPoisson model) {
        var columns = columns(true);
        var expected = Math.exp(model.line(own(columns)));
        var highest = Arrays.stream(counts).max().orElse(0);
        var clear = survey.method() == Method.NOUFAILY || model.chance(columns - 1) < CLEAR_TREND;
        return clear && expected <= highest;
    }

    private @Nullable Fitted fit(boolean trend) {
        var rows = past.rows(period, year(), trend);
        var even = new double[counts.length];
        Arrays.fill(even, 1);
        var first = QuasiPoisson.fit(rows, counts, even);
        if (first == null) {
            return null;
        }
        var weights = weights(first);
        var again = QuasiPoisson.fit(rows, counts, weights);
        if (again == null) {
            return null;
        }
        var highest = Arrays.stream(weights).max().orElse(1);
        var low = Arrays.stream(weights).filter(weight -> weight < highest).count();
        return new Fitted(again, (int) low, Math.max(1, again.dispersion()));
    }

    private double[] weights(QuasiPoisson model) {
        var dispersion = Math.max(1, model.dispersion());
        var residuals = new double[counts.length];
        for (var i = 0; i < residuals.length; i++) {
            residuals[i] = model.anscombe(i, dispersion);
        }
        return weights(
                residuals, survey.method() == Method.FARRINGTON ? OUTBREAK : OUTBREAK_OF_NOUFAILY);
    }

    /** Past outbreaks weigh less by the square of their residual; the sum stays the number. */
    static double[] weights(double[] residuals, double threshold) {
        var weights =
                Arrays.stream(residuals)
                        .map(residual -> residual > threshold ? 1 / (residual * residual) : 1)
                        .toArray();
        var scale = weights.length / Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * scale).toArray();
    }

    private Judged compare(Fitted fitted, boolean trend) {
        var own = own(columns(trend));
        var mean = Math.exp(fitted.model().line(own));
        var phi = fitted.dispersion();
        var count = series.count(period);
        var error = mean * fitted.model().lineError(own) * Math.sqrt(phi);
        var bounds =
                survey.method() == Method.FARRINGTON
                        ? Threshold.TWO_THIRDS.of(
                                new Threshold.Mean(mean, error, phi), survey.alpha(), count)
                        : quantiles(CountDistribution.of(mean, phi), mean, survey.alpha(), count);
        var growth = trend ? fitted.model().coefficient(own.length - 1) : Double.NaN;
        var baseline =
                new Baseline(
                        past.first(), past.last(), past.size(), fitted.downWeighted(), phi, growth);
        return Surveillance.compare(series, period, survey, bounds, baseline);
    }

    /** Noufaily's bounds: counts that are seldom passed, whatever the error of the mean. */
    static Bounds quantiles(
            CountDistribution distribution, double mean, double alpha, double count) {
        var tail = 1 - distribution.atMost(Math.ceil(count) - 1);
        return new Bounds(
                mean, distribution.quantile(alpha), distribution.quantile(1 - alpha), tail);
    }

    /** Periods in the year before the one judged. */
    private double year() {
        return period - series.anniversary(period, 1);
    }

    private int columns(boolean trend) {
        return past.rows(period, year(), trend)[0].length;
    }

    /** The row of the judged period itself. */
    private static double[] own(int columns) {
        var own = new double[columns];
        own[0] = 1;
        return own;
    }
}

package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.Probability;

/** What a forecast of one series does not say, from its history and the errors of its model. */
final class ForecastLimits {
    /** A test that would be wrong in one of a hundred sound models. */
    private static final double DOUBT = 0.01;

    private static final int MOST_LAGS = 24;

    private final double[] values;
    private final Forecaster.Question question;
    private final EtsFit fit;
    private final List<ForecastAnswer.Step> steps;
    private final List<Limit> limits = new ArrayList<>();

    ForecastLimits(
            double[] values,
            Forecaster.Question question,
            EtsFit fit,
            List<ForecastAnswer.Step> steps) {
        this.values = values;
        this.question = question;
        this.fit = fit;
        this.steps = steps;
    }

    List<Limit> all() {
        limits.clear();
        say(true, "analysis.forecast.limit.same-ways");
        say(true, "analysis.forecast.limit.parameters");
        var gaps = values.length - fit.points();
        say(gaps > 0, "analysis.forecast.limit.gaps", gaps, values.length);
        var seasonAsked = question.season() > 1;
        var seasonLost = seasonAsked && fit.season() == 1;
        say(seasonLost, "analysis.forecast.limit.season-short", question.season());
        var seasonIdle = seasonAsked && !seasonLost && !fit.form().seasonal();
        say(seasonIdle, "analysis.forecast.limit.season-unseen", question.season());
        var far = question.horizon() > fit.points() / 2;
        say(far, "analysis.forecast.limit.far", question.horizon(), fit.points());
        var never = Arrays.stream(values).filter(v -> !Double.isNaN(v)).noneMatch(v -> v < 0);
        var below = steps.stream().anyMatch(step -> step.lower() < 0);
        say(never && below, "analysis.forecast.limit.below-zero");
        errors();
        return List.copyOf(limits);
    }

    private void errors() {
        var errors = new ArrayList<Double>();
        for (var t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                errors.add(fit.errors().get(t));
            }
        }
        var e = errors.stream().mapToDouble(Double::doubleValue).toArray();
        say(jarqueBera(e) < DOUBT, "analysis.forecast.limit.not-normal");
        say(ljungBox(e) < DOUBT, "analysis.forecast.limit.not-independent");
    }

    /** Jarque and Bera 1987. */
    private static double jarqueBera(double[] e) {
        var n = e.length;
        var mean = Arrays.stream(e).average().orElse(0);
        var second = Arrays.stream(e).map(v -> Math.pow(v - mean, 2)).sum() / n;
        if (second == 0) {
            return 1;
        }
        var skew =
                Arrays.stream(e).map(v -> Math.pow(v - mean, 3)).sum() / n / Math.pow(second, 1.5);
        var heavy =
                Arrays.stream(e).map(v -> Math.pow(v - mean, 4)).sum() / n / (second * second) - 3;
        return Probability.chiSquaredUpper(n / 6.0 * (skew * skew + heavy * heavy / 4), 2);
    }

    /** Ljung and Box 1978, with as many lags as two cycles or a fifth of the points allow. */
    private double ljungBox(double[] e) {
        var n = e.length;
        var wanted = fit.season() > 1 ? 2 * fit.season() : 10;
        var lags = Math.min(Math.min(wanted, MOST_LAGS), n / 5);
        var square = Arrays.stream(e).map(v -> v * v).sum();
        if (lags < 1 || square == 0) {
            return 1;
        }
        var sum = 0.0;
        for (var lag = 1; lag <= lags; lag++) {
            var product = 0.0;
            for (var t = lag; t < n; t++) {
                product += e[t] * e[t - lag];
            }
            sum += product * product / (square * square) / (n - lag);
        }
        return Probability.chiSquaredUpper(n * (n + 2.0) * sum, lags);
    }

    private void say(boolean when, String key, Object... about) {
        if (when) {
            limits.add(Limit.of(key, about));
        }
    }
}

package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.Probability;

/**
 * Forecasts one series by exponential smoothing: six additive forms, parameters of greatest
 * likelihood, the form by AICc, intervals by the class 1 formulae of Hyndman et al. 2008. Pure, any
 * thread.
 */
public final class Forecaster {
    /** Fewer points let the form be chosen by chance. */
    public static final int LEAST_POINTS = 8;

    /** The longest cycle whose seasons can be estimated one by one. */
    public static final int LONGEST_SEASON = 60;

    private static final double MOST_GAPS = 0.5;

    private Forecaster() {}

    /**
     * What is asked.
     *
     * @param season periods in a cycle, 1 for none
     * @param horizon periods to look ahead
     * @param level share of futures the interval should hold, above 0 and below 1
     */
    public record Question(int season, int horizon, double level) {
        public Question {
            if (season < 1 || horizon < 1 || !(level > 0 && level < 1)) {
                throw new IllegalArgumentException("not a question about the future");
            }
        }
    }

    /**
     * @param values one for each period without a break, NaN where none was observed
     */
    public static ForecastAnswer forecast(double[] values, Question question) {
        var refusal = refusal(values, question);
        if (refusal != null) {
            return new ForecastAnswer.Refused(refusal);
        }
        var used = fromFirstObserved(values);
        var seasonal = question.season() > 1 && carriesSeason(used, question.season());
        var forms = forms(seasonal);
        var fit = new EtsFitter(used, seasonal ? question.season() : 1).best(forms);
        if (fit.isEmpty()) {
            return new ForecastAnswer.Refused(few(points(used)));
        }
        var steps = steps(fit.get(), question);
        var limits = new ForecastLimits(used, question, fit.get(), steps).all();
        return new ForecastAnswer.Made(fit.get(), question.level(), steps, limits);
    }

    private static @Nullable Limit refusal(double[] values, Question question) {
        var points = points(values);
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return Limit.of("analysis.forecast.refused.infinite");
        }
        if (question.season() > LONGEST_SEASON) {
            return Limit.of("analysis.forecast.refused.season", question.season(), LONGEST_SEASON);
        }
        if (points < LEAST_POINTS) {
            return few(points);
        }
        var used = fromFirstObserved(values);
        if (used.length - points > MOST_GAPS * used.length) {
            return Limit.of("analysis.forecast.refused.gaps", used.length - points, used.length);
        }
        var observed = Arrays.stream(values).filter(v -> !Double.isNaN(v));
        return observed.distinct().count() == 1
                ? Limit.of("analysis.forecast.refused.constant", points)
                : null;
    }

    private static Limit few(int points) {
        return Limit.of("analysis.forecast.refused.few", points, LEAST_POINTS);
    }

    static int points(double[] values) {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    private static double[] fromFirstObserved(double[] values) {
        var first = 0;
        while (Double.isNaN(values[first])) {
            first++;
        }
        return Arrays.copyOfRange(values, first, values.length);
    }

    /** Two whole cycles, with every phase seen at least twice. */
    private static boolean carriesSeason(double[] values, int season) {
        return IntStream.range(0, season)
                .allMatch(phase ->
                        IntStream.iterate(phase, t -> t < values.length, t -> t + season)
                                        .filter(t -> !Double.isNaN(values[t]))
                                        .count()
                                >= 2);
    }

    private static List<EtsForm> forms(boolean seasonal) {
        return EnumSet.allOf(EtsForm.class).stream()
                .filter(form -> seasonal || !form.seasonal())
                .toList();
    }

    private static List<ForecastAnswer.Step> steps(EtsFit fit, Question question) {
        var quantile = Probability.normalQuantile((1 + question.level()) / 2);
        var steps = new ArrayList<ForecastAnswer.Step>();
        for (var ahead = 1; ahead <= question.horizon(); ahead++) {
            var point = fit.expected(ahead);
            var half = quantile * Math.sqrt(fit.variance(ahead));
            steps.add(new ForecastAnswer.Step(ahead, point, point - half, point + half));
        }
        return steps;
    }
}

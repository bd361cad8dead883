package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.Probability;
import vn.toancanh.indicator.Direction;

/**
 * How probable it is that the year's plan is reached, by the fitted model. The sum of future values
 * is normal with a known variance, so nothing is drawn by lot.
 *
 * @param probability 0 to 1
 * @param expected where the year ends
 * @param lower end of the interval of the forecast's level
 */
public record PlanChance(
        double probability, double expected, double lower, double upper, List<Limit> limits) {
    // Beyond this the normal tail says more than any model knows.
    private static final double NEARLY = 0.01;

    public PlanChance {
        limits = List.copyOf(limits);
    }

    /** What of the year is measured against its plan. */
    public enum Measured {
        /** All periods of the year together, such as revenue. */
        SUM,
        /** The last period, such as a rate that is due at the end of the year. */
        LAST,
        /** The mean of all periods. */
        MEAN
    }

    /**
     * The plan and the part of the year that is known.
     *
     * @param soFar sum of the periods of this year that are known
     * @param known how many they are
     * @param ahead how many are still to come, 0 when the year is over
     */
    public record Year(
            double target,
            Direction direction,
            Measured measured,
            double soFar,
            int known,
            int ahead) {
        public Year {
            if (direction == Direction.BAND) {
                throw new IllegalArgumentException("a band is not reached");
            }
            if (known < 0 || ahead < 1 || !Double.isFinite(target) || !Double.isFinite(soFar)) {
                throw new IllegalArgumentException("not a year that is still going on");
            }
        }
    }

    public static PlanChance of(ForecastAnswer.Made forecast, Year year) {
        var fit = forecast.fit();
        var ahead = year.ahead();
        var periods = year.known() + ahead;
        var sum = year.soFar() + fit.expectedSum(ahead);
        var deviationOfSum = Math.sqrt(fit.varianceOfSum(ahead));
        return switch (year.measured()) {
            case SUM -> reached(forecast, year, sum, deviationOfSum);
            case MEAN -> reached(forecast, year, sum / periods, deviationOfSum / periods);
            case LAST ->
                    reached(forecast, year, fit.expected(ahead), Math.sqrt(fit.variance(ahead)));
        };
    }

    private static PlanChance reached(
            ForecastAnswer.Made forecast, Year year, double expected, double deviation) {
        var below = Probability.normal((year.target() - expected) / deviation);
        var probability = year.direction() == Direction.UP ? 1 - below : below;
        var half = deviation * Probability.normalQuantile((1 + forecast.level()) / 2);
        var limits = new ArrayList<>(forecast.limits());
        if (Math.min(probability, 1 - probability) < NEARLY) {
            limits.add(Limit.of("analysis.forecast.limit.nearly-certain"));
        }
        return new PlanChance(probability, expected, expected - half, expected + half, limits);
    }
}

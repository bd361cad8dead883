package vn.toancanh.analysis.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.forecast.ForecastAnswer.Made;
import vn.toancanh.analysis.forecast.ForecastAnswer.Refused;
import vn.toancanh.analysis.forecast.Forecaster.Question;
import vn.toancanh.indicator.Direction;

class ForecasterTest {
    private static final Question YEAR = new Question(12, 12, 0.95);

    @Test
    void visitorsOfAustraliaAreForecastWithTheirQuarters() {
        var made = made(Published.TOURISTS, new Question(4, 8, 0.95));

        assertTrue(made.fit().form().seasonal());
        assertEquals(8, made.steps().size());
        // R's ETS(A,Ad,A): 76.08, 51.62, 63.96, 68.28 (fit_ets_results_seasonal.json).
        assertEquals(76.08, made.steps().get(0).point(), 1);
        assertEquals(51.62, made.steps().get(1).point(), 1);
        assertTrue(
                made.steps().stream()
                        .allMatch(s -> s.lower() < s.point() && s.point() < s.upper()));
        assertTrue(width(made, 7) > width(made, 3));
    }

    private static double width(Made made, int step) {
        return made.steps().get(step).upper() - made.steps().get(step).lower();
    }

    @Test
    void theVariancesOfTheFormulaeAreThoseOfSimulatedFutures() {
        var made = made(Published.TOURISTS, new Question(4, 8, 0.95));
        var fit = made.fit();
        var random = new Random(20261121);
        var futures = 40_000;
        var ends = new double[futures];
        var sums = new double[futures];
        for (var i = 0; i < futures; i++) {
            var future = future(fit, 8, random);
            ends[i] = future[7];
            sums[i] = Arrays.stream(future).sum();
        }
        assertEquals(1, variance(ends) / fit.variance(8), 0.03);
        assertEquals(1, variance(sums) / fit.varianceOfSum(8), 0.03);
        assertEquals(fit.expectedSum(8), Arrays.stream(sums).average().orElseThrow(), 1);
    }

    private static double[] future(EtsFit fit, int steps, Random random) {
        var level = fit.last().level();
        var slope = fit.last().slope();
        var seasons = fit.last().seasons().stream().mapToDouble(Double::doubleValue).toArray();
        var by = fit.smoothing();
        var future = new double[steps];
        for (var t = 0; t < steps; t++) {
            var error = random.nextGaussian() * Math.sqrt(fit.variance());
            var ahead = level + by.phi() * slope;
            future[t] = ahead + seasons[t % 4] + error;
            level = ahead + by.alpha() * error;
            slope = by.phi() * slope + by.beta() * error;
            seasons[t % 4] += by.gamma() * error;
        }
        return future;
    }

    private static double variance(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }

    @Test
    void ninetyFivePercentIntervalsHoldAboutThatManyFutures() {
        var random = new Random(4);
        var held = 0;
        var all = 0;
        for (var series = 0; series < 300; series++) {
            var values = seasonal(72, random);
            var made = made(Arrays.copyOf(values, 60), YEAR);
            for (var step : made.steps()) {
                var real = values[59 + step.ahead()];
                held += step.lower() <= real && real <= step.upper() ? 1 : 0;
                all++;
            }
        }
        // Too narrow by what the parameters do not know, as every forecast says beside it.
        assertEquals(0.93, held / (double) all, 0.04);
    }

    private static double[] seasonal(int length, Random random) {
        return IntStream.range(0, length)
                .mapToDouble(t ->
                        50 + 0.2 * t + 8 * Math.sin(t * Math.PI / 6) + 2 * random.nextGaussian())
                .toArray();
    }

    @Test
    void aMissingMonthIsPassedOverAndSaid() {
        var values = seasonal(60, new Random(1));
        var whole = made(values, YEAR);
        values[30] = Double.NaN;
        values[31] = Double.NaN;

        var gapped = made(values, YEAR);

        assertEquals(58, gapped.fit().points());
        assertEquals(whole.steps().get(0).point(), gapped.steps().get(0).point(), 1.5);
        assertTrue(says(gapped, "analysis.forecast.limit.gaps"));
        assertTrue(!says(whole, "analysis.forecast.limit.gaps"));
    }

    @Test
    void whatWasNotObservedBeforeTheFirstValueIsNoGap() {
        var values = seasonal(60, new Random(1));
        values[0] = Double.NaN;
        assertTrue(!says(made(values, YEAR), "analysis.forecast.limit.gaps"));
    }

    @Test
    void aFewPointsAConstantSeriesAndInfinityAreRefusedWithTheReason() {
        assertEquals("analysis.forecast.refused.few", refused(new double[] {1, 2, 3}, YEAR));
        assertEquals("analysis.forecast.refused.few", refused(new double[0], YEAR));
        assertEquals("analysis.forecast.refused.few", refused(new double[] {7}, YEAR));
        var same = new double[40];
        Arrays.fill(same, 3.5);
        assertEquals("analysis.forecast.refused.constant", refused(same, YEAR));
        same[3] = Double.POSITIVE_INFINITY;
        assertEquals("analysis.forecast.refused.infinite", refused(same, YEAR));
        var gaps = seasonal(60, new Random(2));
        Arrays.fill(gaps, 5, 50, Double.NaN);
        assertEquals("analysis.forecast.refused.gaps", refused(gaps, YEAR));
        var daily = new Question(365, 10, 0.95);
        assertEquals(
                "analysis.forecast.refused.season", refused(seasonal(60, new Random(2)), daily));
    }

    @Test
    void aHistoryShorterThanTwoYearsHasNoSeasonAndSaysSo() {
        var made = made(seasonal(20, new Random(3)), YEAR);
        assertTrue(!made.fit().form().seasonal());
        assertTrue(says(made, "analysis.forecast.limit.season-short"));
        assertTrue(says(made, "analysis.forecast.limit.far"));
    }

    @Test
    void aPerfectLineIsForecastAsALine() {
        var line = IntStream.range(0, 30).mapToDouble(t -> 5 + 2.0 * t).toArray();
        var made = made(line, new Question(1, 3, 0.95));
        assertEquals(65, made.steps().get(0).point(), 0.01);
        assertEquals(69, made.steps().get(2).point(), 0.01);
    }

    @Test
    void forecastsDoNotDependOnTheUnit() {
        var values = seasonal(60, new Random(5));
        var large = Arrays.stream(values).map(v -> 1e9 + 1e6 * v).toArray();
        var one = made(values, YEAR).steps().get(5);
        var other = made(large, YEAR).steps().get(5);
        assertEquals(1e9 + 1e6 * one.point(), other.point(), 1e3);
        assertEquals(1e6 * (one.upper() - one.lower()), other.upper() - other.lower(), 1e4);
    }

    @Test
    void theChanceOfThePlanIsTheShareOfFuturesThatReachIt() {
        var made = made(Published.TOURISTS, new Question(4, 4, 0.95));
        var fit = made.fit();
        var target = fit.expectedSum(4) + 5;
        var up = new PlanChance.Year(target, Direction.UP, PlanChance.Measured.SUM, 0, 0, 4);

        var chance = PlanChance.of(made, up);

        var random = new Random(7);
        var reached = 0;
        for (var i = 0; i < 40_000; i++) {
            reached += Arrays.stream(future(fit, 4, random)).sum() >= target ? 1 : 0;
        }
        assertEquals(reached / 40_000.0, chance.probability(), 0.01);
        var down = new PlanChance.Year(target, Direction.DOWN, PlanChance.Measured.SUM, 0, 0, 4);
        assertEquals(1 - chance.probability(), PlanChance.of(made, down).probability(), 1e-12);
        assertEquals(fit.expectedSum(4), chance.expected(), 1e-9);
    }

    @Test
    void whatIsKnownOfTheYearCountsTowardsThePlan() {
        var made = made(Published.TOURISTS, new Question(4, 4, 0.95));
        var year = new PlanChance.Year(1e6, Direction.UP, PlanChance.Measured.SUM, 1e6, 3, 1);
        var chance = PlanChance.of(made, year);
        assertTrue(chance.probability() > 0.999);
        assertTrue(chance.limits().stream().anyMatch(l -> l.key().endsWith("nearly-certain")));
    }

    private static Made made(double[] values, Question question) {
        return assertInstanceOf(Made.class, Forecaster.forecast(values, question));
    }

    private static String refused(double[] values, Question question) {
        return assertInstanceOf(Refused.class, Forecaster.forecast(values, question)).why().key();
    }

    private static boolean says(Made made, String key) {
        return made.limits().stream().anyMatch(limit -> limit.key().equals(key));
    }
}

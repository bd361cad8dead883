package vn.toancanh.alert.surveil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.surveil.Judged.Compared;
import vn.toancanh.alert.surveil.Judged.Unjudged;
import vn.toancanh.alert.surveil.Judged.Why;
import vn.toancanh.analysis.Probability;
import vn.toancanh.analysis.count.CountDistribution;

/** Published figures are those of test-farringtonFlexible.R of the R package surveillance. */
class FarringtonTest {
    private static final Survey FARRINGTON = Survey.of(Method.FARRINGTON, 0.01);
    private static final Survey NOUFAILY = Survey.of(Method.NOUFAILY, 0.01);

    @Test
    void boundsOfAFittedMeanAreThePublishedOnes() {
        check(Threshold.NONE, 1.3073128, 8.6926872, 0.0907246, 0.8124165);
        check(Threshold.ROOT, 1.9891097, 9.3744842, 0.1189986, 0.6857951);
        check(Threshold.TWO_THIRDS, 1.8084477, 9.1154825, 0.1094727, 0.7289546);
    }

    private static void check(
            Threshold threshold, double lower, double upper, double tail, double exceedance) {
        var bounds = threshold.of(new Threshold.Mean(5, 0.2, 1), 0.05, 8);
        assertEquals(lower, bounds.lower(), 1e-6);
        assertEquals(upper, bounds.upper(), 1e-6);
        assertEquals(tail, bounds.tail(), 1e-6);
        assertEquals(exceedance, bounds.exceedance(8), 1e-6);
    }

    /** The published exceedance takes the logarithm of the mean for the mean and is left out. */
    @Test
    void quantilesOfNoufailyAreThePublishedOnes() {
        var upperMean = 5 * Math.pow(2, Probability.normalQuantile(0.95));
        quantiles(upperMean, 1.5, 8, 24, 0.8597797);
        quantiles(upperMean, 1, 9, 22, 0.9093099);
        quantiles(5, 1.5, 1, 10, 0.03763657);
        quantiles(5, 1, 2, 9, 0.01369527);
    }

    private static void quantiles(
            double mean, double dispersion, double lower, double upper, double tail) {
        var bounds = Farrington.quantiles(CountDistribution.of(mean, dispersion), mean, 0.05, 11);
        assertEquals(lower, bounds.lower());
        assertEquals(upper, bounds.upper());
        assertEquals(tail, bounds.tail(), 1e-6);
    }

    @Test
    void weightsAreThePublishedOnes() {
        assertArrayEquals(
                new double[] {1, 1, 1}, Farrington.weights(new double[] {0, 0, 0}, 0), 1e-12);
        assertArrayEquals(
                new double[] {1.6, 1.6, 0.4, 0.4},
                Farrington.weights(new double[] {0, 0, 2, 2}, 0),
                1e-12);
    }

    @Test
    void weeksOfEarlierYearsAreThePublishedOnes() {
        var first = LocalDate.of(1990, 6, 7);
        var starts = IntStream.range(0, 1300).mapToObj(first::plusWeeks).toList();
        var series = new CountSeries(starts, starts.stream().map(_ -> 1.0).toList());
        var now = starts.indexOf(LocalDate.of(2013, 6, 6));
        assertEquals(LocalDate.of(2012, 6, 7), series.start(series.anniversary(now, 1)));
        assertEquals(LocalDate.of(2011, 6, 9), series.start(series.anniversary(now, 2)));
        assertEquals(LocalDate.of(2010, 6, 3), series.start(series.anniversary(now, 3)));
        assertEquals(0, series.anniversary(now, 23));
        assertEquals(-1, series.anniversary(now, 24));
    }

    /**
     * The whole way from counts to bounds, against a second implementation of our own in Python
     * with Newton's method on the likelihood and the distributions of SciPy.
     */
    @Test
    void farringtonOnEightYearsAgreesWithASecondImplementation() {
        var steady = compared(Weekly.years(), 300, FARRINGTON);
        assertEquals(11.025557876458569, steady.bounds().expected(), 1e-8);
        assertEquals(3.7760760891191545, steady.bounds().lower(), 1e-8);
        assertEquals(20.468125176859836, steady.bounds().upper(), 1e-8);
        assertEquals(0.7179593793865695, steady.bounds().tail(), 1e-8);
        assertEquals(0.11882484316883313, steady.baseline().growth(), 1e-8);
        assertEquals(2, steady.baseline().downWeighted());
        assertEquals(35, steady.baseline().periods());

        var flat = compared(Weekly.years(), 360, FARRINGTON);
        assertEquals(30.50001698261365, flat.bounds().upper(), 1e-8);
        assertEquals(3.120932284931441, flat.baseline().dispersion(), 1e-8);
        assertTrue(Double.isNaN(flat.baseline().growth()));

        var unsteady = compared(Weekly.unsteady(), 330, FARRINGTON);
        assertEquals(40.79873225526134, unsteady.bounds().upper(), 1e-8);
        assertTrue(unsteady.flagged());
    }

    @Test
    void noufailyOnEightYearsAgreesWithASecondImplementation() {
        var steady = compared(Weekly.years(), 300, NOUFAILY);
        assertEquals(9.662512429833656, steady.bounds().expected(), 1e-7);
        assertEquals(3, steady.bounds().lower());
        assertEquals(18, steady.bounds().upper());
        assertEquals(0.07034103547022194, steady.baseline().growth(), 1e-8);
        assertEquals(6, steady.baseline().downWeighted());
        assertEquals(238, steady.baseline().periods());

        var unsteady = compared(Weekly.unsteady(), 330, NOUFAILY);
        assertEquals(28.386049860273932, unsteady.bounds().expected(), 1e-7);
        assertEquals(8, unsteady.bounds().lower());
        assertEquals(61, unsteady.bounds().upper());
        assertEquals(0.026416348750704952, unsteady.bounds().tail(), 1e-8);
        assertEquals(4.764173467819271, unsteady.baseline().dispersion(), 1e-7);
    }

    @Test
    void theFutureChangesNothing() {
        for (var method : Method.values()) {
            var survey = Survey.of(method, 0.01);
            var whole = Surveillance.all(Weekly.of(Weekly.unsteady()), survey);
            for (var length : new int[] {12, 280, 350, 419}) {
                var known = Weekly.of(Arrays.copyOf(Weekly.unsteady(), length));
                assertEquals(whole.get(length - 1), Surveillance.at(known, length - 1, survey));
            }
        }
    }

    @Test
    void anOutbreakIsFlaggedAndDoesNotHideTheNext() {
        for (var survey : new Survey[] {FARRINGTON, NOUFAILY}) {
            var counts = Weekly.years();
            counts[400] += 30;
            assertTrue(compared(counts, 400, survey).flagged());
            // The week of the past outbreak comes round again, its weight is taken from it.
            counts[413] += 30;
            assertTrue(compared(counts, 413, survey).flagged());
        }
    }

    @Test
    void threeCasesInTheMonthAreNeverAWarning() {
        var counts = new double[400];
        counts[399] = 3;
        for (var survey : new Survey[] {FARRINGTON, NOUFAILY}) {
            var judged = compared(counts, 399, survey);
            assertTrue(judged.above());
            assertFalse(judged.flagged());
        }
    }

    @Test
    void aSeasonThatNeverHadACaseIsJudgedByItself() {
        var counts = Weekly.years();
        for (var week = 0; week < 420; week++) {
            counts[week] = week % 52 < 20 ? 0 : counts[week];
        }
        counts[370] = 6;
        var judged = compared(counts, 370, NOUFAILY);
        assertEquals(0, judged.bounds().expected(), 1e-6);
        assertTrue(judged.flagged());
    }

    @Test
    void tooShortAPastAndTooManyGapsAreSaid() {
        var series = Weekly.of(Weekly.years());
        for (var survey : new Survey[] {FARRINGTON, NOUFAILY}) {
            assertEquals(Why.SHORT_PAST, why(series, 262, survey));
            assertTrue(Surveillance.at(series, 264, survey) instanceof Compared);
            var counts = Weekly.years();
            Arrays.fill(counts, 50, 300, Double.NaN);
            assertEquals(Why.GAPS_IN_PAST, why(Weekly.of(counts), 330, survey));
            assertEquals(Why.NOT_REPORTED, why(Weekly.of(counts), 60, survey));
        }
    }

    private static Compared compared(double[] counts, int period, Survey survey) {
        return (Compared) Surveillance.at(Weekly.of(counts), period, survey);
    }

    private static Why why(CountSeries series, int period, Survey survey) {
        return ((Unjudged) Surveillance.at(series, period, survey)).why();
    }
}

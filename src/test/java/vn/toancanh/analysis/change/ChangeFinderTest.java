package vn.toancanh.analysis.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.Nile;
import vn.toancanh.analysis.change.ChangeReport.Examined;
import vn.toancanh.analysis.change.ChangeReport.Refused;

class ChangeFinderTest {
    /**
     * Zeileis, Kleiber, Krämer and Hornik, Testing and Dating of Structural Changes in Practice,
     * 2003: breakpoints(Nile ~ 1) of strucchange has one break after observation 28, the year 1898;
     * sums of squares 2,835,157 without it and 1,597,457 with it.
     */
    @Test
    void theNileIsOnAnotherLevelSince1899AndOnlyThen() {
        var cusum = Cusum.of(Nile.FLOW, 15);
        var mean = Arrays.stream(Nile.FLOW).average().orElseThrow();
        var all = Arrays.stream(Nile.FLOW).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(2_835_157, all, 1);
        assertEquals(28, cusum.split());
        assertEquals(1_597_457, all - cusum.height() * cusum.height(), 1);

        var report = examined(Nile.FLOW, 1);

        assertEquals(1, report.changes().size());
        var change = report.latest().orElseThrow();
        assertEquals(1899, 1871 + change.first());
        assertEquals(0.001, change.probability(), 1e-9);
        assertEquals(-248, change.difference(), 15);
    }

    @Test
    void noiseAloneIsSeldomCalledAChange() {
        var called = 0;
        for (var seed = 0; seed < 200; seed++) {
            called += examined(noise(60, 0, new Random(seed)), 1).changes().isEmpty() ? 0 : 1;
        }
        assertTrue(called <= 22, called + " of 200 at five percent");
    }

    /**
     * Each value holds 0.4 of the one before it; permuting single values would call four in ten.
     */
    @Test
    void noiseThatRemembersIsNotCalledAChangeMuchMoreOften() {
        var called = 0;
        for (var seed = 0; seed < 200; seed++) {
            called += examined(noise(120, 0.4, new Random(seed)), 1).changes().isEmpty() ? 0 : 1;
        }
        assertTrue(called <= 40, called + " of 200");
    }

    @Test
    void aShiftOfTwoDeviationsIsFoundOnItsDay() {
        var near = 0;
        for (var seed = 0; seed < 100; seed++) {
            var values = shifted(noise(60, 0, new Random(seed)), 40, 2);
            var latest = examined(values, 1).latest();
            near += latest.isPresent() && Math.abs(latest.get().first() - 40) <= 3 ? 1 : 0;
        }
        assertTrue(near >= 85, near + " of 100");
    }

    @Test
    void theSeasonIsNotTakenForAChange() {
        var random = new Random(3);
        var values =
                IntStream.range(0, 60)
                        .mapToDouble(t -> 10 * Math.sin(t * Math.PI / 6) + random.nextGaussian())
                        .toArray();
        assertEquals(0, examined(values, 12).changes().size());
        var change = examined(shifted(values, 30, 4), 12).latest().orElseThrow();
        assertEquals(30, change.first(), 2);
        assertEquals(4, change.difference(), 1);
    }

    @Test
    void aSingleWildValueIsNoChange() {
        var values = noise(60, 0, new Random(11));
        values[50] = 500;
        assertEquals(0, examined(values, 1).changes().size());
    }

    @Test
    void aSlowDriftIsSaidToHaveNoDay() {
        var values = noise(60, 0, new Random(5));
        for (var t = 0; t < values.length; t++) {
            values[t] += t * 0.08;
        }
        var report = examined(values, 1);
        assertTrue(report.latest().isPresent());
        assertTrue(says(report, "analysis.change.limit.drift"));
        assertTrue(!says(examined(Nile.FLOW, 1), "analysis.change.limit.drift"));
    }

    @Test
    void missingPeriodsKeepTheDatesRight() {
        var values = shifted(noise(80, 0, new Random(8)), 50, 6);
        Arrays.fill(values, 10, 20, Double.NaN);
        var report = examined(values, 1);
        assertEquals(50, report.latest().orElseThrow().first());
        assertTrue(says(report, "analysis.change.limit.gaps"));
    }

    @Test
    void whatCannotBeExaminedSaysWhy() {
        assertEquals("analysis.change.refused.few", refused(new double[] {1}));
        assertEquals("analysis.change.refused.few", refused(new double[0]));
        assertEquals("analysis.change.refused.constant", refused(new double[30]));
        var missing = new double[30];
        Arrays.fill(missing, Double.NaN);
        assertEquals("analysis.change.refused.few", refused(missing));
        missing[0] = Double.NEGATIVE_INFINITY;
        assertEquals("analysis.change.refused.infinite", refused(missing));
    }

    private static double[] noise(int length, double memory, Random random) {
        var values = new double[length];
        for (var t = 0; t < length; t++) {
            values[t] = (t == 0 ? 0 : memory * values[t - 1]) + random.nextGaussian();
        }
        return values;
    }

    private static double[] shifted(double[] values, int from, double by) {
        return IntStream.range(0, values.length)
                .mapToDouble(t -> values[t] + (t >= from ? by : 0))
                .toArray();
    }

    private static Examined examined(double[] values, int season) {
        return assertInstanceOf(Examined.class, ChangeFinder.find(values, season, 0.05));
    }

    private static String refused(double[] values) {
        return assertInstanceOf(Refused.class, ChangeFinder.find(values, 1, 0.05)).why().key();
    }

    private static boolean says(Examined report, String key) {
        return report.limits().stream().anyMatch(limit -> limit.key().equals(key));
    }
}

package vn.toancanh.effect.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Prop99;
import vn.toancanh.effect.design.Designs.Outcome;

/** California's Proposition 99 by every design, against what was published. */
class PublishedTest {
    private static Estimate estimate(Design design, int lag) throws IOException {
        var trial = Prop99.trial(new Options(lag, null, 0, 0));
        return assertInstanceOf(Outcome.Made.class, Designs.estimate(trial, design)).estimate();
    }

    /** Arkhangelsky et al. 2021, table 1: −27.3 (17.7). */
    @Test
    void differenceInDifferences() throws IOException {
        var found = estimate(Design.DIFFERENCE_IN_DIFFERENCES, 0);
        assertEquals(-27.349111, found.effect().value(), 1e-6);
        assertEquals(17.7, found.effect().error(), 0.5);
        assertEquals(38, found.weights().size());
    }

    /** The same problem without covariates solved by other programs to seven digits. */
    @Test
    void syntheticControl() throws IOException {
        var found = estimate(Design.SYNTHETIC_CONTROL, 0);
        var weights =
                Map.of(
                        "Utah", .393908,
                        "Montana", .231840,
                        "Nevada", .204923,
                        "Connecticut", .109090,
                        "New Hampshire", .045429,
                        "Colorado", .014811);
        assertEquals(-19.513630, found.effect().value(), 1e-5);
        assertEquals(1.6564002, found.fit().rmspe(), 1e-6);
        assertEquals(weights.size(), found.weights().size());
        found.weights().forEach(w -> assertEquals(weights.get(w.name()), w.weight(), 1e-5));
        var gaps =
                new double[] {
                    -8.44, -9.21, -12.63, -13.73, -17.53, -22.05, -22.86, -24.00, -26.26, -23.34,
                    -27.52, -26.60
                };
        for (var i = 0; i < gaps.length; i++) {
            var point = found.path().get(Prop99.START + i);
            assertEquals(gaps[i], point.observed() - point.expected(), 0.006);
            assertTrue(point.low() < point.expected() && point.expected() < point.high());
        }
        var placebos = found.placebos();
        assertNotNull(placebos);
        assertEquals(39, placebos.among());
        assertEquals(placebos.rank() / 39.0, placebos.p());
        var range = found.leaveOneOut();
        assertNotNull(range);
        assertTrue(range.low() < -19.5 && range.high() > -19.5 && range.high() < -15);
    }

    /**
     * Arkhangelsky et al. 2021: −15.6 (8.4), the error from 200 drawn placebos of weights stopped
     * early; with exact weights and each state once it is 9.5, and 9.9 by the sdid of Stata.
     */
    @Test
    void syntheticDifferenceInDifferences() throws IOException {
        var found = estimate(Design.SYNTHETIC_DIFFERENCE, 0);
        assertEquals(-15.6, found.effect().value(), 0.01);
        assertEquals(9.5, found.effect().error(), 0.1);
        assertEquals(1, found.weights().stream().mapToDouble(Estimate.Weight::weight).sum(), 1e-5);
        assertEquals(1, found.times().stream().mapToDouble(Estimate.Weight::weight).sum(), 1e-5);
        assertEquals("1986", found.times().getFirst().name());
    }

    @ParameterizedTest
    @CsvSource({
        "constant, 134.005263, 2.474594, 4.293233 4.827920 5.104883",
        "trend, -1.779474, .217036, .357828 .398966 .420353",
        "level, -18.563444, 3.924152, 4.272671 4.859109 5.172481",
        "slope, -1.494652, .484629, .407665 .410711 .410628"
    })
    void interruptedSeries(String name, double value, double classic, String neweyWest)
            throws IOException {
        var errors = Arrays.stream(neweyWest.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (var lag = 1; lag <= errors.length; lag++) {
            var found = estimate(Design.INTERRUPTED_SERIES, lag);
            var term = found.term(name);
            assertNotNull(term);
            assertEquals(value, term.effect().value(), 1e-6);
            assertEquals(classic, term.classic(), 1e-6);
            assertEquals(errors[lag - 1], term.effect().error(), 1e-6);
        }
    }

    @Test
    void aLineThatRemembersIsWarnedOf() throws IOException {
        var found = estimate(Design.INTERRUPTED_SERIES, 1);
        var rest = found.rest();
        assertNotNull(rest);
        assertEquals(0.535242, rest.durbinWatson(), 1e-6);
        assertTrue(
                found.cautions().stream()
                        .anyMatch(each -> each.kind() == Caution.Kind.AUTOCORRELATION));
    }
}

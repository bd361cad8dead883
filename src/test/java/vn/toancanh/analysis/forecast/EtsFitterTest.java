package vn.toancanh.analysis.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against ets() of the package forecast of R, as published in the test results of statsmodels
 * (statsmodels/tsa/tests/results/fit_ets_results_nonseasonal.json and ..._seasonal.json, made by
 * fit_ets.R), and against ses(oildata) of Hyndman and Athanasopoulos, Forecasting: Principles and
 * Practice, 2nd edition, section 7.1.
 */
class EtsFitterTest {
    /**
     * One model that R fitted.
     *
     * @param firstError R's error in the first period, {@code lastError} in the last one
     * @param last R's state after the last period
     */
    record Case(
            EtsForm form,
            int season,
            Smoothing smoothing,
            EtsState initial,
            EtsState last,
            double firstError,
            double lastError,
            double sigma2,
            List<Double> forecast) {
        double[] values() {
            return season == 1 ? Published.OIL : Published.TOURISTS;
        }

        @Override
        public String toString() {
            return form.code();
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        EtsForm.AADN,
                        1,
                        new Smoothing(0.99989969, 0.11886985, 0, 0.80000197),
                        new EtsState(36.46466837, 34.72584983, List.of()),
                        new EtsState(542.341751, 3.76297155, List.of()),
                        46.76371814,
                        -12.77262092,
                        2524.87915822,
                        List.of(545.35213563, 547.76044926, 549.68710489, 551.22843318)),
                new Case(
                        EtsForm.AAN,
                        1,
                        new Smoothing(0.99770564, 0.0001001, 0, 1),
                        new EtsState(21.3150686, 11.71213626, List.of()),
                        new EtsState(542.38446176, 11.70680319, List.of()),
                        77.98192976,
                        -19.17391255,
                        2571.94347286,
                        List.of(554.09126495, 565.79806815, 577.50487134, 589.21167453)),
                new Case(
                        EtsForm.AADA,
                        4,
                        new Smoothing(0.35445427, 0.03200749, 0.39993387, 0.97999997),
                        new EtsState(
                                24.01278357,
                                0.97770147,
                                List.of(5.34956637, -6.61171798, -0.50735902, 1.76951063)),
                        new EtsState(
                                62.00340579,
                                0.70652496,
                                List.of(13.38188051, -11.75693566, -0.07474503, 3.58786407)),
                        -0.26798435,
                        1.89116018,
                        6.0830734,
                        List.of(76.07768073, 51.61741109, 63.96457729, 68.27886241)),
                new Case(
                        EtsForm.AAA,
                        4,
                        new Smoothing(0.20281952, 0.00016979, 0.4645238, 1),
                        new EtsState(
                                23.06996036,
                                0.57786622,
                                List.of(8.50287244, -8.97988612, -1.17750326, 1.65451693)),
                        new EtsState(
                                62.55981214,
                                0.57809173,
                                List.of(12.20664008, -12.9575427, -1.2438624, 2.61176735)),
                        -2.09818602,
                        2.65794065,
                        6.20560506,
                        List.of(75.34454396, 50.75845291, 63.05022495, 67.48394643)),
                new Case(
                        EtsForm.ANA,
                        4,
                        new Smoothing(0.54216695, 0, 0.39203017, 1),
                        new EtsState(
                                25.54638913,
                                0,
                                List.of(4.84845926, -6.46658738, -0.53099835, 2.14912647)),
                        new EtsState(
                                57.60683119,
                                0,
                                List.of(17.72231639, -7.43956343, 4.60337919, 8.29613786)),
                        -0.34233539,
                        2.32196781,
                        6.56104274,
                        List.of(75.32914757, 50.16726775, 62.21021038, 65.90296904)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withTheParametersOfRTheStatesErrorsAndForecastsAreThoseOfR(Case r) {
        var fit = new EtsFitter(r.values(), r.season).given(r.form, r.smoothing, r.initial);

        assertEquals(r.firstError, fit.errors().getFirst(), 1e-5);
        assertEquals(r.lastError, fit.errors().getLast(), 1e-5);
        assertEquals(r.sigma2, fit.variance(), 1e-4);
        assertEquals(r.last.level(), fit.last().level(), 1e-5);
        assertEquals(r.last.slope(), fit.last().slope(), 1e-5);
        for (var i = 0; i < r.last.seasons().size(); i++) {
            assertEquals(r.last.seasons().get(i), fit.last().seasons().get(i), 1e-5);
        }
        for (var step = 1; step <= 4; step++) {
            assertEquals(r.forecast.get(step - 1), fit.expected(step), 1e-4);
        }
    }

    /** As the test of statsmodels asks of its own fit: a search may find more, never less. */
    @ParameterizedTest
    @MethodSource("cases")
    void ourFitIsAtLeastAsLikelyAsTheOneOfR(Case r) {
        var fitter = new EtsFitter(r.values(), r.season);
        var theirs = fitter.given(r.form, r.smoothing, r.initial);

        var ours = fitter.fit(r.form);

        assertTrue(
                squares(ours) <= squares(theirs),
                () -> squares(ours) + " " + squares(theirs) + " " + ours.smoothing());
        for (var step = 1; step <= 4; step++) {
            assertEquals(1, ours.expected(step) / r.forecast.get(step - 1), 0.02);
        }
    }

    private static double squares(EtsFit fit) {
        return fit.errors().stream().mapToDouble(e -> e * e).sum();
    }

    /** Principles and Practice 7.1: alpha 0.8339, level 446.5868, sigma 29.8282, AICc 179.8573. */
    @Test
    void simpleSmoothingOfOilSince1996IsThatOfTheBook() {
        var since1996 = Arrays.copyOfRange(Published.OIL, 31, Published.OIL.length);

        var fit = new EtsFitter(since1996, 1).fit(EtsForm.ANN);

        assertEquals(0.8339, fit.smoothing().alpha(), 5e-4);
        assertEquals(446.5868, fit.initial().level(), 0.02);
        assertEquals(29.8282, Math.sqrt(fit.variance()), 5e-4);
        assertEquals(179.8573, fit.criterion(), 5e-4);
        assertEquals(542.6806, fit.expected(1), 0.02);
        var z = 1.959963984540054;
        double[] upper = {601.1429, 618.8023, 633.0752, 645.3834, 656.3667};
        for (var step = 1; step <= upper.length; step++) {
            assertEquals(
                    upper[step - 1], fit.expected(step) + z * Math.sqrt(fit.variance(step)), 0.05);
        }
    }
}

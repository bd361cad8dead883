package vn.toancanh.alert.surveil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.toancanh.alert.surveil.Judged.Compared;
import vn.toancanh.alert.surveil.Judged.Unjudged;
import vn.toancanh.alert.surveil.Judged.Why;

class EarsTest {
    /**
     * Upper bounds of test-earsC.R of the R package surveillance 1.26.0: first four ISO weeks of
     * 2011 of salmNewport summed over all states, seven weeks before, alpha 0.05.
     */
    @Test
    void c1HasThePublishedUpperBounds() {
        var weeks = Weekly.of(1, 1, 1, 3, 3, 1, 2, 1, 0, 3, 3);
        var survey = Survey.of(Method.EARS_C1, 0.05);
        assertEquals(3.278854, upper(weeks, 7, survey), 1e-6);
        assertEquals(3.278854, upper(weeks, 8, survey), 1e-6);
        assertEquals(3.436517, upper(weeks, 9, survey), 1e-6);
        assertEquals(3.855617, upper(weeks, 10, survey), 1e-6);
    }

    @Test
    void c2LeavesTheTwoPeriodsBeforeOut() {
        var weeks = Weekly.of(1, 1, 1, 3, 3, 1, 2, 50, 60, 2);
        var c1 = upper(Weekly.of(1, 1, 1, 3, 3, 1, 2, 9), 7, Survey.of(Method.EARS_C1, 0.05));
        assertEquals(c1, upper(weeks, 9, Survey.of(Method.EARS_C2, 0.05)), 1e-12);
    }

    /** Worked by hand: mean 2 and deviation 1 in each of three stretches of three. */
    @Test
    void c3LowersTheBoundByWhatTheTwoPeriodsBeforeWereTooHigh() {
        var weeks = Weekly.of(1, 2, 3, 1, 2, 3.5, 6, 4);
        var survey = new Survey(Method.EARS_C3, 0.025, 3, 5, 3, Gate.OPEN);
        // Period 5 is 1.5 deviations above 1, 2, 3; period 6 is 4 above 2, 3, 1.
        assertEquals(2, compared(weeks, 7, survey).bounds().expected(), 1e-12);
        assertEquals(Math.max(0, 2 + 1.959963984540054 - 0.5 - 3), upper(weeks, 7, survey), 1e-12);
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        var nan = Double.NaN;
        var weeks = Weekly.of(1, 2, nan, 1, 2, 3, 6, 4, nan, nan, nan, nan, 3, 4);
        var survey = Survey.of(Method.EARS_C1, 0.05);
        assertEquals(Why.SHORT_PAST, why(weeks, 6, survey));
        assertTrue(Surveillance.at(weeks, 7, survey) instanceof Compared);
        assertEquals(Why.NOT_REPORTED, why(weeks, 9, survey));
        assertEquals(Why.GAPS_IN_PAST, why(weeks, 12, survey));
        assertEquals(Why.SHORT_PAST, why(weeks, 7, Survey.of(Method.EARS_C2, 0.05)));
        assertEquals(
                Why.SHORT_PAST,
                why(Weekly.of(new double[11]), 10, Survey.of(Method.EARS_C3, 0.05)));
    }

    @Test
    void aFewCasesAfterNoneAreNoWarningBehindTheGate() {
        var weeks = Weekly.of(0, 0, 0, 0, 0, 0, 0, 2);
        var open = compared(weeks, 7, Survey.of(Method.EARS_C1, 0.01));
        assertTrue(open.flagged());
        var gated =
                compared(weeks, 7, new Survey(Method.EARS_C1, 0.01, 7, 5, 3, Gate.FIVE_IN_FOUR));
        assertTrue(gated.above());
        assertFalse(gated.flagged());
    }

    private static double upper(CountSeries series, int period, Survey survey) {
        return compared(series, period, survey).bounds().upper();
    }

    private static Compared compared(CountSeries series, int period, Survey survey) {
        return (Compared) Surveillance.at(series, period, survey);
    }

    private static Why why(CountSeries series, int period, Survey survey) {
        return ((Unjudged) Surveillance.at(series, period, survey)).why();
    }
}

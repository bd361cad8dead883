package vn.toancanh.alert.ruledesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.rule.Signal;

class HintsTest {
    private static final Signal LIMIT = new Signal.Threshold(100, 0, false);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void theDeadBandIsWiderThanHowFarQuickReturnsCameBack() {
        // Comes back by 3 within a period, by 40 for four periods: only the first is quick.
        var values =
                List.of(
                        101.0, 97.0, 101.0, 97.0, 101.0, 97.0, 101.0, 60.0, 60.0, 60.0, 60.0,
                        101.0);

        var hints = Hints.of(LIMIT, List.of(values), List.of(), DAY);

        assertEquals(3, hints.returns());
        assertEquals(3.1, hints.deadband(), 1e-12);
    }

    @Test
    void lowValuesAreTheBadOnesWhereTheRuleSaysSo() {
        var below = new Signal.Threshold(90, 2, true);
        var values = List.of(89.0, 91.5, 89.0, 91.5, 89.0, 91.5, 89.0);

        assertEquals(1.6, Hints.of(below, List.of(values), List.of(), DAY).deadband(), 1e-12);
    }

    @Test
    void noDeadBandIsSuggestedInWhichAnAlertWouldNeverEnd() {
        var values = List.of(101.0, 0.0, 120.0, 0.0, 140.0, 0.0, 101.0);

        var hints = Hints.of(LIMIT, List.of(values), List.of(), DAY);

        assertEquals(3, hints.returns());
        assertNull(hints.deadband());
    }

    @Test
    void nothingIsSuggestedFromTwoReturnsOrTwoPauses() {
        var values = List.of(101.0, 97.0, 101.0, 97.0, 101.0);

        var hints = Hints.of(LIMIT, List.of(values), List.of(DAY, DAY), DAY);

        assertNull(hints.deadband());
        assertNull(hints.keepFiring());
    }

    @Test
    void keepFiringIsAsLongAsNineOfTenPausesAndLongOnesAreAnotherThing() {
        var pauses = new ArrayList<Duration>();
        for (var hours = 1; hours <= 10; hours++) {
            pauses.add(Duration.ofHours(hours));
        }
        pauses.add(Duration.ofDays(200));

        var hints = Hints.of(LIMIT, List.of(), pauses, DAY);

        assertEquals(10, hints.pauses());
        assertEquals(Duration.ofHours(9), hints.keepFiring());
    }
}

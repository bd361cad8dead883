package vn.toancanh.alert.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.detect.NabScorer.Marked;
import vn.toancanh.alert.detect.NabScorer.Profile;
import vn.toancanh.alert.detect.NabScorer.Window;

class NabScorerTest {
    private static final double EXACT = 1e-12;

    /** 100 rows, so 15 on probation; one window of 21 rows. */
    private static final Window WINDOW = new Window(40, 60);

    private static double raw(Profile profile, int... rows) {
        var flagged = new boolean[100];
        for (var row : rows) {
            flagged[row] = true;
        }
        return NabScorer.raw(new Marked(List.of(WINDOW), flagged), profile);
    }

    @Test
    void silenceScores0AndTheFirstRowOfEveryWindow100() {
        var silent = new Marked(List.of(WINDOW), new boolean[100]);
        var flagged = new boolean[100];
        flagged[40] = true;
        var perfect = new Marked(List.of(WINDOW), flagged);

        assertEquals(0, NabScorer.score(List.of(silent), Profile.STANDARD), EXACT);
        assertEquals(100, NabScorer.score(List.of(perfect), Profile.STANDARD), EXACT);
        assertEquals(50, NabScorer.score(List.of(perfect, silent), Profile.STANDARD), EXACT);
    }

    /** Reckoned by hand: 2/(1 + e^-5) - 1 = 0.98661429815143. */
    @Test
    void aWindowIsWorthItsEarliestDetection() {
        assertEquals(0.98661429815143, NabScorer.sigmoid(-1), EXACT);
        var middle = (2 / (1 + Math.exp(-5 * 11 / 21.0)) - 1) / 0.98661429815143;

        assertEquals(middle, raw(Profile.STANDARD, 50), EXACT);
        assertEquals(middle, raw(Profile.STANDARD, 50, 55, 60), EXACT);
        var last = (2 / (1 + Math.exp(-5 / 21.0)) - 1) / 0.98661429815143;
        assertEquals(last, raw(Profile.STANDARD, 60), EXACT);
    }

    @Test
    void falseDetectionsCostTheirProfileAndLessJustAfterAWindow() {
        assertEquals(-1 - 0.11, raw(Profile.STANDARD, 20), EXACT);
        assertEquals(-1 - 0.22, raw(Profile.REWARD_LOW_FP_RATE, 20), EXACT);
        var after = 2 / (1 + Math.exp(5 * 5 / 20.0)) - 1;
        assertEquals(-1 + 0.11 * after, raw(Profile.STANDARD, 65), EXACT);
        assertEquals(-1 + 0.11 * (2 / (1 + Math.exp(5)) - 1), raw(Profile.STANDARD, 80), EXACT);
    }

    @Test
    void probationIsNotCounted() {
        assertEquals(15, NabScorer.probation(100));
        assertEquals(750, NabScorer.probation(22_695));
        assertEquals(-1, raw(Profile.STANDARD, 0, 14), EXACT);
        assertEquals(-1.11, raw(Profile.STANDARD, 15), EXACT);
    }
}

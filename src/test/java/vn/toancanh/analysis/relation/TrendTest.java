package vn.toancanh.analysis.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.Nile;

class TrendTest {
    /** Mann-Kendall S and Theil-Sen slope of datasets::Nile. */
    @Test
    void theNileFallsByThePublishedTrend() {
        assertEquals(-1387, MannKendall.score(Nile.FLOW));
        assertEquals(-2.6, TheilSen.slope(Nile.FLOW), 1e-9);
    }

    @Test
    void oneWildValueDoesNotTurnTheTrend() {
        var line = new double[30];
        Arrays.setAll(line, i -> 3.0 * i);
        line[29] = -1e6;
        line[12] = Double.NaN;
        assertEquals(3, TheilSen.slope(line), 1e-9);
        assertTrue(Double.isNaN(TheilSen.slope(new double[] {1, Double.NaN})));
    }
}

package vn.toancanh.analysis.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.Nile;

class LocalLevelTest {
    private static final double NOISE = 15_099;
    private static final double DRIFT = 1469.1;

    /** Durbin and Koopman 2012, chapter 2; also StructTS(Nile, "level") in R. */
    @Test
    void theLevelOfTheNileIsThePublishedOne() {
        var nile = new LocalLevel(Nile.FLOW, NOISE, DRIFT);

        assertEquals(91_935, Arrays.stream(Nile.FLOW).sum());
        assertEquals(1120, nile.filtered(0), 1e-9);
        assertEquals(1140.927840, nile.filtered(1), 1e-6);
        assertEquals(1072.798530, nile.filtered(2), 1e-6);
        assertEquals(1117.308955, nile.filtered(3), 1e-6);
        assertEquals(798.370293, nile.filtered(99), 1e-6);
        assertEquals(4032.157942, nile.variance(99), 1e-6);
        assertEquals(-632.545625, nile.logLikelihood(), 1e-6);
        assertEquals(1111.668319, nile.smoothed(0), 1e-6);
    }

    @Test
    void missingYearsTeachNothingAndMakeTheLevelLessSure() {
        var values = Nile.FLOW.clone();
        Arrays.fill(values, 20, 40, Double.NaN);
        values[0] = Double.NaN;
        var level = new LocalLevel(values, NOISE, DRIFT);

        assertTrue(Double.isNaN(level.filtered(0)));
        assertEquals(level.filtered(19), level.filtered(39), 1e-9);
        assertEquals(level.variance(19) + 20 * DRIFT, level.variance(39), 1e-6);
        assertEquals(level.smoothed(1), level.smoothed(0), 1e-9);
        var between = (level.smoothed(19) + level.smoothed(40)) / 2;
        assertTrue(Math.abs(level.smoothed(30) - between) < 30, "a straight line over the gap");
    }
}

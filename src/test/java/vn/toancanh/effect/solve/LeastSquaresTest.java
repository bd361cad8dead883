package vn.toancanh.effect.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.Nile;

class LeastSquaresTest {
    /** The dam of 1898: lm(Nile ~ year >= 1899). */
    @Test
    void theNileStepsDownIn1899() {
        var rows = new double[Nile.FLOW.length][];
        for (var t = 0; t < rows.length; t++) {
            rows[t] = new double[] {1, 1871 + t >= 1899 ? 1 : 0};
        }
        var fit = LeastSquares.fit(rows, Nile.FLOW);
        assertNotNull(fit);
        assertEquals(-247.7778, fit.coefficient(1), 1e-4);
    }

    @Test
    void columnsThatSayTheSameHaveNoSolution() {
        var rows = new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}};
        assertNull(LeastSquares.fit(rows, new double[] {1, 2, 3, 5}));
        assertNull(LeastSquares.fit(new double[][] {{1, 0}, {1, 1}}, new double[] {1, 2}));
    }

    /** Of a mean of 40 values that hold 0.6 of the one before, so the true variance is known. */
    @Test
    void errorsThatRememberAreNotTakenForIndependentOnes() {
        var length = 40;
        var memory = 0.6;
        var rows = new double[length][];
        var truth = 0.0;
        for (var i = 0; i < length; i++) {
            rows[i] = new double[] {1};
            for (var j = 0; j < length; j++) {
                truth += Math.pow(memory, Math.abs(i - j)) / length / length;
            }
        }
        var random = new Random(1);
        var share = 0.0;
        var covered = 0;
        var panels = 500;
        for (var panel = 0; panel < panels; panel++) {
            var values = new double[length];
            var error = random.nextGaussian();
            for (var i = 0; i < length; i++) {
                values[i] = error;
                error = memory * error + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            }
            var fit = LeastSquares.fit(rows, values);
            assertNotNull(fit);
            var errors = fit.remembering();
            share += errors.share() / panels;
            var one = new double[] {1};
            var half = Student.quantile(0.95, errors.degrees()) * errors.error(one);
            covered += Math.abs(fit.coefficient(0)) <= half ? 1 : 0;
            assertTrue(fit.classicError(one) < Math.sqrt(truth));
        }
        assertTrue(share > memory && share < memory + 0.15, "rather more than less: " + share);
        assertTrue(covered > 0.9 * panels, covered + " of " + panels);
    }
}

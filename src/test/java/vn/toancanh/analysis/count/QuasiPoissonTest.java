package vn.toancanh.analysis.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuasiPoissonTest {
    private static final double[] COUNTS = {
        3, 5, 2, 4, 6, 7, 5, 9, 30, 8, 10, 9, 12, 11, 14, 10, 13, 15
    };

    @Test
    void aConstantIsTheWeightedMeanAndItsErrorFollowsByHand() {
        var counts = new double[] {2, 4, 6, 8};
        var model = fit(new double[][] {{1}, {1}, {1}, {1}}, counts, 1, 1, 1, 3);

        // (2 + 4 + 6 + 3·8) / 6; dispersion (16 + 4 + 0 + 3·4) / 6 / 3
        assertEquals(Math.log(6), model.coefficient(0), 1e-12);
        assertEquals(32 / 18.0, model.dispersion(), 1e-12);
        assertEquals(1 / 6.0, model.lineError(new double[] {1}), 1e-12);
        assertEquals(0.5, model.leverage(3), 1e-12);
        var away = 1.5 * (Math.pow(2, 2 / 3.0) - Math.pow(6, 2 / 3.0)) / Math.pow(6, 1 / 6.0);
        assertEquals(away / Math.sqrt(2 * (1 - 1 / 6.0)), model.anscombe(0, 2), 1e-12);
    }

    @Test
    void groupsHaveTheirOwnMeans() {
        var rows = new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}};
        var model = fit(rows, new double[] {3, 5, 10, 11, 15}, 1, 1, 1, 1, 1);
        assertEquals(4, model.mean(0), 1e-10);
        assertEquals(12, model.mean(4), 1e-10);
    }

    @Test
    void exponentialGrowthIsFoundExactly() {
        var rows =
                IntStream.range(0, 10).mapToObj(t -> new double[] {1, t}).toArray(double[][]::new);
        var counts = IntStream.range(0, 10).mapToDouble(t -> Math.exp(1 + 0.2 * t)).toArray();
        var model = fit(rows, counts, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertEquals(1, model.coefficient(0), 1e-12);
        assertEquals(0.2, model.coefficient(1), 1e-12);
    }

    /** Figures of SciPy 1.x: the likelihood maximised by BFGS and Newton's method. */
    @Test
    void trendAndSeasonAreThoseOfGreatestLikelihood() {
        var model = fit(seasons(), COUNTS, even());

        assertEquals(2.544429686861, model.coefficient(0), 1e-10);
        assertEquals(0.189601275487, model.coefficient(1), 1e-10);
        assertEquals(0.482709497983, model.coefficient(2), 1e-10);
        assertEquals(0.370278916763, model.coefficient(3), 1e-10);
        var dispersion = model.dispersion();
        assertEquals(2.9843409976908917, dispersion, 1e-10);
        var trend = new double[] {0, 0, 0, 1};
        assertEquals(0.158680652952, model.lineError(trend) * Math.sqrt(dispersion), 1e-10);
        assertEquals(-0.393246037131, model.anscombe(0, dispersion), 1e-10);
        assertEquals(2.976741541457, model.anscombe(8, dispersion), 1e-10);
    }

    @Test
    void aRowThatWeighsLittleHardlyBendsTheTrend() {
        var weights = even();
        Arrays.fill(weights, 1.051840901873);
        weights[8] = 0.118704668167;
        var model = fit(seasons(), COUNTS, weights);

        assertEquals(2.686561831502, model.coefficient(0), 1e-9);
        assertEquals(0.468138576389, model.coefficient(3), 1e-9);
        assertEquals(0.850778454819788, model.dispersion(), 1e-9);
        assertEquals(0.0001422078386876225, model.chance(3), 1e-9);
    }

    @Test
    void columnsThatSayTheSameHaveNoFit() {
        var rows = new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
        assertNull(QuasiPoisson.fit(rows, new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}));
        assertNull(QuasiPoisson.fit(new double[][] {{1}}, new double[] {1}, new double[] {1}));
    }

    @Test
    void aGroupWithoutACaseIsExpectedToHaveNone() {
        var rows = new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}, {0, 1}};
        var model = fit(rows, new double[] {0, 0, 10, 11, 15}, 1, 1, 1, 1, 1);
        assertEquals(0, model.mean(0), 1e-9);
        assertEquals(12, model.mean(4), 1e-9);
    }

    private static double[][] seasons() {
        return IntStream.range(0, COUNTS.length)
                .mapToObj(t ->
                        new double[] {1, t % 3 == 1 ? 1 : 0, t % 3 == 2 ? 1 : 0, (t - 18) / 6.0})
                .toArray(double[][]::new);
    }

    private static double[] even() {
        var weights = new double[COUNTS.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static QuasiPoisson fit(double[][] rows, double[] counts, double... weights) {
        var model = QuasiPoisson.fit(rows, counts, weights);
        assertNotNull(model);
        return model;
    }
}

package vn.toancanh.effect.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumNormTest {
    /**
     * The conditions of Karush, Kuhn and Tucker decide: no point leads farther down, and those with
     * weight are all equally low.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void weightsAreTheBestThereAre(long seed) {
        var random = new Random(seed);
        var points = 2 + random.nextInt(60);
        var dimensions = 1 + random.nextInt(40);
        var ridge = random.nextBoolean() ? 0 : random.nextDouble();
        var away = 2 * random.nextDouble();
        var rows = new double[points][dimensions];
        for (var row : rows) {
            Arrays.setAll(row, _ -> away + random.nextGaussian());
        }
        var products = new double[points][points];
        for (var i = 0; i < points; i++) {
            for (var j = 0; j < points; j++) {
                products[i][j] = LeastSquares.dot(rows[i], rows[j]) + (i == j ? ridge : 0);
            }
        }

        var weights = MinimumNorm.weights(products);

        assertEquals(1, Arrays.stream(weights).sum(), 1e-9);
        var slopes = new double[points];
        Arrays.setAll(slopes, i -> LeastSquares.dot(products[i], weights));
        var value = LeastSquares.dot(slopes, weights);
        for (var i = 0; i < points; i++) {
            assertTrue(weights[i] >= 0);
            assertTrue(slopes[i] > value - 1e-8 * dimensions, "seed " + seed);
            assertTrue(weights[i] == 0 || slopes[i] < value + 1e-8 * dimensions, "seed " + seed);
        }
    }

    @Test
    void equalPointsAndASinglePointAreNoTrouble() {
        assertArrayEquals(new double[] {1}, MinimumNorm.weights(new double[][] {{4}}));
        var same = MinimumNorm.weights(new double[][] {{4, 4, 4}, {4, 4, 4}, {4, 4, 4}});
        assertEquals(1, Arrays.stream(same).sum(), 1e-12);
        var zero = MinimumNorm.weights(new double[2][2]);
        assertEquals(1, Arrays.stream(zero).sum(), 1e-12);
    }
}

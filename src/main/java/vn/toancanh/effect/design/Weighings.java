package vn.toancanh.effect.design;

import java.util.Arrays;
import vn.toancanh.effect.solve.MinimumNorm;

/** The three ways to weigh. Pure. */
final class Weighings {
    /** Keeps weights the same where several are equally good: a share of the mean square. */
    private static final double TIE = 1e-9;

    /** Of the noise, for the weights of times (Arkhangelsky et al. 2021, 2.1). */
    private static final double TIMES = 1e-6;

    private Weighings() {}

    /** All donors and all times alike: difference-in-differences. */
    static Weighing equal(Pool pool) {
        return (_, donors) -> new Weighing.Weights(alike(donors.length), alike(pool.before()));
    }

    private static double[] alike(int number) {
        var weights = new double[number];
        Arrays.fill(weights, 1.0 / number);
        return weights;
    }

    /** Donors nearest to the target's past: synthetic control without intercept. */
    static Weighing synthetic(Pool pool) {
        var products = pool.levels();
        return (target, donors) -> {
            var between = Pool.between(products, target, donors);
            addToDiagonal(between, TIE * meanDiagonal(between));
            return new Weighing.Weights(MinimumNorm.weights(between), new double[0]);
        };
    }

    /**
     * Donors that move as the target did, and times of the past that are like what came after.
     *
     * @param among the units among which noise is measured
     * @param target how many units are directed
     */
    static Weighing difference(Pool pool, int[] among, int target) {
        var products = pool.shapes();
        var noise = pool.noise(among);
        var ridge = Math.sqrt((double) target * pool.after()) * noise * noise;
        return (units, donors) -> {
            var between = Pool.between(products, units, donors);
            addToDiagonal(between, pool.before() * ridge + TIE * meanDiagonal(between));
            return new Weighing.Weights(
                    MinimumNorm.weights(between), times(pool, donors, TIMES * noise));
        };
    }

    private static double[] times(Pool pool, int[] donors, double ridge) {
        var points = new double[pool.before()][];
        var after = new double[donors.length];
        for (var k = 0; k < donors.length; k++) {
            for (var t = pool.judged(); t < pool.times(); t++) {
                after[k] += pool.value(donors[k], t) / pool.after();
            }
        }
        for (var t = 0; t < points.length; t++) {
            var point = new double[donors.length];
            for (var k = 0; k < donors.length; k++) {
                point[k] = pool.value(donors[k], t) - after[k];
            }
            points[t] = Pool.withoutMean(point);
        }
        var products = new double[points.length][points.length];
        for (var s = 0; s < points.length; s++) {
            for (var t = 0; t <= s; t++) {
                var sum = 0.0;
                for (var k = 0; k < donors.length; k++) {
                    sum += points[s][k] * points[t][k];
                }
                products[s][t] = sum;
                products[t][s] = sum;
            }
        }
        addToDiagonal(products, donors.length * ridge * ridge + TIE * meanDiagonal(products));
        return MinimumNorm.weights(products);
    }

    private static double meanDiagonal(double[][] matrix) {
        var sum = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            sum += matrix[i][i] / matrix.length;
        }
        return sum;
    }

    private static void addToDiagonal(double[][] matrix, double what) {
        for (var i = 0; i < matrix.length; i++) {
            matrix[i][i] += what;
        }
    }
}

package vn.toancanh.effect.solve;

import java.util.Arrays;

/**
 * The point nearest to the origin of all weighted means of given points, by the active set method
 * of Wolfe (Finding the nearest point in a polytope, Mathematical Programming 11, 1976). Ends after
 * finitely many steps at the exact weights; the points enter through their inner products alone.
 * One thread.
 */
public final class MinimumNorm {
    private static final double SAME = 1e-13;
    private static final double NOTHING = 1e-13;
    private static final int STEPS_FOR_EACH = 20;

    private final double[][] products;
    private final double scale;
    private final double[] weights;
    private final GrowingTriangle triangle;

    /** Points that may have weight, in the order of the triangle's rows. */
    private final int[] chosen;

    private int size;

    private MinimumNorm(double[][] products) {
        this.products = products;
        var n = products.length;
        var sum = 0.0;
        for (var i = 0; i < n; i++) {
            sum += products[i][i];
        }
        scale = sum > 0 ? sum / n : 1;
        weights = new double[n];
        triangle = new GrowingTriangle(n);
        chosen = new int[n];
    }

    /**
     * @param products n × n inner products of the points; a multiple of the squared weights to be
     *     kept small is a multiple added to the diagonal
     * @return n weights of at least 0 that add up to 1
     */
    public static double[] weights(double[][] products) {
        var problem = new MinimumNorm(products);
        problem.solve();
        return problem.weights;
    }

    private void solve() {
        var first = 0;
        for (var i = 1; i < products.length; i++) {
            first = products[i][i] < products[first][first] ? i : first;
        }
        weights[first] = 1;
        add(first);
        for (var step = 0; step < STEPS_FOR_EACH * products.length; step++) {
            var next = descent();
            if (next < 0 || !add(next)) {
                return;
            }
            settle();
        }
    }

    /** The point that leads farthest down, -1 when none does. */
    private int descent() {
        var slope = new double[products.length];
        for (var k = 0; k < size; k++) {
            var row = products[chosen[k]];
            var weight = weights[chosen[k]];
            for (var i = 0; i < slope.length; i++) {
                slope[i] += weight * row[i];
            }
        }
        var value = 0.0;
        for (var k = 0; k < size; k++) {
            value += weights[chosen[k]] * slope[chosen[k]];
        }
        var best = 0;
        for (var i = 1; i < slope.length; i++) {
            best = slope[i] < slope[best] ? i : best;
        }
        return slope[best] < value - SAME * scale && !isChosen(best) ? best : -1;
    }

    private boolean isChosen(int point) {
        return Arrays.stream(chosen, 0, size).anyMatch(each -> each == point);
    }

    /** Wolfe's trick: a multiple of 1 added to every product makes the system regular. */
    private boolean add(int point) {
        var row = new double[size + 1];
        for (var k = 0; k < size; k++) {
            row[k] = products[point][chosen[k]] + scale;
        }
        row[size] = products[point][point] + scale;
        if (!triangle.add(row)) {
            return false;
        }
        chosen[size++] = point;
        return true;
    }

    /** To the least point of the plane through the chosen ones, or as far as weights allow. */
    private void settle() {
        while (true) {
            var aim = triangle.solveOnes();
            var sum = Arrays.stream(aim).sum();
            var share = 1.0;
            for (var k = 0; k < size; k++) {
                aim[k] /= sum;
                var weight = weights[chosen[k]];
                if (aim[k] <= NOTHING && weight - aim[k] > 0) {
                    share = Math.min(share, weight / (weight - aim[k]));
                }
            }
            for (var k = 0; k < size; k++) {
                weights[chosen[k]] += share * (aim[k] - weights[chosen[k]]);
            }
            if (!dropEmpty()) {
                return;
            }
        }
    }

    /** Whether any point lost its weight. */
    private boolean dropEmpty() {
        var kept = Arrays.stream(chosen, 0, size).filter(i -> weights[i] > NOTHING).toArray();
        if (kept.length == size) {
            return false;
        }
        for (var k = 0; k < size; k++) {
            if (weights[chosen[k]] <= NOTHING) {
                weights[chosen[k]] = 0;
            }
        }
        triangle.clear();
        size = 0;
        Arrays.stream(kept).forEach(this::add);
        var sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return true;
    }
}

package vn.toancanh.analysis.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The simplex search of Nelder and Mead (The Computer Journal 7, 1965) with their coefficients.
 * Pure but for the function it is given.
 */
final class NelderMead {
    private final ToDoubleFunction<double[]> function;
    private final double tolerance;
    private final int most;
    private int calls;

    /**
     * @param tolerance it ends when the simplex differs by no more, relative to its best value
     * @param most calls of the function, but for those of the last step
     */
    NelderMead(ToDoubleFunction<double[]> function, double tolerance, int most) {
        this.function = function;
        this.tolerance = tolerance;
        this.most = most;
    }

    /** A point and what the function is there. */
    private static final class Corner {
        private final double[] at;
        private final double value;

        Corner(double[] at, double value) {
            this.at = at;
            this.value = value;
        }

        double[] at() {
            return at;
        }

        double value() {
            return value;
        }
    }

    double[] minimum(double[] start, double edge) {
        calls = 0;
        var corners = new Corner[start.length + 1];
        corners[0] = corner(start);
        for (var i = 0; i < start.length; i++) {
            var moved = start.clone();
            moved[i] += edge;
            corners[i + 1] = corner(moved);
        }
        sort(corners);
        while (calls < most && !isFlat(corners)) {
            step(corners);
            sort(corners);
        }
        return corners[0].at();
    }

    private boolean isFlat(Corner[] corners) {
        var best = corners[0].value();
        var worst = corners[corners.length - 1].value();
        return worst - best <= tolerance * (Math.abs(best) + tolerance);
    }

    private void step(Corner[] corners) {
        var last = corners.length - 1;
        var worst = corners[last];
        var centre = centre(corners);
        var reflected = corner(between(centre, worst.at(), -1));
        if (reflected.value() < corners[0].value()) {
            var expanded = corner(between(centre, worst.at(), -2));
            corners[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < corners[last - 1].value()) {
            corners[last] = reflected;
        } else {
            var outside = reflected.value() < worst.value();
            var contracted = corner(between(centre, worst.at(), outside ? -0.5 : 0.5));
            if (contracted.value() < Math.min(reflected.value(), worst.value())) {
                corners[last] = contracted;
            } else {
                shrink(corners);
            }
        }
    }

    private void shrink(Corner[] corners) {
        for (var i = 1; i < corners.length; i++) {
            corners[i] = corner(between(corners[0].at(), corners[i].at(), 0.5));
        }
    }

    private static double[] centre(Corner[] corners) {
        var centre = new double[corners.length - 1];
        for (var i = 0; i < corners.length - 1; i++) {
            for (var axis = 0; axis < centre.length; axis++) {
                centre[axis] += corners[i].at()[axis] / centre.length;
            }
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double share) {
        var at = new double[from.length];
        for (var axis = 0; axis < at.length; axis++) {
            at[axis] = from[axis] + share * (to[axis] - from[axis]);
        }
        return at;
    }

    private Corner corner(double[] at) {
        calls++;
        var value = function.applyAsDouble(at);
        return new Corner(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private static void sort(Corner[] corners) {
        Arrays.sort(corners, (one, other) -> Double.compare(one.value(), other.value()));
    }
}

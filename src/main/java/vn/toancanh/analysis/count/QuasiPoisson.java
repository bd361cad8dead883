package vn.toancanh.analysis.count;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Probability;

/**
 * Counts whose mean is the exponential of a sum of columns and whose variance is a multiple of the
 * mean: a generalised linear model fitted by iteratively reweighted least squares (McCullagh and
 * Nelder, Generalized Linear Models, 1989). Not changed once fitted.
 */
public final class QuasiPoisson {
    private static final int MOST_STEPS = 100;
    private static final double SAME = 1e-12;

    /** What is added to a count before its first logarithm, which of 0 there is none. */
    private static final double ABOVE_ZERO = 0.1;

    /** Means of groups without a case fall for ever; e^-30 is none. */
    private static final double LOWEST = -30;

    private static final double HIGHEST = 30;

    /** A row that alone decides its fit has no residual; this only keeps it from being 0/0. */
    private static final double FREE = 1e-9;

    private final double[][] rows;
    private final double[] counts;
    private final double[] weights;
    private final double[] means;
    private double[] coefficients = {};
    private @Nullable Cholesky solved;

    private QuasiPoisson(double[][] rows, double[] counts, double[] weights) {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
        means = Arrays.stream(counts).map(count -> count + ABOVE_ZERO).toArray();
    }

    /**
     * @param rows what each count depends on; groups best have a column each, since beside a common
     *     one that of a group without cases could no longer be told from nothing
     * @return null when there is no single best fit
     */
    public static @Nullable QuasiPoisson fit(double[][] rows, double[] counts, double[] weights) {
        if (rows.length <= rows[0].length) {
            return null;
        }
        var model = new QuasiPoisson(rows, counts, weights);
        var deviance = Double.MAX_VALUE;
        for (var step = 0; step < MOST_STEPS; step++) {
            if (!model.step()) {
                return null;
            }
            var now = model.deviance();
            if (Math.abs(deviance - now) <= SAME * (now + ABOVE_ZERO)) {
                return model.step() ? model : null;
            }
            deviance = now;
        }
        return null;
    }

    /** One weighted least squares of the working response; false when columns say the same. */
    private boolean step() {
        var size = rows[0].length;
        var normal = new double[size][size];
        var right = new double[size];
        for (var i = 0; i < rows.length; i++) {
            var row = rows[i];
            var weight = weights[i] * means[i];
            var response = Math.log(means[i]) + (counts[i] - means[i]) / means[i];
            for (var a = 0; a < size; a++) {
                var part = weight * row[a];
                right[a] += part * response;
                for (var b = 0; b <= a; b++) {
                    normal[a][b] += part * row[b];
                }
            }
        }
        var next = Cholesky.of(normal);
        if (next == null) {
            return false;
        }
        solved = next;
        coefficients = next.solve(right);
        for (var i = 0; i < rows.length; i++) {
            means[i] = Math.exp(Math.clamp(line(rows[i]), LOWEST, HIGHEST));
        }
        return Arrays.stream(coefficients).allMatch(Double::isFinite);
    }

    private double deviance() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var ratio = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / means[i]);
            sum += 2 * weights[i] * (ratio - (counts[i] - means[i]));
        }
        return sum;
    }

    /** The logarithm of the mean of such a row. */
    public double line(double[] row) {
        var sum = 0.0;
        for (var a = 0; a < row.length; a++) {
            sum += coefficients[a] * row[a];
        }
        return sum;
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    public double mean(int row) {
        return means[row];
    }

    /** Weighted squares of the Pearson residuals over the degrees of freedom. */
    public double dispersion() {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var away = counts[i] - means[i];
            sum += weights[i] * away * away / means[i];
        }
        return sum / degrees();
    }

    private int degrees() {
        return rows.length - rows[0].length;
    }

    /** Standard error of {@link #line} for a dispersion of 1. */
    public double lineError(double[] row) {
        return Math.sqrt(solved().squared(row));
    }

    /** The probability of such a coefficient where the column has no effect (Student's t). */
    public double chance(int column) {
        var unit = new double[rows[0].length];
        unit[column] = 1;
        var error = lineError(unit) * Math.sqrt(dispersion());
        return Probability.studentBothTails(coefficients[column] / error, degrees());
    }

    /** How much of its own fit a row decides, 0 to 1. */
    public double leverage(int row) {
        return weights[row] * means[row] * solved().squared(rows[row]);
    }

    /**
     * The residual of Anscombe that is nearly normal for counts, over its own deviation: 3/2 (y^⅔ −
     * μ^⅔) / μ^⅙ / √(φ (1 − h)).
     */
    public double anscombe(int row, double dispersion) {
        var mean = means[row];
        var away = 1.5 * (twoThirds(counts[row]) - twoThirds(mean)) / Math.pow(mean, 1 / 6.0);
        var free = Math.max(FREE, 1 - leverage(row));
        return away / Math.sqrt(dispersion * free);
    }

    private static double twoThirds(double value) {
        var root = Math.cbrt(value);
        return root * root;
    }

    private Cholesky solved() {
        if (solved == null) {
            throw new IllegalStateException("not fitted");
        }
        return solved;
    }
}

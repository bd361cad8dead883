package vn.toancanh.effect.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.count.Cholesky;

/** Ordinary least squares of equally spaced rows, with errors by several beliefs. One thread. */
public final class LeastSquares {
    private final double[][] rows;
    private final double[] values;
    private final Cholesky normal;
    private final double[] coefficients;
    private final double[] rest;

    private LeastSquares(double[][] rows, double[] values, Cholesky normal) {
        this.rows = rows;
        this.values = values;
        this.normal = normal;
        var right = new double[rows[0].length];
        for (var i = 0; i < rows.length; i++) {
            for (var a = 0; a < right.length; a++) {
                right[a] += rows[i][a] * values[i];
            }
        }
        coefficients = normal.solve(right);
        rest = new double[rows.length];
        Arrays.setAll(rest, i -> values[i] - line(rows[i]));
    }

    /**
     * @param rows in order of time
     * @return null when there are not more rows than columns, or columns say the same
     */
    public static @Nullable LeastSquares fit(double[][] rows, double[] values) {
        if (rows.length <= rows[0].length) {
            return null;
        }
        var size = rows[0].length;
        var normal = new double[size][size];
        for (var row : rows) {
            for (var a = 0; a < size; a++) {
                for (var b = 0; b < size; b++) {
                    normal[a][b] += row[a] * row[b];
                }
            }
        }
        var taken = Cholesky.of(normal);
        return taken == null ? null : new LeastSquares(rows, values, taken);
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    public double line(double[] row) {
        return dot(coefficients, row);
    }

    public double residual(int row) {
        return rest[row];
    }

    public int degrees() {
        return rows.length - rows[0].length;
    }

    /** Whether nothing is left over but what rounding leaves. */
    public boolean isExact() {
        var size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Arrays.stream(rest).allMatch(r -> Math.abs(r) <= 1e-9 * size);
    }

    /** Standard error of a sum of coefficients where errors are independent. */
    public double classicError(double[] sum) {
        return Math.sqrt(dot(rest, rest) / degrees() * normal.squared(sum));
    }

    /**
     * Standard error of a sum of coefficients by Newey and West (Econometrica 55, 1987): Bartlett
     * weights, no correction for small samples.
     */
    public double neweyWest(double[] sum, int lag) {
        var toward = normal.solve(sum);
        var score = new double[rows.length];
        Arrays.setAll(score, i -> rest[i] * dot(rows[i], toward));
        var variance = 0.0;
        for (var away = 0; away <= Math.min(lag, score.length - 1); away++) {
            var products = 0.0;
            for (var i = away; i < score.length; i++) {
                products += score[i] * score[i - away];
            }
            variance += (away == 0 ? 1 : 2 * (1 - away / (lag + 1.0))) * products;
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /** Near 2 where residuals are independent, near 0 where each is like the one before. */
    public double durbinWatson() {
        var steps = 0.0;
        for (var i = 1; i < rest.length; i++) {
            steps += (rest[i] - rest[i - 1]) * (rest[i] - rest[i - 1]);
        }
        return steps / dot(rest, rest);
    }

    /** Errors that remember the time before them as much as the residuals show. */
    public RememberingErrors remembering() {
        var size = rows[0].length;
        var inverse = new double[size][];
        for (var a = 0; a < size; a++) {
            var unit = new double[size];
            unit[a] = 1;
            inverse[a] = normal.solve(unit);
        }
        return RememberingErrors.of(rows, inverse, rest);
    }

    static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

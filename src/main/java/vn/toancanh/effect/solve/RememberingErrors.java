package vn.toancanh.effect.solve;

import java.util.Arrays;

/**
 * Standard errors of least squares where the error of a time holds a share of the one before it.
 * Residuals remember less than errors do, the more so the shorter the series; so that share is
 * taken whose residuals would on average remember as much as these do and one standard error more,
 * since a memory that was not seen is not one that is not there; and the variance is that whose
 * residuals would be as large. Not changed once made.
 */
public final class RememberingErrors {
    /** Beyond it there are no errors around a line any more but a walk. */
    private static final double MOST = 0.97;

    private static final int HALVINGS = 40;

    private final double[][] rows;
    private final double[][] toward;
    private final double share;
    private final double[][] spread;
    private final double variance;
    private final double degrees;

    private RememberingErrors(double[][] rows, double[][] toward, double share, double squares) {
        this.rows = rows;
        this.toward = toward;
        this.share = share;
        var blurred = blurred(share);
        spread = spread(blurred);
        var trace = 0.0;
        var norm = 0.0;
        for (var i = 0; i < rows.length; i++) {
            trace += left(i, i, blurred);
            for (var j = 0; j < rows.length; j++) {
                var each = left(i, j, blurred);
                norm += each * each;
            }
        }
        variance = squares / trace;
        degrees = trace * trace / norm;
    }

    static RememberingErrors of(double[][] rows, double[][] inverse, double[] rest) {
        var toward = new double[inverse.length][rows.length];
        for (var a = 0; a < inverse.length; a++) {
            for (var i = 0; i < rows.length; i++) {
                toward[a][i] = LeastSquares.dot(inverse[a], rows[i]);
            }
        }
        var squares = LeastSquares.dot(rest, rest);
        var products = 0.0;
        for (var i = 1; i < rest.length; i++) {
            products += rest[i] * rest[i - 1];
        }
        var plain = new RememberingErrors(rows, toward, 0, squares);
        var seen = products / squares;
        var unsure = Math.sqrt((1 - seen * seen) / rest.length);
        return new RememberingErrors(rows, toward, plain.matching(seen + unsure), squares);
    }

    /** The share whose residuals remember so much. */
    private double matching(double seen) {
        if (!(seen > remembered(0))) {
            return 0;
        }
        var low = 0.0;
        var high = MOST;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (remembered(middle) < seen) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What residuals of such errors remember, over their variance. */
    private double remembered(double errors) {
        var blurred = blurred(errors);
        var middle = spread(blurred);
        var neighbours = 0.0;
        var trace = 0.0;
        for (var i = 0; i < rows.length; i++) {
            trace += left(i, i, errors, blurred, middle);
            neighbours += i == 0 ? 0 : left(i, i - 1, errors, blurred, middle);
        }
        return neighbours / trace;
    }

    private double left(int i, int j, double[][] blurred) {
        return left(i, j, share, blurred, spread);
    }

    /** Covariance of two residuals where errors have variance 1. */
    private double left(int i, int j, double errors, double[][] blurred, double[][] middle) {
        var sum = Math.pow(errors, Math.abs(i - j));
        for (var a = 0; a < middle.length; a++) {
            var row = 0.0;
            for (var b = 0; b < middle.length; b++) {
                row += middle[a][b] * rows[j][b];
            }
            sum += rows[i][a] * (row - blurred[a][j]) - rows[j][a] * blurred[a][i];
        }
        return sum;
    }

    /** What leads to the coefficients, times the correlation of the errors: two passes. */
    private double[][] blurred(double errors) {
        return Arrays.stream(toward).map(row -> blurred(row, errors)).toArray(double[][]::new);
    }

    private static double[] blurred(double[] row, double errors) {
        var result = row.clone();
        var carried = 0.0;
        for (var i = 0; i < row.length; i++) {
            result[i] += carried;
            carried = errors * (carried + row[i]);
        }
        carried = 0;
        for (var i = row.length - 1; i >= 0; i--) {
            result[i] += carried;
            carried = errors * (carried + row[i]);
        }
        return result;
    }

    private double[][] spread(double[][] blurred) {
        var result = new double[toward.length][toward.length];
        for (var a = 0; a < toward.length; a++) {
            for (var b = 0; b < toward.length; b++) {
                result[a][b] = LeastSquares.dot(blurred[a], toward[b]);
            }
        }
        return result;
    }

    /** What an error holds of the one before it, 0 to 1. */
    public double share() {
        return share;
    }

    /** Of one error. */
    public double variance() {
        return variance;
    }

    /** By Satterthwaite: fewer the more errors remember. */
    public double degrees() {
        return degrees;
    }

    /** Standard error of a sum of coefficients. */
    public double error(double[] sum) {
        var squared = 0.0;
        for (var a = 0; a < sum.length; a++) {
            squared += sum[a] * LeastSquares.dot(spread[a], sum);
        }
        return Math.sqrt(Math.max(0, variance * squared));
    }
}

package vn.toancanh.analysis.count;

import org.jspecify.annotations.Nullable;

/** A symmetric positive definite matrix taken apart into a triangle and its mirror image. */
public final class Cholesky {
    /** What is left of a column that the ones before it explain, as a share of it. */
    private static final double NOTHING = 1e-11;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * @param matrix its lower triangle is read
     * @return null when a column is explained by the ones before it
     */
    public static @Nullable Cholesky of(double[][] matrix) {
        var size = matrix.length;
        var lower = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var rest = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i != j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > NOTHING * matrix[i][i]) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return null;
                }
            }
        }
        return new Cholesky(lower);
    }

    private double[] forward(double[] right) {
        var result = right.clone();
        for (var i = 0; i < result.length; i++) {
            for (var k = 0; k < i; k++) {
                result[i] -= lower[i][k] * result[k];
            }
            result[i] /= lower[i][i];
        }
        return result;
    }

    public double[] solve(double[] right) {
        var result = forward(right);
        for (var i = result.length - 1; i >= 0; i--) {
            for (var k = i + 1; k < result.length; k++) {
                result[i] -= lower[k][i] * result[k];
            }
            result[i] /= lower[i][i];
        }
        return result;
    }

    /** x' M⁻¹ x. */
    public double squared(double[] x) {
        var sum = 0.0;
        for (var part : forward(x)) {
            sum += part * part;
        }
        return sum;
    }
}

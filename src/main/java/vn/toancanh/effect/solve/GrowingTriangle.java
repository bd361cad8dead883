package vn.toancanh.effect.solve;

/** The Cholesky triangle of a matrix that grows by one row and column at a time. One thread. */
final class GrowingTriangle {
    /** What must be left of a row that the ones before it explain, as a share of it. */
    private static final double NOTHING = 1e-13;

    private final double[][] rows;
    private int size;

    GrowingTriangle(int most) {
        rows = new double[most][];
    }

    /**
     * @param row the new last row of the matrix up to its diagonal; is overwritten
     * @return false, and nothing added, when the rows before it say it already
     */
    boolean add(double[] row) {
        var diagonal = row[size];
        var rest = diagonal;
        for (var j = 0; j < size; j++) {
            var other = rows[j];
            var part = row[j];
            for (var k = 0; k < j; k++) {
                part -= row[k] * other[k];
            }
            row[j] = part / other[j];
            rest -= row[j] * row[j];
        }
        if (!(rest > NOTHING * diagonal)) {
            return false;
        }
        row[size] = Math.sqrt(rest);
        rows[size++] = row;
        return true;
    }

    void clear() {
        size = 0;
    }

    /** What the matrix turns into a vector of ones. */
    double[] solveOnes() {
        var x = new double[size];
        for (var i = 0; i < size; i++) {
            var sum = 1.0;
            for (var k = 0; k < i; k++) {
                sum -= rows[i][k] * x[k];
            }
            x[i] = sum / rows[i][i];
        }
        for (var i = size - 1; i >= 0; i--) {
            x[i] /= rows[i][i];
            for (var k = 0; k < i; k++) {
                x[k] -= rows[i][k] * x[i];
            }
        }
        return x;
    }
}

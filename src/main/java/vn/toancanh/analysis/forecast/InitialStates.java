package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * For given smoothing parameters the errors are linear in the initial states, so the most likely
 * ones follow by least squares (Hyndman et al. 2008, chapter 14) and the search has four parameters
 * at most, not seventeen. Not for several threads.
 */
final class InitialStates {
    // Keeps the equations solvable where a state hardly matters, far below any figure shown.
    private static final double RIDGE = 1e-12;

    private final EtsRecursion recursion;
    private final EtsForm form;
    private final int plain;
    private final int season;
    private final int count;
    private final double[][] columns;
    private final double[] errors;
    private final double[][] products;
    private final double[] effects;
    private final double[][] normal;
    private final double[] right;
    private final boolean complete;

    InitialStates(EtsRecursion recursion, EtsForm form) {
        this.recursion = recursion;
        this.form = form;
        this.plain = form.trend() ? 2 : 1;
        this.season = form.seasonal() ? recursion.season() : 0;
        this.count = form.states(recursion.season());
        this.columns = new double[plain + season][recursion.length()];
        this.errors = new double[recursion.length()];
        this.products = new double[plain + season][plain + season];
        this.effects = new double[plain + season];
        this.normal = new double[count][count];
        this.right = new double[count];
        this.complete = recursion.complete();
    }

    /** The sum of squared errors with the best initial states. */
    double squares(Smoothing by) {
        solve(by);
        var squares = dot(errors, errors, 0);
        for (var i = 0; i < count; i++) {
            squares += right[i] * (effects[i] - lastSeason(effects, i));
        }
        return Math.max(0, squares);
    }

    EtsState best(Smoothing by) {
        solve(by);
        var seasons = new ArrayList<Double>();
        if (season > 0) {
            var sum = 0.0;
            for (var i = plain; i < count; i++) {
                seasons.add(right[i]);
                sum += right[i];
            }
            seasons.add(-sum);
        }
        return new EtsState(right[0], form.trend() ? right[1] : 0, seasons);
    }

    private void solve(Smoothing by) {
        recursion.errorsFromNothing(by, errors);
        recursion.errorsOfZero(by, 1, 0, columns[0]);
        if (form.trend()) {
            recursion.errorsOfZero(by, 0, 1, columns[1]);
        }
        for (var phase = 0; phase < season; phase++) {
            season(by, phase);
        }
        products();
        // Seasons sum to zero: each stands with the opposite of the last one.
        for (var i = 0; i < count; i++) {
            right[i] = lastSeason(effects, i) - effects[i];
            for (var j = 0; j <= i; j++) {
                normal[i][j] =
                        products[i][j]
                                - lastSeason(products[i], j)
                                - lastSeason(products[j], i)
                                + (i < plain || j < plain
                                        ? 0
                                        : last(products[products.length - 1]));
            }
        }
        factor();
        substitute();
    }

    private double lastSeason(double[] row, int of) {
        return of < plain ? 0 : last(row);
    }

    private static double last(double[] row) {
        return row[row.length - 1];
    }

    /** Without gaps a season that comes later does the same, later. */
    private void season(Smoothing by, int phase) {
        var into = columns[plain + phase];
        if (phase > 0 && complete) {
            Arrays.fill(into, 0, phase, 0);
            System.arraycopy(columns[plain], 0, into, phase, into.length - phase);
        } else {
            recursion.errorsOfSeason(by, phase, into);
        }
    }

    private void products() {
        for (var i = 0; i < columns.length; i++) {
            effects[i] = dot(columns[i], errors, Math.max(0, i - plain));
            for (var j = 0; j <= i; j++) {
                if (!complete || j < plain) {
                    products[i][j] = dot(columns[i], columns[j], Math.max(0, i - plain));
                    products[j][i] = products[i][j];
                }
            }
        }
        for (var lag = 0; complete && lag < season; lag++) {
            productsOfShifted(lag);
        }
    }

    /** Columns that are one column moved share their products but for the last terms. */
    private void productsOfShifted(int lag) {
        var column = columns[plain];
        var sum = 0.0;
        var t = 0;
        for (var i = season - 1; i >= lag; i--) {
            for (; t < column.length - i; t++) {
                sum += column[t] * column[t + lag];
            }
            products[plain + i][plain + i - lag] = sum;
            products[plain + i - lag][plain + i] = sum;
        }
    }

    /** Cholesky's factor in place of the lower half. */
    private void factor() {
        for (var i = 0; i < count; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = normal[i][j] * (i == j ? 1 + RIDGE : 1);
                for (var k = 0; k < j; k++) {
                    sum -= normal[i][k] * normal[j][k];
                }
                normal[i][j] =
                        i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / normal[j][j];
            }
        }
    }

    private void substitute() {
        for (var i = 0; i < count; i++) {
            for (var k = 0; k < i; k++) {
                right[i] -= normal[i][k] * right[k];
            }
            right[i] /= normal[i][i];
        }
        for (var i = count - 1; i >= 0; i--) {
            for (var k = i + 1; k < count; k++) {
                right[i] -= normal[k][i] * right[k];
            }
            right[i] /= normal[i][i];
        }
    }

    /** Four sums side by side, which the processor adds at once. */
    private static double dot(double[] one, double[] other, int from) {
        var a = 0.0;
        var b = 0.0;
        var c = 0.0;
        var d = 0.0;
        var t = from;
        for (; t + 3 < one.length; t += 4) {
            a += one[t] * other[t];
            b += one[t + 1] * other[t + 1];
            c += one[t + 2] * other[t + 2];
            d += one[t + 3] * other[t + 3];
        }
        for (; t < one.length; t++) {
            a += one[t] * other[t];
        }
        return a + b + (c + d);
    }
}

package vn.toancanh.effect.design;

import java.util.Arrays;
import vn.toancanh.effect.Trial;

/**
 * A panel made ready for many comparisons: what all of them need of the past is reckoned once.
 * Units are by number. Not changed once made; any thread.
 */
public final class Pool {
    private final double[][] values;
    private final int before;
    private final int judged;
    private final double[][] centred;

    private Pool(double[][] values, int before, int judged) {
        this.values = values;
        this.before = before;
        this.judged = judged;
        centred = centred(values, before);
    }

    /** Without gaps. */
    static Pool of(Trial trial) {
        var panel = trial.panel();
        var values = new double[panel.units().size()][];
        Arrays.setAll(values, panel::series);
        return new Pool(values, trial.before(), trial.treatment().judged());
    }

    /**
     * @param values units × times without gaps
     * @param before so many first times are the past
     */
    public static Pool of(double[][] values, int before) {
        return new Pool(values, before, before);
    }

    /**
     * The past less its mean over the units. Weights that add up to 1 do not see the difference,
     * rounding does.
     */
    private static double[][] centred(double[][] values, int before) {
        var means = new double[before];
        for (var row : values) {
            for (var t = 0; t < before; t++) {
                means[t] += row[t] / values.length;
            }
        }
        var centred = new double[values.length][before];
        for (var i = 0; i < values.length; i++) {
            for (var t = 0; t < before; t++) {
                centred[i][t] = values[i][t] - means[t];
            }
        }
        return centred;
    }

    int times() {
        return values[0].length;
    }

    int before() {
        return before;
    }

    int judged() {
        return judged;
    }

    int after() {
        return times() - judged;
    }

    double value(int unit, int time) {
        return values[unit][time];
    }

    /** The mean of some units at each time. */
    public double[] mean(int[] units) {
        var mean = new double[times()];
        for (var unit : units) {
            for (var t = 0; t < mean.length; t++) {
                mean[t] += values[unit][t] / units.length;
            }
        }
        return mean;
    }

    /** Inner products of the past of all units: units × units. */
    double[][] levels() {
        return products(centred);
    }

    /** The same once each unit's own mean is taken out. */
    public double[][] shapes() {
        var moved = Arrays.stream(centred).map(Pool::withoutMean).toArray(double[][]::new);
        return products(moved);
    }

    /** Standard deviation of all steps from one time of the past to the next. */
    public double noise(int[] units) {
        var sum = 0.0;
        var squares = 0.0;
        for (var unit : units) {
            for (var t = 1; t < before; t++) {
                var step = values[unit][t] - values[unit][t - 1];
                sum += step;
                squares += step * step;
            }
        }
        double number = units.length * (before - 1);
        return Math.sqrt(Math.max(0, squares - sum * sum / number) / Math.max(1, number - 1));
    }

    static double[] withoutMean(double[] row) {
        var mean = Arrays.stream(row).average().orElse(0);
        return Arrays.stream(row).map(v -> v - mean).toArray();
    }

    private static double[][] products(double[][] rows) {
        var result = new double[rows.length][rows.length];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = 0.0;
                for (var t = 0; t < rows[i].length; t++) {
                    sum += rows[i][t] * rows[j][t];
                }
                result[i][j] = sum;
                result[j][i] = sum;
            }
        }
        return result;
    }

    /**
     * Inner products of what lies between some units and the mean of others.
     *
     * @param products of all units
     */
    public static double[][] between(double[][] products, int[] target, int[] donors) {
        var toTarget = new double[donors.length];
        var own = 0.0;
        for (var i : target) {
            for (var k = 0; k < donors.length; k++) {
                toTarget[k] += products[i][donors[k]] / target.length;
            }
            for (var j : target) {
                own += products[i][j] / target.length / target.length;
            }
        }
        var result = new double[donors.length][donors.length];
        for (var k = 0; k < donors.length; k++) {
            var row = products[donors[k]];
            for (var l = 0; l < donors.length; l++) {
                result[k][l] = row[donors[l]] - toTarget[k] - toTarget[l] + own;
            }
        }
        return result;
    }
}

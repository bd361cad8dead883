package vn.toancanh.map.classes;

import java.util.Arrays;

/**
 * Classes whose values differ as little as possible from the mean of their class: the partition
 * with the least sum of squared deviations (Fisher 1958, "On grouping for maximum homogeneity";
 * known in cartography as Jenks). Exact, by dynamic programming; equal values stay together.
 */
final class NaturalBreaks {
    private final double[] values;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    /**
     * @param sorted finite values, rising
     */
    NaturalBreaks(double[] sorted) {
        values = Arrays.stream(sorted).distinct().toArray();
        weight = new double[values.length + 1];
        sum = new double[values.length + 1];
        squares = new double[values.length + 1];
        // Around the middle, so that squares of great numbers close together do not cancel out.
        double middle = values.length == 0 ? 0 : values[values.length / 2];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            double count = 0;
            while (at < sorted.length && sorted[at] == values[i]) {
                at++;
                count++;
            }
            double away = values[i] - middle;
            weight[i + 1] = weight[i] + count;
            sum[i + 1] = sum[i] + count * away;
            squares[i + 1] = squares[i] + count * away * away;
        }
    }

    /** The least value of every class but the first; fewer than asked where values are few. */
    double[] firsts(int classes) {
        int k = Math.min(classes, values.length);
        if (k < 2) {
            return new double[0];
        }
        var starts = new int[k][];
        double[] cost = new double[values.length + 1];
        for (int end = 1; end <= values.length; end++) {
            cost[end] = deviation(0, end);
        }
        for (int c = 1; c < k; c++) {
            starts[c] = new int[values.length + 1];
            cost = withOneMore(cost, c, starts[c]);
        }
        return traced(starts, k);
    }

    /**
     * Where the last of {@code c + 1} classes is best begun never moves back as values are added,
     * so the middle one bounds the others: n · log n steps a class instead of n².
     */
    private double[] withOneMore(double[] before, int c, int[] start) {
        var cost = new double[values.length + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        divide(new Step(before, cost, start), c + 1, values.length, c, values.length - 1);
        return cost;
    }

    /** Costs and beginnings of one class more, from those without it. */
    private static final class Step {
        final double[] before;
        final double[] cost;
        final int[] start;

        Step(double[] before, double[] cost, int[] start) {
            this.before = before;
            this.cost = cost;
            this.start = start;
        }
    }

    private void divide(Step step, int low, int high, int from, int to) {
        if (low > high) {
            return;
        }
        int end = (low + high) >>> 1;
        int best = from;
        for (int first = from; first <= Math.min(to, end - 1); first++) {
            double cost = step.before[first] + deviation(first, end);
            if (cost < step.cost[end]) {
                step.cost[end] = cost;
                best = first;
            }
        }
        step.start[end] = best;
        divide(step, low, end - 1, from, best);
        divide(step, end + 1, high, best, to);
    }

    private double[] traced(int[][] starts, int classes) {
        var firsts = new double[classes - 1];
        int end = values.length;
        for (int c = classes - 1; c > 0; c--) {
            int start = starts[c][end];
            firsts[c - 1] = values[start];
            end = start;
        }
        return firsts;
    }

    /** Sum of squared deviations of the values from {@code first} up to and without {@code end}. */
    private double deviation(int first, int end) {
        double s = sum[end] - sum[first];
        double deviation = squares[end] - squares[first] - s * s / (weight[end] - weight[first]);
        return Math.max(0, deviation);
    }
}

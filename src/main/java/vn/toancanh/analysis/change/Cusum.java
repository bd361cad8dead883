package vn.toancanh.analysis.change;

import java.util.Arrays;
import java.util.Random;

/**
 * Where a stretch splits best into two means, and how far the weighted cumulative sum stands out
 * there: its square is what the split takes from the sum of squares.
 */
final class Cusum {
    private final double[] values;
    private final int least;
    private final int split;
    private final double height;

    private Cusum(double[] values, int least, int split, double height) {
        this.values = values;
        this.least = least;
        this.split = split;
        this.height = height;
    }

    /** How many values stand before the change. */
    int split() {
        return split;
    }

    double height() {
        return height;
    }

    /**
     * @param least values on each side
     */
    static Cusum of(double[] values, int least) {
        var n = values.length;
        var mean = Arrays.stream(values).average().orElse(0);
        var sum = 0.0;
        var split = 0;
        var height = 0.0;
        for (var k = 1; k <= n - least; k++) {
            sum += values[k - 1] - mean;
            if (k >= least) {
                var here = Math.abs(sum) * Math.sqrt(n / (k * (double) (n - k)));
                if (here > height) {
                    height = here;
                    split = k;
                }
            }
        }
        return new Cusum(values, least, split, height);
    }

    /** How often blocks of the values in random order stand out as far. */
    double probability(int orders, long seed) {
        var block = (int) Math.max(1, Math.round(Math.cbrt(values.length)));
        var random = new Random(seed);
        var asFar = 0;
        for (var order = 0; order < orders; order++) {
            asFar += of(inBlocks(values, block, random), least).height >= height ? 1 : 0;
        }
        return (1.0 + asFar) / (1.0 + orders);
    }

    /** Blocks of a circle, turned by chance, in random order; what is left over comes last. */
    private static double[] inBlocks(double[] values, int block, Random random) {
        var n = values.length;
        var blocks = (n + block - 1) / block;
        var order = new int[blocks];
        for (var i = 0; i < blocks; i++) {
            var j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        var turn = random.nextInt(n);
        var mixed = new double[n];
        var next = 0;
        for (var i = 0; i < blocks; i++) {
            var start = order[i] * block;
            for (var t = start; t < Math.min(start + block, n); t++) {
                mixed[next++] = values[(t + turn) % n];
            }
        }
        return mixed;
    }

    /** Of neighbouring values, around their mean. */
    static double autocorrelation(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        var products = 0.0;
        var squares = 0.0;
        for (var t = 0; t < values.length; t++) {
            squares += (values[t] - mean) * (values[t] - mean);
            products += t == 0 ? 0 : (values[t] - mean) * (values[t - 1] - mean);
        }
        return squares == 0 ? 0 : products / squares;
    }
}

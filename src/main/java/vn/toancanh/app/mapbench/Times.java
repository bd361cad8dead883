package vn.toancanh.app.mapbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** How long something took each time, in milliseconds. */
public final class Times {
    private final double[] sorted;

    private Times(double[] milliseconds) {
        sorted = milliseconds.clone();
        Arrays.sort(sorted);
    }

    static Times of(double... milliseconds) {
        return new Times(milliseconds);
    }

    /** Runs {@code work} with the numbers of the rounds; those below {@code 0} only warm up. */
    public static Times of(int warmUp, int rounds, IntConsumer work) {
        var took = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            long began = System.nanoTime();
            work.accept(round);
            if (round >= 0) {
                took[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        return new Times(took);
    }

    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    public double median() {
        return percentile(50);
    }

    /** Such as {@code {"p50":1.2,"p95":3.4}}. */
    public String json(int tail) {
        return String.format(
                Locale.ROOT, "{\"p50\":%.1f,\"p%d\":%.1f}", median(), tail, percentile(tail));
    }
}

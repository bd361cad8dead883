package vn.toancanh.app.measure;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times work in seconds. */
public final class Stopwatch {
    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** The median of so many rounds, after one that is not counted. */
    public static double median(int rounds, Callable<?> work) {
        time(work);
        var times = new double[Math.max(1, rounds)];
        for (var round = 0; round < times.length; round++) {
            times[round] = time(work);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    public static double time(Callable<?> work) {
        try {
            var began = System.nanoTime();
            work.call();
            return (System.nanoTime() - began) / NANOS;
        } catch (Exception e) {
            throw new IllegalStateException("what is measured failed", e);
        }
    }
}

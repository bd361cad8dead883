package vn.toancanh.app.taskbench;

import java.util.Arrays;
import java.util.Map;

/** Times of many of the same thing, in milliseconds. */
final class Latencies {
    private static final double NANOS_OF_MILLI = 1e6;

    private final double[] sorted;

    private Latencies(double[] sorted) {
        this.sorted = sorted;
    }

    static Latencies ofNanos(long[] nanos) {
        return new Latencies(
                Arrays.stream(nanos).mapToDouble(each -> each / NANOS_OF_MILLI).sorted().toArray());
    }

    /** NaN where there are none. */
    private double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)];
    }

    void into(Map<String, Double> figures, String name) {
        figures.put(name + "_p50_ms", at(0.5));
        figures.put(name + "_p99_ms", at(0.99));
        figures.put(name + "_max_ms", at(1));
    }
}

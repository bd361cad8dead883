package vn.toancanh.proposal.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Observation;
import vn.toancanh.proposal.Content.Range;

/** What a number usually is: its own newest values, and as much again on either side. Pure. */
public final class Usual {
    /** Fewer say nothing about what is usual. */
    private static final int FEWEST = 4;

    /** Two years of months. */
    private static final int NEWEST = 24;

    /** Values that never moved may still move by a tenth. */
    private static final double STILL = 0.1;

    private Usual() {}

    /**
     * @param history oldest first
     * @return null where too little is known
     */
    public static @Nullable Range of(List<Observation> history, String unit) {
        var from = Math.max(0, history.size() - NEWEST);
        var values =
                history.subList(from, history.size()).stream()
                        .mapToDouble(Observation::value)
                        .sorted()
                        .toArray();
        if (values.length < FEWEST) {
            return null;
        }
        var low = values[0];
        var high = values[values.length - 1];
        var largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        var room = Math.max(high - low, STILL * largest);
        // A share of something is not below nothing, nor is a count.
        var least = low >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        var most = unit.equals("%") && high <= 100 ? 100 : Double.POSITIVE_INFINITY;
        return new Range(Math.max(least, low - room), Math.min(most, high + room));
    }
}

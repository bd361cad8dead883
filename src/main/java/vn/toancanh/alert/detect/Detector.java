package vn.toancanh.alert.detect;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * Judges a stream of observations one by one, each from those before it alone: the findings of a
 * beginning are the beginning of the findings, and the same observations always give the same ones.
 * For one series and one thread.
 */
public sealed interface Detector
        permits ThresholdDetector,
                ChartDetector,
                SeasonalDetector,
                DecompositionDetector,
                PacedDetector {
    /**
     * @param second seconds since 1970 of local time
     */
    Finding observe(long second, double value);

    default Finding observe(LocalDateTime at, double value) {
        return observe(at.toEpochSecond(ZoneOffset.UTC), value);
    }

    /** Null for what is next in the stream. */
    static @Nullable Verdict refusal(Arrival.Order order) {
        return switch (order) {
            case NEXT -> null;
            case NO_VALUE -> Verdict.NO_VALUE;
            case TWICE -> Verdict.TWICE;
            case LATE -> Verdict.LATE;
        };
    }
}

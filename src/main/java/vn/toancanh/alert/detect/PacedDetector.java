package vn.toancanh.alert.detect;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.baseline.Rate;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * Learns from the first gaps how often the series comes, then hands its observations to the method
 * asked for, or where none was asked for to the one that fits: trend and season for monthly and
 * slower statistics, the usual value of this time of the season for faster ones, which have no
 * months to decompose.
 */
public final class PacedDetector implements Detector {
    private static final int FIRST = 6;

    private final @Nullable Method asked;
    private final RestDays rest;
    private final @Nullable Duration quiet;
    private final Arrival arrival = new Arrival();
    private final long[] seconds = new long[FIRST];
    private final double[] values = new double[FIRST];
    private int count;
    private @Nullable Detector chosen;

    /**
     * @param asked null for the method that fits
     * @param quiet how long nothing is told again; null for what fits the pace
     */
    public PacedDetector(@Nullable Method asked, RestDays rest, @Nullable Duration quiet) {
        this.asked = asked;
        this.rest = rest;
        this.quiet = quiet;
    }

    @Override
    public Finding observe(long second, double value) {
        if (chosen != null) {
            return chosen.observe(second, value);
        }
        var named = asked == null ? Method.SEASONAL : asked;
        var refused = Detector.refusal(arrival.of(second, value));
        if (refused != null) {
            return Finding.unjudged(second, value, refused, named);
        }
        seconds[count] = second;
        values[count] = value;
        count++;
        if (count < FIRST) {
            return Finding.unjudged(second, value, Verdict.LEARNING, named);
        }
        var begun = begin();
        for (var i = 0; i < FIRST - 1; i++) {
            begun.observe(seconds[i], values[i]);
        }
        chosen = begun;
        return begun.observe(second, value);
    }

    private Method fitting(Rate rate) {
        var slow = rate == Rate.MONTHLY;
        if (asked == null || (asked == Method.DECOMPOSITION && !slow)) {
            return slow ? Method.DECOMPOSITION : Method.SEASONAL;
        }
        return asked;
    }

    private Detector begin() {
        var gaps = new long[FIRST - 1];
        for (var i = 0; i < gaps.length; i++) {
            gaps[i] = seconds[i + 1] - seconds[i];
        }
        Arrays.sort(gaps);
        var step = gaps[gaps.length / 2];
        var rate = Rate.of(step);
        var silence = quiet == null ? rate.quiet(step) : quiet;
        var method = fitting(rate);
        return switch (method) {
            case SEASONAL -> new SeasonalDetector(rate, rest, silence);
            case DECOMPOSITION -> new DecompositionDetector(step, silence);
            case EWMA, CUSUM, CUSUM_BOTH -> new ChartDetector(method, rate, rest, silence);
            case THRESHOLD -> throw new IllegalArgumentException("a threshold needs its limit");
        };
    }
}

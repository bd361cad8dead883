package vn.toancanh.alert.ruledesk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.Signal;

/**
 * What the past suggests for a rule that comes and goes.
 *
 * @param deadband with which nine of ten quick returns would not have been; null where there were
 *     too few of them
 * @param returns rises within {@value #QUICK} periods after the one before had ended
 * @param keepFiring as long as nine of ten pauses between two rises were; null where there were too
 *     few of them
 * @param pauses of at most {@value #PAUSE} periods
 */
public record Hints(
        @Nullable Double deadband, int returns, @Nullable Duration keepFiring, int pauses) {
    /** A rise so many periods after the last value beyond the limit is the same thing again. */
    static final int QUICK = 3;

    /** What comes again later is another thing. */
    static final int PAUSE = 10;

    private static final int FEWEST = 3;
    private static final double SHARE = 0.9;
    private static final int DIGITS = 2;
    private static final double SMALLEST = 0.01;

    /** So that 1.5 divided by 0.1 is 15. */
    private static final double STEADY = 1e-9;

    private static final int SECONDS_AN_HOUR = 3600;

    public static final Hints NONE = new Hints(null, 0, null, 0);

    /**
     * @param series the values of each unit in their order
     * @param pauses between an end and the next rise of one unit
     * @param period how often values come
     */
    static Hints of(
            Signal signal,
            Collection<List<Double>> series,
            Collection<Duration> pauses,
            Duration period) {
        var back = new ArrayList<Double>();
        if (signal instanceof Signal.Threshold limit) {
            series.forEach(values -> collect(limit, values, back));
        }
        var limit = period.multipliedBy(PAUSE);
        var quick =
                pauses.stream()
                        .filter(each -> each.compareTo(limit) <= 0)
                        .map(each -> (double) each.toSeconds())
                        .toList();
        return new Hints(
                back.size() < FEWEST ? null : possible(signal, rounded(quantile(back))),
                back.size(),
                quick.size() < FEWEST ? null : hours(quantile(quick)),
                quick.size());
    }

    /** Within a band that reaches down to nothing an alert would never end. */
    private static @Nullable Double possible(Signal signal, double band) {
        return signal instanceof Signal.Threshold limit && band >= Math.abs(limit.limit())
                ? null
                : Double.valueOf(band);
    }

    /** How far each quick return had come back from the limit. */
    private static void collect(Signal.Threshold limit, List<Double> values, List<Double> into) {
        var since = 0;
        var furthest = 0.0;
        var beyond = false;
        for (var value : values) {
            var over = limit.below() ? limit.limit() - value : value - limit.limit();
            if (over > 0) {
                if (beyond && since > 0 && since <= QUICK) {
                    into.add(furthest);
                }
                beyond = true;
                since = 0;
                furthest = 0;
            } else {
                since++;
                furthest = Math.max(furthest, -over);
            }
        }
    }

    private static double quantile(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(SHARE * sorted.size()) - 1);
    }

    /**
     * The next number of two digits above, because what is as far away as the band is not in it.
     */
    private static double rounded(double value) {
        var step = value <= 0 ? SMALLEST : Math.pow(10, Math.floor(Math.log10(value)) - 1);
        var next = (Math.floor(value / step + STEADY) + 1) * step;
        return new BigDecimal(next).round(new MathContext(DIGITS + 1)).doubleValue();
    }

    private static Duration hours(double seconds) {
        return Duration.ofHours((long) Math.ceil(seconds / SECONDS_AN_HOUR));
    }
}

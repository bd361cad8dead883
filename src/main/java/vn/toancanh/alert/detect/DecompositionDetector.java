package vn.toancanh.alert.detect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.baseline.SortedWindow;
import vn.toancanh.alert.detect.Finding.Basis;
import vn.toancanh.alert.detect.Finding.Measure;
import vn.toancanh.alert.detect.Finding.Verdict;
import vn.toancanh.analysis.SeasonRemover;

/**
 * The last observation of a monthly, quarterly or yearly statistic against trend and season of
 * those before it, and that distance against the distances its own earlier expectations had: bounds
 * are as wide as the method has been wrong.
 */
public final class DecompositionDetector implements Detector {
    private static final int YEAR = 12;
    private static final int MOST_YEARS = 10;
    private static final int LEAST = 6;
    private static final int RECENT = 24;
    private static final int ERRORS = 36;
    private static final int LEAST_ERRORS = 12;
    private static final double FAR = 3.5;
    private static final double NORMAL = 1.4826;
    private static final long DAY = 86_400;
    private static final double LEAST_OF_LEVEL = 1e-6;

    private final int months;
    private final int season;
    private final Arrival arrival = new Arrival();
    private final SortedWindow errors = new SortedWindow(ERRORS);
    private final Quiet quiet;
    private double[] values = {};
    private long last = Long.MIN_VALUE;
    private long since;

    /** What trend and season say of the next period. */
    private record Next(double level, double season, boolean seasonal) {}

    /**
     * @param step seconds between observations
     */
    public DecompositionDetector(long step, Duration quiet) {
        this.months = (int) Math.max(1, Math.round(step / (DAY * 30.44)));
        this.season = months < YEAR && YEAR % months == 0 ? YEAR / months : 1;
        this.quiet = new Quiet(quiet.toSeconds());
    }

    @Override
    public Finding observe(long second, double value) {
        var refused = Detector.refusal(arrival.of(second, value));
        var period = period(second);
        if (refused == null && period == last) {
            refused = Verdict.TWICE;
        }
        if (refused != null) {
            return Finding.unjudged(second, value, refused, Method.DECOMPOSITION);
        }
        since = last == Long.MIN_VALUE ? second : since;
        skip(last == Long.MIN_VALUE ? 0 : (int) Math.min(MOST_YEARS * YEAR, period - last - 1));
        last = period;
        var next = next();
        var finding =
                next == null
                        ? Finding.unjudged(second, value, Verdict.LEARNING, Method.DECOMPOSITION)
                        : judge(second, value, next);
        add(value);
        return finding;
    }

    private long period(long second) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        return Math.floorDiv(day.getYear() * 12L + day.getMonthValue() - 1, (long) months);
    }

    private void skip(int periods) {
        for (var i = 0; i < periods; i++) {
            add(Double.NaN);
        }
    }

    /** Whole seasons are dropped, so that the phases stay where they are. */
    private void add(double value) {
        var drop = values.length >= (MOST_YEARS + 1) * Math.max(season, YEAR) ? YEAR : 0;
        var longer = Arrays.copyOfRange(values, drop, values.length + 1);
        longer[longer.length - 1] = value;
        values = longer;
    }

    private @Nullable Next next() {
        var seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        if (seen < LEAST) {
            return null;
        }
        var seasonal = SeasonRemover.canRemove(values, season);
        var plain = seasonal ? SeasonRemover.remove(values, season) : values;
        var from = Math.max(0, plain.length - RECENT);
        var recent =
                IntStream.range(from, plain.length).filter(t -> !Double.isNaN(plain[t])).toArray();
        if (recent.length < LEAST) {
            return null;
        }
        var slope =
                SeasonRemover.median(
                        Arrays.stream(recent)
                                .boxed()
                                .flatMapToDouble(a ->
                                        Arrays.stream(recent)
                                                .filter(b -> b > a)
                                                .mapToDouble(
                                                        b -> (plain[b] - plain[a]) / (b - a))));
        var level =
                SeasonRemover.median(
                        Arrays.stream(recent)
                                .mapToDouble(t -> plain[t] + slope * (plain.length - t)));
        return new Next(level, seasonal ? effect(plain) : 0, seasonal);
    }

    /** Of the phase that comes next, read off a period of that phase. */
    private double effect(double[] plain) {
        for (var t = values.length - season; t >= 0; t -= season) {
            if (!Double.isNaN(values[t])) {
                return values[t] - plain[t];
            }
        }
        return 0;
    }

    private Finding judge(long second, double value, Next next) {
        var expected = next.level + next.season;
        var error = value - expected;
        var known = errors.count() >= LEAST_ERRORS;
        var least = LEAST_OF_LEVEL * Math.max(1, Math.abs(expected));
        var scale = known ? Math.max(least, NORMAL * errors.median()) : Double.NaN;
        var ratio = Math.abs(error) / (FAR * scale);
        var verdict = known ? quiet.judge(second, ratio) : Verdict.LEARNING;
        errors.add(second, Math.abs(error));
        var basis =
                new Basis(
                        Measure.VALUE,
                        error / scale,
                        FAR,
                        scale,
                        next.level,
                        next.season,
                        values.length,
                        since,
                        next.seasonal ? values.length % season : -1);
        return new Finding(
                second,
                value,
                known ? quiet.score(second, ratio, verdict) : 0,
                verdict,
                expected,
                expected - FAR * scale,
                expected + FAR * scale,
                Method.DECOMPOSITION,
                basis);
    }
}

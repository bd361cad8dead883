package vn.toancanh.alert.baseline;

import org.jspecify.annotations.Nullable;

/**
 * What a series usually is at this time of its season: the median of the last values of that phase,
 * and how far values usually lie from it. Until a phase has been seen often enough its like on the
 * other kind of day stands in for it, then the whole series. Asked before a value is added, it
 * knows nothing of that value.
 */
public final class SeasonBaseline {
    /** Makes the median distance of a normal distribution its standard deviation. */
    public static final double NORMAL = 1.4826;

    private static final int WHOLE = 288;

    /** A prime, so that the readings taken for the whole fall on all times of the day. */
    private static final int EVERY = 7;

    private static final int FEW = 20;
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_OF_LEVEL = 0.01;
    private static final double TINY = 1e-9;

    private final Rate rate;
    private final RestDays rest;
    private final @Nullable SortedWindow[] phases;
    private final SortedWindow whole = new SortedWindow(WHOLE);
    private long seen;
    private double level;
    private double spread;

    /**
     * What is expected of one moment.
     *
     * @param level of the whole series; the season adds {@code expected - level}
     * @param scale one usual deviation
     * @param phase whose values were asked, -1 for the whole series
     */
    public record Usual(
            double expected, double level, double scale, int phase, int count, long since) {}

    public SeasonBaseline(Rate rate, RestDays rest) {
        this.rate = rate;
        this.rest = rest;
        this.phases = new SortedWindow[rate.phases()];
    }

    /** Null while too little was seen to expect anything. */
    public @Nullable Usual at(long second) {
        if (seen < Math.min(FEW, rate.warming())) {
            return null;
        }
        var phase = rate.phase(second, rest);
        var values = phases[phase];
        if (values == null || values.count() < rate.needed()) {
            phase = rate.substitute(phase);
            values = phases[phase];
        }
        if (values == null || values.count() < rate.needed()) {
            phase = -1;
            values = whole;
        }
        var expected = phase < 0 ? level : values.median();
        var distance = phase < 0 ? spread : values.medianDistance();
        var scale = NORMAL * Math.max(distance, LEAST_SHARE * spread);
        if (!(scale > 0)) {
            scale = Math.max(TINY, LEAST_OF_LEVEL * Math.abs(level));
        }
        return new Usual(expected, level, scale, phase, values.count(), values.since());
    }

    public void add(long second, double value) {
        var phase = rate.phase(second, rest);
        var values = phases[phase];
        if (values == null) {
            values = new SortedWindow(rate.remembered());
            phases[phase] = values;
        }
        values.add(second, value);
        if (seen < WHOLE / 2 || seen % EVERY == 0) {
            whole.add(second, value);
            level = whole.median();
            spread = whole.medianDistance();
        }
        seen++;
    }

    /** Whether every value so far is the same. */
    public boolean isConstant() {
        return whole.isConstant();
    }
}

package vn.toancanh.alert.detect;

import vn.toancanh.alert.baseline.SeasonBaseline;

/**
 * What a detector says of one observation, with everything needed to say why. Numbers that are not
 * known are NaN.
 *
 * @param second seconds since 1970 of local time
 * @param score from 0 to 1; alarms have at least 0.5, nothing else has
 * @param lower values below it are far from what is usual
 */
public record Finding(
        long second,
        double value,
        double score,
        Verdict verdict,
        double expected,
        double lower,
        double upper,
        Method method,
        Basis basis) {

    /** What became of the observation. */
    public enum Verdict {
        NORMAL,
        ALARM,
        /** As far from usual as an alarm that was told a while ago. */
        TOLD,
        /** Too little was seen to judge. */
        LEARNING,
        /** Every value so far is the same, so that nothing is known of what is usual. */
        CONSTANT,
        /** Not a number. */
        NO_VALUE,
        /** The moment was judged before; the first value stands. */
        TWICE,
        /** Earlier than an observation already judged. */
        LATE
    }

    /** What was compared with its limit. */
    public enum Measure {
        /** The distance of the value itself. */
        VALUE,
        /** The mean distance of the last values: a shift. */
        MEAN,
        /** The mean size of the last distances: unrest. */
        SPREAD,
        /** The sum of the distances beyond an allowance. */
        SUM
    }

    /**
     * Why. The parts add up: {@code level + season + deviation = value}.
     *
     * @param reading of the measure; an alarm is told where its size reaches {@code limit}
     * @param scale one usual deviation, in the unit of the value
     * @param count values the expectation rests on, the oldest seen at {@code since}
     * @param phase of the season; -1 where the whole series stands for it
     */
    public record Basis(
            Measure measure,
            double reading,
            double limit,
            double scale,
            double level,
            double season,
            int count,
            long since,
            int phase) {
        static final Basis NONE =
                new Basis(
                        Measure.VALUE,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        -1);

        static Basis of(SeasonBaseline.Usual usual, Measure measure, double reading, double limit) {
            return new Basis(
                    measure,
                    reading,
                    limit,
                    usual.scale(),
                    usual.level(),
                    usual.expected() - usual.level(),
                    usual.count(),
                    usual.since(),
                    usual.phase());
        }
    }

    /** Whether people are to be told now. */
    public boolean flagged() {
        return verdict == Verdict.ALARM;
    }

    /** What neither level nor season explains. */
    public double deviation() {
        return value - expected;
    }

    static Finding unjudged(long second, double value, Verdict verdict, Method method) {
        var unknown = Double.NaN;
        return new Finding(
                second, value, 0, verdict, unknown, unknown, unknown, method, Basis.NONE);
    }
}

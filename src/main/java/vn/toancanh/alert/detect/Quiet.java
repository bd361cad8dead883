package vn.toancanh.alert.detect;

import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * Tells what lasts once: after an alarm nothing is told for a while, unless it becomes three times
 * as bad. The while is a duration, so that it means the same however long the series is.
 */
final class Quiet {
    private static final double WORSE = 3;
    private static final double MUFFLED = 0.4;

    private final long seconds;
    private long until = Long.MIN_VALUE;
    private double told;

    Quiet(long seconds) {
        this.seconds = seconds;
    }

    /**
     * @param ratio of a reading to its limit
     */
    Verdict judge(long second, double ratio) {
        if (ratio < 1) {
            return Verdict.NORMAL;
        }
        if (second < until && ratio < WORSE * told) {
            return Verdict.TOLD;
        }
        until = second + seconds;
        told = ratio;
        return Verdict.ALARM;
    }

    /** From 0 to 1, a half where the reading meets its limit; less while quiet. */
    double score(long second, double ratio, Verdict verdict) {
        var score = ratio == Double.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio);
        return verdict != Verdict.ALARM && second < until ? MUFFLED * score : score;
    }
}

package vn.toancanh.alert.detect;

import java.util.Arrays;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015): within a window the earliest
 * detection counts, by a sigmoid that falls to nothing at its end; outside each detection costs,
 * little just after a window; the first 15 % of a file, and no more than 750 rows, are not counted.
 * 0 is a detector that never speaks, 100 one that marks the first row of every window.
 */
final class NabScorer {
    private static final double PROBATION = 0.15;
    private static final int LONGEST = 5000;
    private static final double FAR = 3;
    private static final int STEEP = 5;

    private NabScorer() {}

    /** What a false detection costs, where a missed window costs 1. */
    enum Profile {
        STANDARD(0.11),
        REWARD_LOW_FP_RATE(0.22);

        private final double falsePositive;

        Profile(double falsePositive) {
            this.falsePositive = falsePositive;
        }
    }

    /** First and last row of a stretch that is marked as anomalous. */
    record Window(int first, int last) {
        int width() {
            return last - first + 1;
        }
    }

    /**
     * One file.
     *
     * @param windows in order, none over another
     */
    record Marked(List<Window> windows, boolean[] flagged) {}

    static int probation(int rows) {
        return (int) Math.min(Math.floor(PROBATION * rows), PROBATION * LONGEST);
    }

    /** From -1 far behind a window, over 0 at its end, towards 1 before it. */
    static double sigmoid(double place) {
        return place > FAR ? -1 : 2 / (1 + Math.exp(STEEP * place)) - 1;
    }

    static double raw(Marked file, Profile profile) {
        var best = new double[file.windows.size()];
        Arrays.fill(best, -1);
        var wrong = 0.0;
        for (var row = probation(file.flagged.length); row < file.flagged.length; row++) {
            if (!file.flagged[row]) {
                continue;
            }
            var here = containing(file.windows, row);
            if (here >= 0) {
                best[here] = Math.max(best[here], within(file.windows.get(here), row));
            } else {
                wrong += profile.falsePositive * outside(file.windows, row);
            }
        }
        return Arrays.stream(best).sum() + wrong;
    }

    /** Of files together. */
    static double score(List<Marked> files, Profile profile) {
        var windows = files.stream().mapToInt(file -> file.windows.size()).sum();
        var raw = files.stream().mapToDouble(file -> raw(file, profile)).sum();
        return 100 * (raw + windows) / (2.0 * windows);
    }

    private static int containing(List<Window> windows, int row) {
        for (var i = 0; i < windows.size(); i++) {
            if (row >= windows.get(i).first && row <= windows.get(i).last) {
                return i;
            }
        }
        return -1;
    }

    private static double within(Window window, int row) {
        return sigmoid(-(window.last - row + 1) / (double) window.width()) / sigmoid(-1);
    }

    private static double outside(List<Window> windows, int row) {
        return windows.stream()
                .filter(window -> window.last < row)
                .reduce((_, later) -> later)
                .map(window -> sigmoid((row - window.last) / (window.width() - 1.0)))
                .orElse(-1.0);
    }
}

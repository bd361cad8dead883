package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.toancanh.effect.Trial;

/**
 * The columns of a line that breaks when the directive begins: 1, time from 1 on, level (1 from the
 * start on), slope (1 at the start, 2 after it, …), and pairs of sine and cosine. Times of the
 * wash-out have no row.
 */
final class Segments {
    static final int LEVEL = 2;
    static final int SLOPE = 3;

    private static final int BROKEN = 4;
    private static final List<String> NAMES = List.of("constant", "trend", "level", "slope");

    private final Trial trial;
    private final int[] times;

    Segments(Trial trial) {
        this.trial = trial;
        times =
                IntStream.range(0, trial.panel().times().size())
                        .filter(t -> t < trial.before() || t >= trial.treatment().judged())
                        .toArray();
    }

    /** Number of the time of each row. */
    int[] times() {
        return times.clone();
    }

    double[][] rows() {
        return Arrays.stream(times).mapToObj(this::row).toArray(double[][]::new);
    }

    double[] row(int time) {
        var row = new double[BROKEN + 2 * trial.options().harmonics()];
        row[0] = 1;
        row[1] = time + 1.0;
        if (time >= trial.before()) {
            row[LEVEL] = 1;
            row[SLOPE] = time - trial.before() + 1.0;
        }
        for (var h = 0; h < trial.options().harmonics(); h++) {
            var turn = 2 * Math.PI * (h + 1) * time / trial.options().season();
            row[BROKEN + 2 * h] = Math.sin(turn);
            row[BROKEN + 2 * h + 1] = Math.cos(turn);
        }
        return row;
    }

    /** What the time would have had without the directive. */
    double[] without(int time) {
        var row = row(time);
        row[LEVEL] = 0;
        row[SLOPE] = 0;
        return row;
    }

    List<String> names() {
        var names = new ArrayList<>(NAMES);
        for (var h = 1; h <= trial.options().harmonics(); h++) {
            names.add("sine" + h);
            names.add("cosine" + h);
        }
        return names;
    }

    /** 1 in one column. */
    double[] unit(int column) {
        var unit = new double[BROKEN + 2 * trial.options().harmonics()];
        unit[column] = 1;
        return unit;
    }
}

package vn.toancanh.effect.verdict;

import java.util.Arrays;
import java.util.List;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Trial;

/** Which designs the data allow, the best first. Pure. */
final class Choice {
    static final int LEAST_BEFORE = 8;
    static final int LEAST_AFTER = 3;
    static final int LEAST_DONORS = 5;
    static final int DONORS_TO_RANK = 10;

    /** So many times of the past for designs that compare. */
    static final int LEAST_COMPARED = 5;

    private Choice() {}

    static List<Design> of(Trial trial) {
        if (trial.options().offsets() != null) {
            return List.of(Design.QUASI_POISSON);
        }
        var donors = trial.donors().length;
        if (donors >= DONORS_TO_RANK
                && trial.treated().length == 1
                && trial.before() >= LEAST_BEFORE) {
            return List.of(Design.SYNTHETIC_CONTROL, Design.SYNTHETIC_DIFFERENCE);
        }
        if (donors >= LEAST_DONORS) {
            return trial.before() >= LEAST_COMPARED
                    ? List.of(Design.SYNTHETIC_DIFFERENCE, Design.DIFFERENCE_IN_DIFFERENCES)
                    : List.of(Design.DIFFERENCE_IN_DIFFERENCES);
        }
        return isCounted(trial)
                ? List.of(Design.QUASI_POISSON, Design.INTERRUPTED_SERIES)
                : List.of(Design.INTERRUPTED_SERIES);
    }

    /** Whole numbers from 0 on. */
    private static boolean isCounted(Trial trial) {
        return Arrays.stream(trial.treated())
                .mapToObj(trial.panel()::series)
                .flatMapToDouble(Arrays::stream)
                .allMatch(value -> value >= 0 && value == Math.rint(value));
    }
}

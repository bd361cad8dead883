package vn.toancanh.effect.verdict;

import java.util.List;
import java.util.Locale;

/** Why there are not enough grounds: a guard rail, and what about it. */
public record Reason(Kind kind, List<Object> about) {
    public Reason {
        about = List.copyOf(about);
    }

    /** Texts are {@code effect.reason.…}. */
    public enum Kind {
        /** Gap of the past, what is usual, spread of the own values. */
        POOR_FIT,
        /** Times before, times judged, comparison units; the least of each. */
        TOO_FEW,
        DEFINITION_CHANGED,
        /** Percent of the weight that lies on units that felt the directive. */
        SPILL_OVER,
        /** The jump of all comparison units when the directive began; NaN when people said so. */
        SHOCK,
        /** How many standard deviations the unit stood out just before. */
        REGRESSION_TO_THE_MEAN
    }

    static Reason of(Kind kind, Object... about) {
        return new Reason(kind, List.of(about));
    }

    public String code() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String textKey() {
        return "effect.reason." + code();
    }
}

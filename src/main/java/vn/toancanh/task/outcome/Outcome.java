package vn.toancanh.task.outcome;

import java.time.Instant;
import vn.toancanh.effect.verdict.Question;
import vn.toancanh.effect.verdict.Rung;
import vn.toancanh.effect.verdict.Verdict;

/** What is known of whether an aim of a directive was served. */
public sealed interface Outcome {
    Aim aim();

    /**
     * The engine was asked.
     *
     * @param preview the window is not over; another answer may follow
     * @param asOf when the numbers were read
     */
    record Judged(
            Aim aim,
            AimPanel panel,
            Question question,
            Verdict verdict,
            boolean preview,
            Instant asOf)
            implements Outcome {
        /** As people who close the directive say it. */
        public vn.toancanh.task.Verdict rung() {
            return said(verdict.rung());
        }
    }

    /** The window has not begun, or nothing of it is over. */
    record Early(Aim aim) implements Outcome {}

    /** There are no numbers to judge by. */
    record Lacking(Aim aim, Lack lack) implements Outcome {}

    /** Texts are {@code task.outcome.lack.…}. */
    enum Lack {
        /** The catalogue does not know the indicator. */
        INDICATOR,
        /** No value of an ordered unit is stored here. */
        NUMBERS,
        /** That of most units to compare with is still on its way. */
        HISTORY,
        /** None from before the directive, or none from its window. */
        SPAN
    }

    static vn.toancanh.task.Verdict said(Rung rung) {
        return switch (rung) {
            case IMPROVED -> vn.toancanh.task.Verdict.IMPROVED;
            case SIGNS -> vn.toancanh.task.Verdict.SIGNS;
            case UNCHANGED -> vn.toancanh.task.Verdict.UNCHANGED;
            case WORSE -> vn.toancanh.task.Verdict.WORSE;
            case INSUFFICIENT -> vn.toancanh.task.Verdict.NOT_ENOUGH_GROUNDS;
        };
    }
}

package vn.toancanh.task.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Verdict;

/**
 * What one directive came to.
 *
 * @param verdict it was closed with, or the engine proposes
 * @param closed whether a person has said so
 * @param late whether it was done after its term
 */
public record Judgement(
        UUID directive,
        String title,
        String lead,
        Aimed aimed,
        @Nullable Change change,
        Verdict verdict,
        boolean closed,
        boolean late) {

    /**
     * What was meant to change; codes are blank where nothing is measured.
     *
     * @param indicator its code
     * @param name of the indicator
     * @param place in words
     * @param baseline on the day of issue, the mean of the units
     */
    public record Aimed(
            String indicator, String name, String place, Direction direction, double baseline) {}

    /**
     * What changed, in words of the reader.
     *
     * @param effect with its unit
     */
    public record Change(String effect, String interval) {}
}

package vn.toancanh.task.ledger;

import java.util.Optional;

/** Done in time, and whether it worked, are two questions. */
public enum Quadrant {
    ON_TIME_WORKED,
    ON_TIME_NOT,
    LATE_WORKED,
    LATE_NOT;

    /** Empty where it cannot be said whether it worked. */
    public static Optional<Quadrant> of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case IMPROVED, SIGNS -> Optional.of(judgement.late() ? LATE_WORKED : ON_TIME_WORKED);
            case UNCHANGED, WORSE -> Optional.of(judgement.late() ? LATE_NOT : ON_TIME_NOT);
            case NOT_ENOUGH_GROUNDS, NOT_MEASURED -> Optional.empty();
        };
    }
}

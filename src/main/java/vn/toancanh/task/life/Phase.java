package vn.toancanh.task.life;

/** Where a directive stands. Whether it is late, suspended or escalated is said beside it. */
public enum Phase {
    ISSUED,
    RETURNED,
    ACCEPTED,
    IN_PROGRESS,
    REPORTED,
    REWORK,
    /** Done and not measured; waits to be closed. */
    COMPLETED,
    /** Done; one waits for the end of the window. */
    EVALUATING,
    CLOSED,
    WITHDRAWN;

    /** Nothing but comments follows. */
    public boolean hasEnded() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** The lead unit still owes it. */
    public boolean isOwed() {
        return switch (this) {
            case ISSUED, RETURNED, ACCEPTED, IN_PROGRESS, REPORTED, REWORK -> true;
            case COMPLETED, EVALUATING, CLOSED, WITHDRAWN -> false;
        };
    }
}

package vn.toancanh.task.stats;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a directive stands against its term. */
public enum TimeClass {
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    /** More than three days are left, or no term was set. */
    NOT_DUE,
    /** Due today or within three days. */
    DUE_SOON,
    OVERDUE_WEEK,
    OVERDUE_MONTH,
    OVERDUE_LONG;

    private static final int SOON = 3;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /**
     * @param term the last day that is in time
     */
    public static TimeClass of(
            @Nullable LocalDate term, @Nullable LocalDate completed, LocalDate asOf) {
        if (completed != null && !completed.isAfter(asOf)) {
            return term != null && completed.isAfter(term) ? COMPLETED_LATE : COMPLETED_ON_TIME;
        }
        if (term == null) {
            return NOT_DUE;
        }
        var late = ChronoUnit.DAYS.between(term, asOf);
        if (late <= 0) {
            return late < -SOON ? NOT_DUE : DUE_SOON;
        }
        return late <= WEEK ? OVERDUE_WEEK : late <= MONTH ? OVERDUE_MONTH : OVERDUE_LONG;
    }

    public boolean isCompleted() {
        return this == COMPLETED_ON_TIME || this == COMPLETED_LATE;
    }

    public boolean isOverdue() {
        return this == OVERDUE_WEEK || this == OVERDUE_MONTH || this == OVERDUE_LONG;
    }
}

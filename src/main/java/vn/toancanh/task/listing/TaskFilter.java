package vn.toancanh.task.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.toancanh.base.text.Folded;
import vn.toancanh.task.life.Seat;

/**
 * What is asked of a row; it must meet all of it.
 *
 * @param text found in title, unit or number of the document, with or without diacritics
 */
public record TaskFilter(Whose whose, When when, String text) {
    public static final TaskFilter ALL = new TaskFilter(Whose.ALL, When.OPEN, "");

    /** Whose directives. */
    public enum Whose {
        /** Issued by the unit of who looks. */
        GIVEN,
        /** His unit leads, co-ordinates or is asked for help. */
        OWED,
        ALL;

        boolean holds(TaskRow row, Seat seat) {
            return switch (this) {
                case GIVEN -> Waiting.isIssuer(row.state(), seat);
                case OWED -> Waiting.isOwed(row.state(), seat);
                case ALL -> true;
            };
        }
    }

    /** How they stand. */
    public enum When {
        OPEN,
        /** Somebody waits for who looks. */
        WAITING,
        WEEK,
        OVERDUE,
        ENDED;

        boolean holds(TaskRow row, Seat seat, LocalDate today) {
            return switch (this) {
                case OPEN -> row.isOpen();
                case WAITING -> Waiting.waits(row.state(), seat, today);
                case WEEK -> row.isOpen() && row.state().phase().isOwed() && isThisWeek(row, today);
                case OVERDUE -> row.isOverdue();
                case ENDED -> !row.isOpen();
            };
        }

        private static boolean isThisWeek(TaskRow row, LocalDate today) {
            var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return row.daysLeft() >= 0 && !row.state().term().now().isAfter(sunday);
        }
    }

    public TaskFilter {
        text = Folded.fold(text.strip());
    }

    public TaskFilter with(Whose other) {
        return new TaskFilter(other, when, text);
    }

    public TaskFilter with(When other) {
        return new TaskFilter(whose, other, text);
    }

    public TaskFilter with(String other) {
        return new TaskFilter(whose, when, other);
    }
}

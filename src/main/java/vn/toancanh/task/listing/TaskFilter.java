package vn.toancanh.task.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.Escalation;
import vn.toancanh.task.term.WorkingDays;

/**
 * What is asked of a row; it must meet all of it.
 *
 * @param text as typed; found in title, document, unit or issuer, with or without diacritics
 * @param only these, whatever their standing and whose they are; empty for no such choice
 */
public record TaskFilter(Whose whose, When when, String text, Set<UUID> only) {
    public static final TaskFilter ALL = new TaskFilter(Whose.ALL, When.OPEN, "", Set.of());

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
        /** Shown further up, by hand or by time. */
        ESCALATED,
        ENDED;

        boolean holds(TaskRow row, Seat seat, LocalDate today) {
            return switch (this) {
                case OPEN -> row.isOpen();
                case WAITING -> Waiting.waits(row.state(), seat, today);
                case WEEK -> row.isOpen() && row.state().phase().isOwed() && isThisWeek(row, today);
                case OVERDUE -> row.isOverdue();
                case ESCALATED -> row.isOpen() && isEscalated(row, today);
                case ENDED -> !row.isOpen();
            };
        }

        private static boolean isEscalated(TaskRow row, LocalDate today) {
            return Escalation.of(row.state(), today, WorkingDays.published()).level() > 0;
        }

        private static boolean isThisWeek(TaskRow row, LocalDate today) {
            var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return row.daysLeft() >= 0 && !row.state().term().now().isAfter(sunday);
        }
    }

    public TaskFilter {
        text = text.strip();
        only = Set.copyOf(only);
    }

    public TaskFilter with(Whose other) {
        return new TaskFilter(other, when, text, Set.of());
    }

    public TaskFilter with(When other) {
        return new TaskFilter(whose, other, text, Set.of());
    }

    public TaskFilter with(String other) {
        return new TaskFilter(whose, when, other, only);
    }

    /** Until another standing is asked for. */
    public TaskFilter only(Set<UUID> these) {
        return new TaskFilter(whose, when, text, these);
    }
}

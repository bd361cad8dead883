package vn.toancanh.task.reminding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.term.WorkingDays;

/** On which days reports are due, by the rhythm that was asked for; always on a working day. */
record ReportTerm(Rhythm rhythm, WorkingDays days) {
    /**
     * The last day up to and with {@code today} on which a report was due that has not come.
     *
     * @param heard the day of the last report, or of accepting it
     */
    Optional<LocalDate> last(LocalDate heard, LocalDate today) {
        return switch (rhythm) {
            case ONCE -> Optional.empty();
            case DAILY -> daily(heard, today);
            case WEEKLY -> inSteps(heard, today, ChronoUnit.WEEKS);
            case MONTHLY -> inSteps(heard, today, ChronoUnit.MONTHS);
        };
    }

    private Optional<LocalDate> daily(LocalDate heard, LocalDate today) {
        for (var day = today; day.isAfter(heard); day = day.minusDays(1)) {
            if (!days.isRest(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** What falls on a day off is due on the next working day. */
    private Optional<LocalDate> inSteps(LocalDate heard, LocalDate today, ChronoUnit unit) {
        // A month after 31 August is 30 September, and yet no whole month lies between them.
        for (var steps = unit.between(heard, today) + 1; steps > 0; steps--) {
            var due = days.onOrAfter(heard.plus(steps, unit));
            if (!due.isAfter(today)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }
}

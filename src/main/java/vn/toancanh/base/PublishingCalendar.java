package vn.toancanh.base;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * When numbers are due: one each {@code frequency}, at most {@code tolerance} late, only on {@code
 * days} (a due time on any other day moves to the same hour of the next publishing day). Vietnamese
 * local time.
 */
public record PublishingCalendar(Frequency frequency, Duration tolerance, Set<DayOfWeek> days) {
    public PublishingCalendar {
        days = Set.copyOf(days);
        if (days.isEmpty() || tolerance.isNegative()) {
            throw new IllegalArgumentException("a calendar needs a day and a tolerance >= 0");
        }
    }

    public static PublishingCalendar everyDay(Frequency frequency, Duration tolerance) {
        return new PublishingCalendar(frequency, tolerance, Set.of(DayOfWeek.values()));
    }

    /** When the answer after one given at {@code last} is overdue by {@code missed} periods. */
    Instant due(Instant last, int missed) {
        var local = frequency.plus(LocalDateTime.ofInstant(last, Period.ZONE), missed + 1L);
        var due = local.plus(tolerance);
        while (!days.contains(due.getDayOfWeek())) {
            due = due.plusDays(1);
        }
        return due.atZone(Period.ZONE).toInstant();
    }
}

package vn.toancanh.base;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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

    /**
     * When numbers of which the newest was taken at {@code last} become {@link Freshness#STALE}.
     */
    public Instant staleAt(Instant last) {
        return due(last, 1);
    }

    /**
     * When the answer after one given at {@code last} is overdue by {@code missed} periods. Days on
     * which nothing is published delay every later period, so one missed day after a weekend is
     * late and not yet stale.
     */
    Instant due(Instant last, int missed) {
        var start = LocalDateTime.ofInstant(last, Period.ZONE);
        var due = start;
        long skipped = 0;
        for (int period = 1; period <= missed + 1; period++) {
            due = frequency.plus(start, period).plusDays(skipped);
            var published = publishingDay(due);
            skipped += ChronoUnit.DAYS.between(due, published);
            due = published;
        }
        return publishingDay(due.plus(tolerance)).atZone(Period.ZONE).toInstant();
    }

    private LocalDateTime publishingDay(LocalDateTime time) {
        var day = time;
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }
}

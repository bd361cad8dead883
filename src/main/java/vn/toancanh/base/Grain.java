package vn.toancanh.base;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The length of a period, as its written form tells it. Weeks are ISO 8601 weeks. */
public enum Grain {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The start of the period of this grain that contains {@code local}. */
    public LocalDateTime floor(LocalDateTime local) {
        var day = local.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** {@code start} moved by a number of periods of this grain. */
    public LocalDateTime plus(LocalDateTime start, long periods) {
        return switch (this) {
            case MINUTE -> start.plusMinutes(periods);
            case HOUR -> start.plusHours(periods);
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3 * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}

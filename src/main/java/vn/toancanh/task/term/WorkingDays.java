package vn.toancanh.task.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.judge.RestCalendar;

/** Counts the days on which offices work. Threads as the calendar it asks. */
public record WorkingDays(RestDays calendar) {
    private static final WorkingDays PUBLISHED = new WorkingDays(RestCalendar.published());

    /** As terms are counted everywhere in the program and in the warehouse. */
    public static WorkingDays published() {
        return PUBLISHED;
    }

    public boolean isRest(LocalDate day) {
        var number = day.toEpochDay();
        if (calendar.isWorkday(number)) {
            return false;
        }
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                || calendar.isHoliday(number);
    }

    /**
     * The last day of a term of so many working days; the day of issue does not count, as in
     * article 147 of the Civil Code of 2015.
     *
     * @param days at least 1
     */
    public LocalDate after(LocalDate issued, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a term of " + days + " working days");
        }
        var day = issued;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!isRest(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when it is before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!isRest(day)) {
                days++;
            }
        }
        return days;
    }

    /** The day itself, or the next one that is worked. */
    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (isRest(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}

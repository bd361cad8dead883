package vn.toancanh.base.lunar;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares a day with the day as far from Tết in another year: a market that empties before Tết is
 * not worse than last year's because Tết comes three weeks earlier. Pure.
 */
public final class TetAlignment {
    /** A year of days asks for the same few over and over. */
    private static final Map<Integer, LocalDate> NEW_YEARS = new ConcurrentHashMap<>();

    private TetAlignment() {}

    /** Days after Tết of the nearest lunar new year; negative before it. */
    public static int daysFromTet(LocalDate day) {
        var tet = nearest(day);
        return (int) (day.toEpochDay() - tet.toEpochDay());
    }

    /** The day as far from Tết as {@code day}, a number of lunar years earlier. */
    public static LocalDate yearsBefore(LocalDate day, int years) {
        var tet = nearest(day);
        return newYear(tet.getYear() - years).plusDays(daysFromTet(day));
    }

    /** By how many days Tết of {@code year} is later than Tết of {@code other} in its year. */
    public static int shift(int year, int other) {
        return newYear(year).getDayOfYear() - newYear(other).getDayOfYear();
    }

    private static LocalDate nearest(LocalDate day) {
        var here = newYear(day.getYear());
        var after = newYear(day.getYear() + 1);
        var toHere = Math.abs(day.toEpochDay() - here.toEpochDay());
        return toHere <= Math.abs(day.toEpochDay() - after.toEpochDay()) ? here : after;
    }

    private static LocalDate newYear(int year) {
        return NEW_YEARS.computeIfAbsent(year, LunarCalendar::newYear);
    }
}

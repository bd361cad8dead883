package vn.toancanh.alert.baseline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.base.lunar.LunarCalendar;
import vn.toancanh.base.lunar.TetAlignment;

/**
 * The days off of articles 111 and 112 of the Labour Code: new year, five days of Tết, the Hùng
 * kings' day on the tenth of the third lunar month, 30 April, 1 May, 2 September with one day
 * beside it, and the next workday for each of them that falls on a weekend. Which five days and
 * which day beside, every year decides; a year that has not is reckoned as those before were. Days
 * exchanged by decision are not known to it. Any thread.
 */
public final class NationalHolidays implements RestDays {
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final MonthDay DAY_BEFORE = MonthDay.of(9, 1);
    private static final MonthDay DAY_AFTER = MonthDay.of(9, 3);

    /** Which day beside 2 September was decided to be off; before 2021 there was none. */
    private static final Map<Integer, MonthDay> DECIDED =
            Map.of(
                    2021, DAY_AFTER,
                    2022, DAY_BEFORE,
                    2023, DAY_BEFORE,
                    2024, DAY_AFTER,
                    2025, DAY_BEFORE,
                    2026, DAY_BEFORE);

    private static final int SINCE = 2021;
    private static final int DAYS_OF_TET = 5;
    private static final int THIRD = 3;
    private static final int TENTH = 10;

    /** Longer than any row of days off: before it nothing is owed any more. */
    private static final int LOOK_BACK = 20;

    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(long day) {
        return known.computeIfAbsent(day, d -> reckon(LocalDate.ofEpochDay(d)));
    }

    @Override
    public boolean isWorkday(long day) {
        return false;
    }

    private static boolean reckon(LocalDate day) {
        return isNamed(day) || (!isWeekend(day) && isInstead(day));
    }

    private static boolean isNamed(LocalDate day) {
        if (FIXED.contains(MonthDay.from(day)) || isTet(day)) {
            return true;
        }
        if (day.getMonth() == Month.SEPTEMBER) {
            return day.getYear() >= SINCE && MonthDay.from(day).equals(beside(day.getYear()));
        }
        var lunar = LunarCalendar.of(day);
        return lunar.month() == THIRD && lunar.day() == TENTH && !lunar.leap();
    }

    /** One day before it where that fills a week, as in 2019, 2022 and 2026; else two. */
    private static boolean isTet(LocalDate day) {
        var fromTet = TetAlignment.daysFromTet(day);
        var before = day.minusDays(fromTet).getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2;
        return fromTet >= -before && fromTet < DAYS_OF_TET - before;
    }

    /** Where nothing is decided yet, the one that makes the longer row with the weekend. */
    private static MonthDay beside(int year) {
        var decided = DECIDED.get(year);
        if (decided != null) {
            return decided;
        }
        return switch (LocalDate.of(year, Month.SEPTEMBER, 2).getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> DAY_AFTER;
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> DAY_BEFORE;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /** Whether a workday is off for a named day on a weekend before it. */
    private static boolean isInstead(LocalDate workday) {
        var owed = 0;
        for (var day = workday.minusDays(LOOK_BACK); day.isBefore(workday); day = day.plusDays(1)) {
            if (isWeekend(day)) {
                owed += isNamed(day) ? 1 : 0;
            } else if (!isNamed(day) && owed > 0) {
                owed--;
            }
        }
        return owed > 0;
    }
}

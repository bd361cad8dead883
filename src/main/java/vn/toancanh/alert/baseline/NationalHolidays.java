package vn.toancanh.alert.baseline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.toancanh.base.lunar.LunarCalendar;
import vn.toancanh.base.lunar.TetAlignment;

/**
 * The days off of the Labour Code: new year, Tết from the day before it to the fourth day, the Hùng
 * kings' day on the tenth of the third lunar month, 30 April, 1 May and 2 September. Days exchanged
 * by decision of a year are not known to it. Not for two threads.
 */
public final class NationalHolidays implements RestDays {
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final int LAST_OF_TET = 3;
    private static final int THIRD = 3;
    private static final int TENTH = 10;

    private final Map<Long, Boolean> known = new HashMap<>();

    @Override
    public boolean isHoliday(long day) {
        return known.computeIfAbsent(day, d -> reckon(LocalDate.ofEpochDay(d)));
    }

    @Override
    public boolean isWorkday(long day) {
        return false;
    }

    private static boolean reckon(LocalDate day) {
        var fromTet = TetAlignment.daysFromTet(day);
        if (FIXED.contains(MonthDay.from(day)) || (fromTet >= -1 && fromTet <= LAST_OF_TET)) {
            return true;
        }
        var lunar = LunarCalendar.of(day);
        return lunar.month() == THIRD && lunar.day() == TENTH && !lunar.leap();
    }
}

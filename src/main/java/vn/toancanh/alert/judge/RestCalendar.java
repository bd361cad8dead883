package vn.toancanh.alert.judge;

import java.time.LocalDate;
import java.util.Set;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.rule.Explanation.Calendar;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.base.lunar.TetAlignment;

/** What a day is: by the Labour Code, and by what was decided for single days. Any thread. */
public final class RestCalendar implements RestDays {
    private static final RestCalendar PUBLISHED = new RestCalendar(RulesJson.standard());
    private static final int TET_FROM = -2;
    private static final int TET_TO = 5;

    private final NationalHolidays national = new NationalHolidays();
    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    public RestCalendar(RuleBook book) {
        off = book.daysOff();
        worked = book.daysWorked();
    }

    /**
     * With the days decided for the whole country, as they come with the program: what terms are
     * counted by, wherever that is done.
     */
    public static RestCalendar published() {
        return PUBLISHED;
    }

    @Override
    public boolean isHoliday(long day) {
        return !isWorkday(day)
                && (national.isHoliday(day)
                        || (!off.isEmpty() && off.contains(LocalDate.ofEpochDay(day))));
    }

    @Override
    public boolean isWorkday(long day) {
        return !worked.isEmpty() && worked.contains(LocalDate.ofEpochDay(day));
    }

    /** What people would say of a day. */
    Calendar of(LocalDate day) {
        var number = day.toEpochDay();
        if (isWorkday(number)) {
            return Calendar.WORKED_REST_DAY;
        }
        var fromTet = TetAlignment.daysFromTet(day);
        if (fromTet >= TET_FROM && fromTet <= TET_TO) {
            return Calendar.TET;
        }
        var weekend = day.getDayOfWeek().getValue() > 5;
        return weekend || isHoliday(number) ? Calendar.REST_DAY : Calendar.ORDINARY;
    }

    boolean isRest(LocalDate day) {
        return switch (of(day)) {
            case REST_DAY, TET -> true;
            case ORDINARY, WORKED_REST_DAY -> false;
        };
    }
}

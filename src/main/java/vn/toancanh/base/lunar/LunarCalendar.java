package vn.toancanh.base.lunar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The Vietnamese lunar calendar by its rules: a month begins on the day of a new moon at UTC+7; the
 * month that holds the winter solstice is the eleventh; where thirteen months lie between two
 * eleventh months, the first without a principal solar term is the leap month. Good for 1950 to
 * 2100; pure, any thread.
 */
public final class LunarCalendar {
    private static final double UTC_PLUS_7 = 7 / 24.0;
    private static final double EPOCH_DAY_0 = 2440587.5;
    private static final int PRINCIPAL_TERM = 30;
    private static final int WINTER_SOLSTICE = 9;
    private static final int TERMS = 12;
    private static final int ELEVENTH = 11;

    private LunarCalendar() {}

    /** The first day of the lunar year that begins in the Gregorian year, in Vietnam. */
    public static LocalDate newYear(int year) {
        return year(year).newYear();
    }

    /** The lunar year that begins in the Gregorian year. */
    public static LunarYear year(int year) {
        var months = new ArrayList<LunarYear.Month>();
        addFrom(suite(year - 1), true, months);
        addFrom(suite(year), false, months);
        var next = suite(year).stream().filter(m -> m.number() == 1 && !m.leap()).findFirst();
        return new LunarYear(year, months, next.orElseThrow().first());
    }

    public static LunarDate of(LocalDate day) {
        var year = day.isBefore(newYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
        var month =
                year(year).months().stream()
                        .filter(m -> !m.first().isAfter(day))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        var number = (int) (day.toEpochDay() - month.first().toEpochDay()) + 1;
        return new LunarDate(year, month.number(), month.leap(), number);
    }

    /** Of a suite from one eleventh month to the next: from the first month on, or up to it. */
    private static void addFrom(
            List<LunarYear.Month> suite, boolean fromFirst, List<LunarYear.Month> into) {
        var first = 0;
        while (suite.get(first).number() != 1) {
            first++;
        }
        into.addAll(fromFirst ? suite.subList(first, suite.size()) : suite.subList(0, first));
    }

    /** From the eleventh month of the year to the month before the next year's eleventh. */
    private static List<LunarYear.Month> suite(int year) {
        var starts = starts(year);
        var hasLeap = starts.size() - 1 > TERMS;
        var months = new ArrayList<LunarYear.Month>();
        var number = ELEVENTH;
        var leapGiven = false;
        for (var i = 0; i + 1 < starts.size(); i++) {
            var leap =
                    hasLeap && !leapGiven && i > 0 && hasNoTerm(starts.get(i), starts.get(i + 1));
            if (i > 0 && !leap) {
                number = number % TERMS + 1;
            }
            leapGiven |= leap;
            months.add(new LunarYear.Month(number, leap, LocalDate.ofEpochDay(starts.get(i))));
        }
        return months;
    }

    /** First days of the months between two eleventh months, both included. */
    private static List<Long> starts(int year) {
        var end = eleventh(year + 1);
        var starts = new ArrayList<Long>();
        starts.add(dayOf(NewMoons.at(eleventh(year))));
        for (var k = eleventh(year) + 1; k <= end; k++) {
            starts.add(dayOf(NewMoons.at(k)));
        }
        return starts;
    }

    /** The number of the new moon that begins the month of the winter solstice. */
    private static int eleventh(int year) {
        var yearsEnd = LocalDate.of(year, 12, 31).toEpochDay();
        var k = NewMoons.before(yearsEnd + EPOCH_DAY_0) + 3;
        while (dayOf(NewMoons.at(k)) > yearsEnd
                || termAt(dayOf(NewMoons.at(k))) >= WINTER_SOLSTICE) {
            k--;
        }
        return k;
    }

    private static boolean hasNoTerm(long first, long next) {
        return termAt(first) == termAt(next);
    }

    /** Which twelfth of its way the sun has reached as the day begins in Vietnam. */
    private static int termAt(long epochDay) {
        var degrees = SunLongitude.degrees(epochDay + EPOCH_DAY_0 - UTC_PLUS_7);
        return (int) (degrees / PRINCIPAL_TERM);
    }

    private static long dayOf(double julianDay) {
        return (long) Math.floor(julianDay - EPOCH_DAY_0 + UTC_PLUS_7);
    }
}

package vn.toancanh.base.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Against the table of the years 2000 to 2050 that Hồ Ngọc Đức published with his calendar of
 * Vietnam (amlich-hnd.js, 2004, table TK21). Each code holds, from the lowest bit: 4 bits the leap
 * month, 12 bits the lengths of the months, 1 bit that of the leap month, then the days from 1
 * January to Tết.
 */
class LunarCalendarTest {
    private static final int[] TK21 = {
        0x46c960, 0x2ed954, 0x54d4a0, 0x3eda50, 0x2a7552, 0x4e56a0, 0x38a7a7, 0x5ea5d0, 0x4a92b0,
        0x32aab5, 0x58a950, 0x42b4a0, 0x2cbaa4, 0x50ad50, 0x3c55d9, 0x624ba0, 0x4ca5b0, 0x375176,
        0x5c5270, 0x466930, 0x307934, 0x546aa0, 0x3ead50, 0x2a5b52, 0x504b60, 0x38a6e6, 0x5ea4e0,
        0x48d260, 0x32ea65, 0x56d520, 0x40daa0, 0x2d56a3, 0x5256d0, 0x3c4afb, 0x6249d0, 0x4ca4d0,
        0x37d0b6, 0x5ab250, 0x44b520, 0x2edd25, 0x54b5a0, 0x3e55d0, 0x2a55b2, 0x5049b0, 0x3aa577,
        0x5ea4b0, 0x48aa50, 0x33b255, 0x586d20, 0x40ad60, 0x2d4b63
    };

    @Test
    void tetOfEveryYearFrom2000To2050IsThatOfThePublishedTable() {
        for (var i = 0; i < TK21.length; i++) {
            var published = LocalDate.of(2000 + i, 1, 1).plusDays(TK21[i] >> 17);
            assertEquals(published, LunarCalendar.newYear(2000 + i));
        }
    }

    @Test
    void everyMonthFrom2000To2050HasThePublishedLengthAndLeap() {
        for (var i = 0; i < TK21.length; i++) {
            var year = LunarCalendar.year(2000 + i);
            var leap = year.months().stream().filter(LunarYear.Month::leap).findFirst();
            assertEquals(TK21[i] & 0xf, leap.map(LunarYear.Month::number).orElse(0), "" + year);
            assertEquals(publishedLengths(TK21[i]), year.lengths(), "" + year);
        }
    }

    private static List<Integer> publishedLengths(int code) {
        var lengths = new ArrayList<Integer>();
        for (var month = 1; month <= 12; month++) {
            lengths.add(29 + (code >> (16 - month) & 1));
        }
        if ((code & 0xf) != 0) {
            lengths.add(code & 0xf, 29 + (code >> 16 & 1));
        }
        return lengths;
    }

    /** New moons between 16:00 and 17:00 UTC: already the next day in China, not yet in Vietnam. */
    @Test
    void tetOf2007And2030IsADayBeforeChinas() {
        assertEquals(LocalDate.of(2007, 2, 17), LunarCalendar.newYear(2007));
        assertEquals(LocalDate.of(2030, 2, 2), LunarCalendar.newYear(2030));
    }

    /** Jean Meeus, Astronomical Algorithms, example 49.a: 1977 February 18, 03:37:42 TD. */
    @Test
    void aNewMoonIsThatOfTheBook() {
        var julianDay = NewMoons.at(-283);
        assertEquals(2443192.65118, julianDay + DeltaT.days(julianDay), 0.00001);
    }

    /** Jean Meeus, example 25.b: 1992 October 13, 0 h TD: apparent longitude 199.90737 degrees. */
    @Test
    void theSunIsWhereTheBookSaysWithinSomeSecondsOfArc() {
        var julianDay = 2448908.5;
        var universal = julianDay - DeltaT.days(julianDay);
        assertEquals(199.90737, SunLongitude.degrees(universal), 0.003);
    }

    @Test
    void everyDayHasALunarDate() {
        assertEquals(
                new LunarDate(2025, 12, false, 29), LunarCalendar.of(LocalDate.of(2026, 2, 16)));
        assertEquals(new LunarDate(2026, 1, false, 1), LunarCalendar.of(LocalDate.of(2026, 2, 17)));
        assertEquals(new LunarDate(2023, 2, true, 1), LunarCalendar.of(LocalDate.of(2023, 3, 22)));
    }

    @Test
    void aDayIsComparedWithTheDayAsFarFromTet() {
        var tenBeforeTet = LocalDate.of(2026, 2, 7);
        assertEquals(-10, TetAlignment.daysFromTet(tenBeforeTet));
        assertEquals(LocalDate.of(2025, 1, 19), TetAlignment.yearsBefore(tenBeforeTet, 1));
        assertEquals(19, TetAlignment.shift(2026, 2025));
        assertEquals(-59, TetAlignment.daysFromTet(LocalDate.of(2025, 12, 20)));
    }
}

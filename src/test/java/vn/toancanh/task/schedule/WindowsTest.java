package vn.toancanh.task.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Grain;
import vn.toancanh.task.Goal.Window;

/** When it is evaluated whether a directive worked. */
class WindowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void itBeginsAfterTheDeadlineAndNotInTheFirstWeek() {
        assertEquals(
                window("2026-12-05", "2027-01-30"),
                Windows.usual(TODAY, LocalDate.parse("2026-12-04"), null));
        assertEquals(
                window("2026-11-30", "2027-01-20"),
                Windows.usual(TODAY, LocalDate.parse("2026-11-24"), null));
    }

    @Test
    void aPartIsEvaluatedWithItsWholeWhereItIsDueBefore() {
        var whole = window("2026-12-10", "2027-02-10");
        assertEquals(whole, Windows.usual(TODAY, LocalDate.parse("2026-12-04"), whole));
        assertEquals(
                window("2026-12-16", "2027-02-10"),
                Windows.usual(TODAY, LocalDate.parse("2026-12-15"), whole));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 2027-01-30, MONTH, 0",
        "2026-12-01, 2027-01-30, MONTH, 1",
        "2026-12-01, 2027-01-31, MONTH, 2",
        "2026-12-05, 2027-01-30, WEEK, 7",
        "2026-12-07, 2026-12-13, WEEK, 1",
        "2026-12-05, 2026-12-08, DAY, 4",
        "2026-12-05, 2026-12-08, MINUTE, 4",
        "2026-12-05, 2027-12-30, YEAR, 0",
        "2027-01-01, 2027-12-31, QUARTER, 4"
    })
    void onlyWholePeriodsCount(String from, String to, Grain grain, long periods) {
        assertEquals(periods, Windows.periods(window(from, to), grain));
    }

    @Test
    void soManyWeeksAreSoManyDays() {
        var from = LocalDate.parse("2026-12-05");
        assertEquals(56, Windows.days(new Window(from, Windows.end(from, 8))));
    }
}

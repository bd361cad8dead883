package vn.toancanh.task.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.alert.baseline.RestDays;

/** Deadlines as an office counts them. */
class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays(new NationalHolidays());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 3, 2026-11-26",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        // Tết Bính Ngọ: 16 to 20 February are off, and the weekends around them.
        "2026-02-12, 3, 2026-02-24",
        "2026-04-29, 1, 2026-05-04",
        "2026-11-23, 15, 2026-12-14",
    })
    void holidaysAndWeekendsDoNotCount(LocalDate issued, int term, LocalDate last) {
        assertEquals(last, days.after(issued, term));
        assertEquals(term, days.between(issued, last));
    }

    @Test
    void aSaturdayThatIsWorkedInExchangeCounts() {
        var saturday = LocalDate.of(2026, 8, 22).toEpochDay();
        var monday = LocalDate.of(2026, 8, 31).toEpochDay();
        var exchanged =
                new WorkingDays(
                        new RestDays() {
                            @Override
                            public boolean isHoliday(long day) {
                                return day == monday;
                            }

                            @Override
                            public boolean isWorkday(long day) {
                                return day == saturday;
                            }
                        });
        assertEquals(LocalDate.of(2026, 8, 22), exchanged.after(LocalDate.of(2026, 8, 21), 1));
        assertEquals(LocalDate.of(2026, 9, 1), exchanged.after(LocalDate.of(2026, 8, 28), 1));
    }

    @Test
    void aTermIsAtLeastOneDayAndDistanceHasASign() {
        assertThrows(
                IllegalArgumentException.class, () -> days.after(LocalDate.of(2026, 11, 23), 0));
        assertEquals(-3, days.between(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 23)));
        assertEquals(LocalDate.of(2026, 11, 30), days.onOrAfter(LocalDate.of(2026, 11, 28)));
    }
}

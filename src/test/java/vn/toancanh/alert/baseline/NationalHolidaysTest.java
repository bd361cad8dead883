package vn.toancanh.alert.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days off as they were decided and announced each year. */
class NationalHolidaysTest {
    private final NationalHolidays days = new NationalHolidays();

    @Test
    void theDaysOffOfTheLabourCodeAreKnown() {
        for (var off :
                new String[] {
                    "2024-01-01", "2024-02-09", "2024-02-10", "2024-02-13", "2024-04-18",
                    "2024-04-30", "2024-05-01", "2024-09-02", "2025-01-28", "2025-04-07"
                }) {
            assertTrue(days.isHoliday(LocalDate.parse(off).toEpochDay()), off);
        }
        for (var worked : new String[] {"2024-02-07", "2024-02-15", "2024-07-01", "2025-04-08"}) {
            assertFalse(days.isHoliday(LocalDate.parse(worked).toEpochDay()), worked);
        }
    }

    /** First and last day of a row without work, weekends among it, as it was announced. */
    @ParameterizedTest
    @CsvSource({
        // Tết
        "2021-02-10, 2021-02-16",
        "2022-01-29, 2022-02-06",
        "2023-01-20, 2023-01-26",
        "2024-02-08, 2024-02-14",
        "2025-01-25, 2025-02-02",
        "2026-02-14, 2026-02-22",
        // New year on a Saturday; the Hùng kings' day on a weekend
        "2022-01-01, 2022-01-03",
        "2023-04-29, 2023-05-03",
        "2026-04-25, 2026-04-27",
        // 2 September
        "2020-09-02, 2020-09-02",
        "2021-09-02, 2021-09-05",
        "2022-09-01, 2022-09-04",
        "2023-09-01, 2023-09-04",
        "2024-08-31, 2024-09-03",
        "2025-08-30, 2025-09-02",
        "2026-09-01, 2026-09-02",
    })
    void rowsOfDaysOffAreAsTheyWereAnnounced(LocalDate first, LocalDate last) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            assertTrue(isRest(day), day.toString());
        }
        assertFalse(isRest(first.minusDays(1)), "before " + first);
        assertFalse(isRest(last.plusDays(1)), "after " + last);
    }

    private boolean isRest(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                || days.isHoliday(day.toEpochDay());
    }

    @Test
    void aYearNobodyDecidedHasADayBeside2SeptemberAllTheSame() {
        for (var year = 2027; year < 2060; year++) {
            var before = days.isHoliday(LocalDate.of(year, 9, 1).toEpochDay());
            var after = days.isHoliday(LocalDate.of(year, 9, 3).toEpochDay());
            assertTrue(before || after, "" + year);
        }
    }

    @Test
    void manyThreadsAreToldTheSame() throws Exception {
        var from = LocalDate.of(2020, 1, 1).toEpochDay();
        Callable<List<Boolean>> reading =
                () -> LongStream.range(from, from + 4000).mapToObj(days::isHoliday).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var readings = IntStream.range(0, 8).mapToObj(_ -> reading).toList();
            var told = pool.invokeAll(readings).stream().map(each -> each.resultNow()).toList();
            assertEquals(1, told.stream().distinct().count());
        }
    }
}

package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.indicator.reading.MemoryArchive.at;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;

/** What a number means, case by case, from the stored number to the verdict. */
class StatusTableTest {
    private static final Instant NOW = at("2026-11-21T07:40");

    /** Direction, plan to date and the limits themselves; the unit is the province. */
    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # better up: the value itself
                    HC-09 | 2026-11-20 | 80    | OK
                    HC-09 | 2026-11-20 | 79.99 | WATCH
                    HC-09 | 2026-11-20 | 60    | WATCH
                    HC-09 | 2026-11-20 | 59.99 | ACT
                    # better down
                    HC-13 | 2026-11-20 | 1     | OK
                    HC-13 | 2026-11-20 | 1.01  | WATCH
                    HC-13 | 2026-11-20 | 3.01  | ACT
                    # a band: best inside, wrong on either side
                    YT-03 | 2026-11-20 | 70    | OK
                    YT-03 | 2026-11-20 | 95    | OK
                    YT-03 | 2026-11-20 | 60    | WATCH
                    YT-03 | 2026-11-20 | 105   | WATCH
                    YT-03 | 2026-11-20 | 54    | ACT
                    YT-03 | 2026-11-20 | 111   | ACT
                    # against the plan to date: 58 at the end of October, 73 at that of November,
                    # so 65.5 on Sunday the 15th
                    KT-03 | 2026-W46   | 65.5  | OK
                    KT-03 | 2026-W46   | 65.4  | WATCH
                    KT-03 | 2026-W46   | 55.5  | WATCH
                    KT-03 | 2026-W46   | 55.4  | ACT
                    # a share of the plan to date: 1000 of the year's 1200 by the end of October
                    KT-08 | 2026-10    | 1000  | OK
                    KT-08 | 2026-10    | 999   | WATCH
                    KT-08 | 2026-10    | 800   | WATCH
                    KT-08 | 2026-10    | 799   | ACT
                    """)
    void aFreshNumberHasTheStatusOfItsBand(
            String code, String period, double value, Status expected) {
        var archive = new MemoryArchive().put(code, "01", period, value);

        assertEquals(
                expected,
                Province.service(archive).read(code, Province.CODE, NOW).verdict().status());
    }

    /** Daily with six hours' tolerance: late after one period, grey after two. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-11-20, FRESH, OK",
        "2026-11-19, LATE, OK",
        "2026-11-18, STALE, UNKNOWN",
        "2026-01-01, STALE, UNKNOWN",
    })
    void aNumberTooOldKeepsItsValueAndLosesItsStatus(
            String period, Freshness freshness, Status status) {
        var archive = new MemoryArchive().put("HC-09", "A", period, 90);

        var reading = Province.service(archive).read("HC-09", new AreaCode("A"), NOW);

        assertEquals(freshness, reading.verdict().freshness());
        assertEquals(status, reading.verdict().status());
        assertEquals(90, reading.trend().getLast().value());
    }

    /** "Tạm tính" is said beside the status; a provisional number is judged like any other. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"FINAL, false", "PROVISIONAL, true", "ESTIMATED, true", "SUSPECT, false"})
    void aProvisionalNumberIsJudgedAndSaysThatItMayChange(Quality quality, boolean provisional) {
        var archive =
                new MemoryArchive()
                        .put(
                                new SeriesKey("HC-09", new AreaCode("A")),
                                Period.parse("2026-11-20"),
                                new Quantity(90, "%", null, quality));

        var reading = Province.service(archive).read("HC-09", new AreaCode("A"), NOW);

        assertEquals(provisional, reading.isProvisional());
        assertEquals(Status.OK, reading.verdict().status());
    }
}

package vn.toancanh.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final int SAMPLES = 500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-Q3",
                "2026-07",
                "2026-W30",
                "2026-07-25",
                "2026-07-25T10",
                "2026-07-25T10:15"
            })
    void theSevenFormsReadBackAsTheyAreWritten(String text) {
        assertEquals(text, Period.parse(text).toString());
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyPeriodSurvivesPrintingAndPacking(Grain grain) {
        var seed = 20260725L + grain.ordinal();
        var random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            var period = new Period(grain, grain.floor(someTime(random)));
            assertEquals(period, Period.parse(period.toString()), "seed " + seed);
            assertEquals(period, Period.unpack(period.packed()), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void periodsFollowEachOtherWithoutGapOrOverlap(Grain grain) {
        var seed = 7L + grain.ordinal();
        var random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            var period = new Period(grain, grain.floor(someTime(random)));
            assertEquals(period.to(), period.plus(1).from(), "seed " + seed);
            assertEquals(period, period.plus(1).plus(-1), "seed " + seed);
            assertTrue(period.compareTo(period.plus(1)) < 0, "seed " + seed);
        }
    }

    @Test
    void packedNumbersSortLikePeriods() {
        var seed = 99L;
        var random = new Random(seed);
        var periods = new ArrayList<Period>();
        for (int i = 0; i < SAMPLES; i++) {
            var grain = Grain.values()[random.nextInt(Grain.values().length)];
            periods.add(new Period(grain, grain.floor(someTime(random))));
        }
        var byNumber = new ArrayList<>(periods);
        byNumber.sort((a, b) -> Long.compare(a.packed(), b.packed()));
        periods.sort(null);
        assertEquals(periods, byNumber, "seed " + seed);
    }

    /** ISO 8601: week 1 holds the year's first Thursday, so 2026 has 53 weeks. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-29, 2026-W01",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01"
    })
    void daysAroundNewYearFallIntoTheirIsoWeek(String day, String week) {
        var local = LocalDateTime.parse(day + "T12:00");

        assertEquals(week, new Period(Grain.WEEK, Grain.WEEK.floor(local)).toString());
        assertEquals(week, Period.parse(week).toString());
    }

    @Test
    void aDayBeginsAtMidnightInVietnam() {
        var day = Period.parse("2026-07-25");

        assertEquals(Instant.parse("2026-07-24T17:00:00Z"), day.from());
        assertEquals(Instant.parse("2026-07-25T17:00:00Z"), day.to());
    }

    @Test
    void monthsAndQuartersEndWhereTheNextBegins() {
        assertEquals(Instant.parse("2024-02-29T17:00:00Z"), Period.parse("2024-02").to());
        assertEquals("2026-03", Period.parse("2026-02").plus(1).toString());
        assertEquals("2027-Q1", Period.parse("2026-Q4").plus(1).toString());
        assertEquals(
                Duration.ofDays(92),
                Duration.between(Period.parse("2026-Q3").from(), Period.parse("2026-Q3").to()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-Q5",
                "2025-W53",
                "2026-W00",
                "2026-W54",
                "2026-02-30",
                "2026-07-25T24",
                "2026-07-25T10:60",
                "2026-7-25",
                "2026/07/25",
                "+999-Q1",
                "abcd"
            })
    void whatIsNoPeriodIsRefusedByName(String text) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Period.parse(text));

        assertEquals("not a period: '" + text + "'", thrown.getMessage());
    }

    @Test
    void aPeriodMustStartWhereItsGrainStarts() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Period(Grain.WEEK, LocalDateTime.parse("2026-07-25T00:00")));
    }

    @Test
    void frequenciesFindThePeriodOfAMoment() {
        var local = LocalDateTime.parse("2026-07-25T10:17:31");
        var texts =
                List.of(
                        "2026-07-25T10:15",
                        "2026-07-25T10:10",
                        "2026-07-25T10:15",
                        "2026-07-25T10",
                        "2026-07-25",
                        "2026-W30",
                        "2026-07",
                        "2026-Q3",
                        "2026");

        for (var frequency : Frequency.values()) {
            assertEquals(
                    texts.get(frequency.ordinal()),
                    frequency.periodAt(local).toString(),
                    frequency.name());
        }
    }

    private static LocalDateTime someTime(Random random) {
        return LocalDateTime.of(1990, 1, 1, 0, 0).plusMinutes(random.nextInt(60 * 525_600));
    }
}

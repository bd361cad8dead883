package vn.toancanh.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final PublishingCalendar HOURLY =
            PublishingCalendar.everyDay(Frequency.HOUR, Duration.ofMinutes(10));
    private static final PublishingCalendar WORKING_DAYS =
            new PublishingCalendar(
                    Frequency.DAY,
                    Duration.ZERO,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @ParameterizedTest
    @CsvSource({
        "07:00, FRESH",
        "08:10, FRESH",
        "08:10:01, LATE",
        "09:10, LATE",
        "09:10:01, STALE",
        "23:00, STALE"
    })
    void freshUpToOnePeriodLateUpToTwoStaleBeyond(String time, Freshness expected) {
        var last = at("2026-11-20T07:00");

        assertEquals(expected, Freshness.of(at("2026-11-20T" + time), last, HOURLY));
    }

    @Test
    void whatNeverWasIsAbsentNotStale() {
        assertEquals(Freshness.ABSENT, Freshness.of(at("2026-11-20T07:00"), null, HOURLY));
    }

    @Test
    void aWeekendDoesNotMakeAnOfficeLate() {
        var friday = at("2026-11-20T08:00");

        assertEquals(Freshness.FRESH, Freshness.of(at("2026-11-22T23:00"), friday, WORKING_DAYS));
        assertEquals(Freshness.FRESH, Freshness.of(at("2026-11-23T08:00"), friday, WORKING_DAYS));
        assertEquals(Freshness.LATE, Freshness.of(at("2026-11-23T08:01"), friday, WORKING_DAYS));
        assertEquals(Freshness.LATE, Freshness.of(at("2026-11-24T08:00"), friday, WORKING_DAYS));
        assertEquals(Freshness.STALE, Freshness.of(at("2026-11-24T08:01"), friday, WORKING_DAYS));
    }

    @Test
    void aMonthLastsUntilTheSameDayOfTheNext() {
        var monthly = PublishingCalendar.everyDay(Frequency.MONTH, Duration.ZERO);
        var last = at("2026-01-31T00:00");

        assertEquals(Freshness.FRESH, Freshness.of(at("2026-02-28T00:00"), last, monthly));
        assertEquals(Freshness.LATE, Freshness.of(at("2026-02-28T00:01"), last, monthly));
    }

    @Test
    void anObservationFromAClockAheadOfOursIsFresh() {
        assertEquals(
                Freshness.FRESH,
                Freshness.of(at("2026-11-20T07:00"), at("2026-11-20T07:05"), HOURLY));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Period.ZONE).toInstant();
    }
}

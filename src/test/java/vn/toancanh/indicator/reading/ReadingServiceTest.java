package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.toancanh.indicator.reading.MemoryArchive.at;
import static vn.toancanh.indicator.reading.Province.CODE;
import static vn.toancanh.indicator.reading.Province.service;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.IndicatorReading.Rank;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;

class ReadingServiceTest {
    private static final AreaCode A = new AreaCode("A");
    private static final Instant NOW = at("2026-11-21T07:40");

    @Test
    void whatNeverHadAValueIsAbsentAndUnknown() {
        var reading = service(new MemoryArchive()).read("HC-09", A, NOW);

        assertNull(reading.latest());
        assertEquals(Freshness.ABSENT, reading.verdict().freshness());
        assertEquals(Status.UNKNOWN, reading.verdict().status());
        assertEquals(List.of(), reading.trend());
    }

    @Test
    void aDailyValueIsHeldAgainstTheSameWeekdayAWeekAndFiftyTwoWeeksBefore() {
        var archive =
                new MemoryArchive()
                        .put("HC-09", "A", "2026-11-20", 82)
                        .put("HC-09", "A", "2026-11-13", 80)
                        .put("HC-09", "A", "2025-11-21", 70)
                        .put("HC-09", "A", "2025-11-20", 1);

        var reading = service(archive).read("HC-09", A, NOW);

        assertEquals(82, valueOf(reading));
        assertEquals(2.0, reading.comparison().previous());
        assertEquals(12.0, reading.comparison().yearAgo());
        assertEquals(Status.OK, reading.verdict().status());
        assertEquals(Freshness.FRESH, reading.verdict().freshness());
        assertEquals(4, reading.trend().size());
        assertEquals(82, reading.trend().getLast().value());
    }

    @Test
    void aMissingComparisonIsUnknownNotZero() {
        var archive = new MemoryArchive().put("HC-09", "A", "2026-11-20", 82);

        var comparison = service(archive).read("HC-09", A, NOW).comparison();

        assertNull(comparison.previous());
        assertNull(comparison.yearAgo());
        assertNull(comparison.rank());
    }

    @Test
    void aStaleValueStaysOnTheScreenButItsStatusIsUnknown() {
        var archive = new MemoryArchive().put("HC-09", "A", "2024-05-01", 82);

        var reading = service(archive).read("HC-09", A, NOW);

        assertEquals(82, valueOf(reading));
        assertEquals(Freshness.STALE, reading.verdict().freshness());
        assertEquals(Status.UNKNOWN, reading.verdict().status());
    }

    @Test
    void theTrendEndsWithTheNumberShownAndIsNeverLongerThanNinety() {
        var archive = new MemoryArchive();
        var day = Period.parse("2026-11-20");
        for (int i = 0; i < 120; i++) {
            archive.put("HC-07", "A", day.plus(-i).toString(), 90 + i % 7);
        }
        archive.put("HC-07", "A", "2026-11-21T06", 95.5).put("HC-07", "A", "2026-11-21T05", 95.1);

        var reading = service(archive).read("HC-07", A, NOW);

        assertEquals(95.5, valueOf(reading));
        assertEquals(90, reading.trend().size());
        assertEquals(95.5, reading.trend().getLast().value());
        assertEquals("2026-11-21", reading.trend().getLast().period().toString());
    }

    @Test
    void disbursementIsHeldAgainstTheCurveAtTheEndOfItsWeek() {
        var archive = new MemoryArchive().put("KT-03", "01", "2026-W46", 61.2);

        var reading = service(archive).read("KT-03", CODE, at("2026-11-17T09:00"));

        // The plan curve: 58 at the end of October, 73 at the end of November, half way on the
        // 15th.
        assertEquals(65.5, reading.comparison().planToDate());
        assertEquals(Status.WATCH, reading.verdict().status());
    }

    @Test
    void siblingsAreRankedBestFirstWithTheirMovement() {
        var archive = new MemoryArchive();
        archive.put("HC-09", "A", "2026-11-20", 82).put("HC-09", "A", "2026-11-13", 70);
        archive.put("HC-09", "B", "2026-11-20", 85).put("HC-09", "B", "2026-11-13", 90);
        archive.put("HC-09", "C", "2026-11-20", 80).put("HC-09", "C", "2026-11-13", 75);
        archive.put("HC-09", "G", "2026-10-01", 99);

        assertEquals(new Rank(2, 3, 1), service(archive).read("HC-09", A, NOW).comparison().rank());
    }

    @Test
    void whereLessIsBetterTheLeastIsFirst() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "A", "2026-11-20", 2)
                        .put("AN-03", "B", "2026-11-20", 5);

        assertEquals(new Rank(1, 2, 0), service(archive).read("AN-03", A, NOW).comparison().rank());
    }

    @Test
    void aProvinceWithoutItsOwnRatioSumsTheCommunesAboveAndBelowTheLine() {
        var archive =
                new MemoryArchive()
                        .ratio("HC-09", "A", "2026-11-20", 90, 100)
                        .ratio("HC-09", "B", "2026-11-20", 10, 100)
                        .ratio("HC-09", "C", "2026-11-20", 200, 800)
                        .ratio("HC-09", "F", "2026-11-20", 0, 0.5)
                        .ratio("HC-09", "G", "2026-11-20", 0, 0.5)
                        .ratio("HC-09", "H", "2026-11-20", 0, 1);

        var latest = service(archive).read("HC-09", CODE, NOW).latest();

        assertNotNull(latest);
        assertEquals(100 * 300 / 1002.0, latest.value(), 1e-9);
        assertEquals(Quality.FINAL, latest.quantity().quality());
    }

    @Test
    void aProvinceIsNotComputedFromTooFewCommunes() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "A", "2026-11-19", 1)
                        .put("AN-03", "B", "2026-11-19", 2)
                        .put("AN-03", "C", "2026-11-19", 3)
                        .put("AN-03", "F", "2026-11-19", 4)
                        .put("AN-03", "G", "2026-11-19", 5)
                        .put("AN-03", "A", "2026-11-20", 1);

        var latest = service(archive).read("AN-03", CODE, NOW).latest();

        assertNotNull(latest);
        assertEquals("2026-11-19", latest.period().toString());
        assertEquals(15, latest.value());
        assertEquals(Quality.ESTIMATED, latest.quantity().quality());
    }

    @Test
    void oneCommuneThatFellSilentDoesNotSilenceTheProvince() {
        var archive = new MemoryArchive().put("HC-08", "A", "2026-11-21T01", 5);
        for (var code : List.of("B", "C", "F", "G", "H")) {
            archive.put("HC-08", code, "2026-11-21T06", 1);
        }

        var reading = service(archive).read("HC-08", CODE, NOW);

        assertEquals(10, valueOf(reading));
        assertEquals(Freshness.FRESH, reading.verdict().freshness());
        assertEquals(Freshness.STALE, service(archive).read("HC-08", A, NOW).verdict().freshness());
    }

    @Test
    void aProvincesOwnNumberWinsOverItsCommunes() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "01", "2026-11-20", 7)
                        .put("AN-03", "A", "2026-11-20", 99);

        assertEquals(7, valueOf(service(archive).read("AN-03", CODE, NOW)));
    }

    @Test
    void whatIsPublishedForEachLevelByItselfIsNotAddedUp() {
        var archive = new MemoryArchive().put("KT-01", "01", "2026-Q3", 8);

        var nation = service(archive).read("KT-01", AreaCode.NATION, NOW);

        assertNull(nation.latest());
    }

    @Test
    void overdueDossiersOfAProvinceAreJudgedPerCommune() {
        var archive = new MemoryArchive().put("HC-08", "01", "2026-11-21T06", 60);

        var reading = service(archive).read("HC-08", CODE, NOW);

        assertEquals(Status.WATCH, reading.verdict().status());
    }

    @Test
    void aPartOfAnIndicatorIsASeriesOfItsOwn() {
        var land = new SeriesKey("HC-08", A, Dimensions.parse("field=land"));
        var archive =
                new MemoryArchive()
                        .put("HC-08", "A", "2026-11-20", 50)
                        .put(land, "2026-11-20", 12, null);

        assertEquals(12, valueOf(service(archive).read(land, NOW)));
        assertEquals(50, valueOf(service(archive).read("HC-08", A, NOW)));
    }

    @Test
    void thePastIsShownAsItWasKnownThen() {
        var key = new SeriesKey("HC-09", A);
        var period = Period.parse("2026-11-18");
        var corrected = new Quantity(75, "%", null, Quality.FINAL);
        var archive =
                new MemoryArchive()
                        .put("HC-09", "A", "2026-11-18", 82)
                        .put(key, period, corrected, at("2026-11-20T12:00"));

        assertEquals(82, valueOf(service(archive).read(key, at("2026-11-20T11:59"))));
        assertEquals(75, valueOf(service(archive).read(key, NOW)));
        assertNull(service(archive).read(key, at("2026-11-18T23:00")).latest());
    }

    @Test
    void denguesThresholdComesFromTheSameWeeksOfEarlierYears() {
        var archive = new MemoryArchive().put("YT-01", "01", "2026-11-20", 146);
        for (int year = 1; year <= 2; year++) {
            var same = Period.parse("2026-11-20").plus(-364L * year);
            for (int week = -1; week <= 1; week++) {
                archive.put("YT-01", "01", same.plus(7L * week).toString(), 90 + 10 * week);
            }
        }

        var reading = service(archive).read("YT-01", CODE, NOW);

        assertEquals(Status.ACT, reading.verdict().status());
        assertEquals(56.0, reading.comparison().yearAgo());
    }

    @Test
    void aCodeTheCatalogueDoesNotKnowIsReadUnderItsCode() {
        var quantity = new Quantity(3, "thùng", null, Quality.FINAL);
        var archive =
                new MemoryArchive()
                        .put(new SeriesKey("XX-1", A), Period.parse("2026-11-20"), quantity);

        var reading = service(archive).read("XX-1", A, NOW);

        assertEquals(3, valueOf(reading));
        assertEquals("thùng", reading.subject().indicator().measure().unit());
        assertEquals(Status.UNKNOWN, reading.verdict().status());
    }

    @Test
    void aUnitThatNeverExistedIsRefused() {
        var service = service(new MemoryArchive());

        assertThrows(
                IllegalArgumentException.class,
                () -> service.read("HC-09", new AreaCode("ZZ"), NOW));
    }

    private static double valueOf(IndicatorReading reading) {
        Observation latest = reading.latest();
        assertNotNull(latest);
        return latest.value();
    }
}

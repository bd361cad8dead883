package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.indicator.reading.MemoryArchive.at;
import static vn.toancanh.indicator.reading.Province.CODE;
import static vn.toancanh.indicator.reading.Province.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Freshness;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.IndicatorReading.Verdict;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;

/** What happens to numbers when units are reorganised. */
class MergerTest {
    private static final AreaCode F = new AreaCode("F");
    private static final Instant BEFORE = at("2025-06-30T20:00");
    private static final Instant AFTER = at("2025-07-03T07:00");

    @Test
    void theLineOfANewCommuneContinuesThoseOfTheOldOnes() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "D", "2025-06-29", 1)
                        .put("AN-03", "E", "2025-06-29", 2)
                        .put("AN-03", "D", "2025-06-30", 3)
                        .put("AN-03", "E", "2025-06-30", 4)
                        .put("AN-03", "F", "2025-07-01", 5);

        var line = service(archive).history(new SeriesKey("AN-03", F), Instant.EPOCH, AFTER);

        assertEquals(List.of(3.0, 7.0, 5.0), line.stream().map(Point::value).toList());
    }

    @Test
    void ratiosAreJoinedAboveAndBelowTheLine() {
        var archive =
                new MemoryArchive()
                        .ratio("HC-09", "D", "2025-06-30", 90, 100)
                        .ratio("HC-09", "E", "2025-06-30", 30, 300);

        var line = service(archive).history(new SeriesKey("HC-09", F), Instant.EPOCH, AFTER);

        assertEquals(List.of(30.0), line.stream().map(Point::value).toList());
    }

    @Test
    void aDayOnWhichOneOfTheOldCommunesIsMissingIsAGapNotADip() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "D", "2025-06-29", 1)
                        .put("AN-03", "D", "2025-06-30", 3)
                        .put("AN-03", "E", "2025-06-30", 4);

        var line = service(archive).history(new SeriesKey("AN-03", F), Instant.EPOCH, AFTER);

        assertEquals(List.of("2025-06-30"), line.stream().map(p -> p.period().toString()).toList());
    }

    @Test
    void aCommuneThatGaveHalfAwayKeepsHalfOfItsPast() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "G", "2025-06-30", 10)
                        .put("AN-03", "G", "2025-07-01", 4)
                        .put("AN-03", "H", "2025-07-01", 6);

        var kept = service(archive).history(key("AN-03", "G"), Instant.EPOCH, AFTER);
        var given = service(archive).history(key("AN-03", "H"), Instant.EPOCH, AFTER);

        assertEquals(List.of(5.0, 4.0), kept.stream().map(Point::value).toList());
        assertEquals(List.of(5.0, 6.0), given.stream().map(Point::value).toList());
    }

    @Test
    void theMapOfTodayCarriesOverWhatOnlyTheOldCommunesHad() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "A", "2025-07-02", 1)
                        .put("AN-03", "D", "2025-06-30", 3)
                        .put("AN-03", "E", "2025-06-30", 4)
                        .put("AN-03", "G", "2025-06-30", 10);
        var service = service(archive);

        assertEquals(
                Map.of(code("A"), 1.0, F, 7.0, code("G"), 5.0, code("H"), 5.0),
                service.values("AN-03", CODE, AFTER));
        assertEquals(
                Quality.ESTIMATED,
                service.latest(new SeriesKey("AN-03", CODE), AFTER).get(F).quantity().quality());
    }

    @Test
    void theMapOfThePastShowsTheCommunesOfThePast() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "D", "2025-06-29", 3)
                        .put("AN-03", "E", "2025-06-29", 4)
                        .put("AN-03", "F", "2025-07-01", 9);

        assertEquals(
                Map.of(code("D"), 3.0, code("E"), 4.0),
                service(archive).values("AN-03", CODE, BEFORE));
    }

    @Test
    void aNewCommunesOwnNumberReplacesWhatWasCarriedOver() {
        var archive =
                new MemoryArchive()
                        .put("AN-03", "D", "2025-06-30", 3)
                        .put("AN-03", "E", "2025-06-30", 4)
                        .put("AN-03", "F", "2025-07-01", 9);

        assertEquals(Map.of(F, 9.0), service(archive).values("AN-03", CODE, AFTER));
    }

    @Test
    void halfOfASumIsNotCarriedOver() {
        var archive = new MemoryArchive().put("AN-03", "D", "2025-06-30", 3);

        assertEquals(Map.of(), service(archive).values("AN-03", CODE, AFTER));
    }

    @Test
    void totalsOfTheMapAreKeptAcrossTheMerger() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var archive = new MemoryArchive();
            double total = 0;
            for (var code : List.of("A", "B", "C", "D", "E", "G")) {
                var value = random.nextInt(100);
                total += value;
                archive.put("AN-03", code, "2025-06-30", value);
            }
            var carried = service(archive).values("AN-03", CODE, AFTER);
            var sum = carried.values().stream().mapToDouble(Double::doubleValue).sum();
            assertEquals(total, sum, 1e-9, "seed " + seed);
        }
    }

    @Test
    void everyCommuneOfTheMapHasItsVerdict() {
        var archive =
                new MemoryArchive()
                        .put("HC-09", "A", "2025-07-02", 81)
                        .put("HC-09", "B", "2025-07-02", 59)
                        .put("HC-09", "C", "2025-06-01", 90);

        assertEquals(
                Map.of(
                        code("A"), new Verdict(Status.OK, Freshness.FRESH),
                        code("B"), new Verdict(Status.ACT, Freshness.FRESH),
                        code("C"), new Verdict(Status.UNKNOWN, Freshness.STALE)),
                service(archive).verdicts(new SeriesKey("HC-09", CODE), AFTER));
    }

    private static SeriesKey key(String indicator, String area) {
        return new SeriesKey(indicator, code(area));
    }

    private static AreaCode code(String text) {
        return new AreaCode(text);
    }
}

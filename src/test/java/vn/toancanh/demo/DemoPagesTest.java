package vn.toancanh.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;

/** Pages and cursors against the plain list of everything. */
class DemoPagesTest {
    private static final DemoSettings SETTINGS = new DemoSettings(12, 3, Demo.START);
    private static final Instant LATER = Demo.MORNING.plus(Duration.ofDays(4));
    private static List<Observation> everything = List.of();

    @BeforeAll
    static void readEverything() {
        everything = Demo.all(province(LATER), ObservationQuery.ALL);
    }

    private static DemoProvince province(Instant now) {
        return Demo.at(SETTINGS, now);
    }

    @Test
    void nothingIsReadTwiceAndNothingIsInTheFuture() {
        var seen = new HashSet<>();
        var last = Instant.MIN;
        for (var row : everything) {
            var revision = row.provenance().revision();
            assertTrue(seen.add(List.of(row.series(), row.period(), revision)), row::toString);
            assertFalse(row.provenance().recordedAt().isBefore(last), row::toString);
            last = row.provenance().recordedAt();
            assertTrue(row.observedAt().isBefore(last), row::toString);
            assertFalse(last.isAfter(LATER), row::toString);
            assertFalse(row.period().to().isAfter(row.observedAt()), row::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readingInStepsGivesExactlyWhatWasRecordedInEach(long seed) {
        var random = new Random(seed);
        var query = randomQuery(random);
        var now = Demo.MORNING.minus(Duration.ofHours(random.nextInt(24 * 20)));
        var since = Instant.MIN;
        String cursor = null;
        while (now.isBefore(LATER)) {
            var limit = random.nextInt(4) == 0 ? 37 : 20_000;

            var result = Demo.read(province(now), query, cursor, limit);

            var message = "seed %d, %s, (%s, %s]".formatted(seed, query, since, now);
            assertEquals(expected(query, since, now), result.rows(), message);
            cursor = result.resume();
            since = now;
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 70)));
        }
    }

    @Test
    void whatIsRecordedDuringAReadingWaitsForTheNext() {
        var query = new ObservationQuery(Set.of("TT-02", "HC-08"), null, recent());
        var first = province(Demo.MORNING).observations(query, null, 100);

        var rest = Demo.read(province(Demo.MORNING.plusSeconds(7200)), query, first.next(), 1000);
        var after =
                Demo.read(province(Demo.MORNING.plusSeconds(7200)), query, first.resume(), 1000);

        var rows = new ArrayList<>(first.rows());
        rows.addAll(rest.rows());
        assertEquals(expected(query, Instant.MIN, Demo.MORNING), rows);
        assertEquals(expected(query, Demo.MORNING, Demo.MORNING.plusSeconds(7200)), after.rows());
        assertEquals(first.resume(), rest.resume());
    }

    @Test
    void aResumedReadingAtTheSameMomentIsEmpty() {
        var query = new ObservationQuery(Set.of("HC-09"), null, Demo.ALWAYS);
        var first = Demo.read(province(Demo.MORNING), query, null, 50_000);

        assertEquals(
                List.of(), Demo.read(province(Demo.MORNING), query, first.resume(), 10).rows());
    }

    @Test
    void aCursorKeepsItsFilters() {
        var query = new ObservationQuery(Set.of("HC-09"), null, Demo.ALWAYS);
        var first = province(Demo.MORNING).observations(query, null, 10);

        var second = province(Demo.MORNING).observations(ObservationQuery.ALL, first.next(), 500);

        assertTrue(second.rows().stream().allMatch(r -> r.series().indicator().equals("HC-09")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nonsense", "ZGVtbw", "fHx8fHx8fHx8fA"})
    void whatIsNoCursorIsRefused(String text) {
        var province = province(Demo.MORNING);
        assertThrows(
                IllegalArgumentException.class,
                () -> province.observations(ObservationQuery.ALL, text, 10));
    }

    @Test
    void theCursorOfAnotherProvinceIsRefused() {
        var other = Demo.small(77).observations(ObservationQuery.ALL, null, 10).next();
        var province = province(Demo.MORNING);
        assertThrows(
                IllegalArgumentException.class,
                () -> province.observations(ObservationQuery.ALL, other, 10));
    }

    @Test
    void oneUnitAskedAloneHasTheSameNumbersAsInBulk() {
        var random = new Random(11);
        for (var k = 0; k < 40; k++) {
            var row = everything.get(random.nextInt(everything.size()));
            var period = row.period();
            var within = new Within(row.series().area(), false);
            var span = new Span(period.from(), period.to(), false);
            var query = new ObservationQuery(Set.of(row.series().indicator()), within, span);

            assertTrue(Demo.all(province(LATER), query).contains(row), row::toString);
        }
    }

    private static Span recent() {
        return new Span(Demo.MORNING.minus(Duration.ofDays(1)), null, false);
    }

    private static ObservationQuery randomQuery(Random random) {
        var codes = province(LATER).indicators().stream().map(i -> i.code()).toList();
        var wanted = new HashSet<String>();
        var count = random.nextInt(5);
        while (wanted.size() < count) {
            wanted.add(codes.get(random.nextInt(codes.size())));
        }
        var areas = province(LATER).areas();
        var area = areas.get(random.nextInt(3) == 0 ? 0 : random.nextInt(areas.size())).code();
        var within = random.nextBoolean() ? null : new Within(area, random.nextBoolean());
        var to = LATER.minus(Duration.ofHours(random.nextInt(24 * 900)));
        var from = to.minus(Duration.ofHours(random.nextInt(24 * 200)));
        var span =
                new Span(
                        random.nextInt(3) == 0 ? from : null,
                        random.nextInt(3) == 0 ? to : null,
                        random.nextInt(3) == 0);
        return new ObservationQuery(wanted, within, span);
    }

    /** The contract, read slowly: everything, filtered. */
    private static List<Observation> expected(ObservationQuery query, Instant since, Instant now) {
        var known =
                everything.stream()
                        .filter(row -> !row.provenance().recordedAt().isAfter(now))
                        .filter(row -> isAsked(query, row))
                        .toList();
        var newest = new HashMap<SeriesKey, Period>();
        known.forEach(row -> newest.merge(row.series(), row.period(), DemoPagesTest::later));
        return known.stream()
                .filter(row -> row.provenance().recordedAt().isAfter(since))
                .filter(row -> !query.span().latestOnly() || isNewest(newest, row))
                .toList();
    }

    private static boolean isNewest(Map<SeriesKey, Period> newest, Observation row) {
        return row.period().equals(newest.get(row.series()));
    }

    private static Period later(Period a, Period b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static boolean isAsked(ObservationQuery query, Observation row) {
        var span = query.span();
        return (query.indicators().isEmpty()
                        || query.indicators().contains(row.series().indicator()))
                && isWithin(query.within(), row.series().area())
                && (span.from() == null || row.period().to().isAfter(span.from()))
                && (span.to() == null || row.period().from().isBefore(span.to()));
    }

    private static boolean isWithin(Within within, AreaCode area) {
        return within == null
                || within.area().equals(area)
                || (within.subtree() && within.area().equals(Demo.PROVINCE));
    }
}

package vn.toancanh.indicator.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationOrder;

class ChronicleTest {
    private static final Instant NOW = Instant.parse("2026-07-25T05:00:00Z");
    private static final LocalDateTime EVER = LocalDateTime.of(1900, 1, 1, 0, 0);

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
    void everyStepHasTheNewestNumberKnownNowOfEachUnit(Grain grain) {
        var random = new Random(20_260_725 + grain.ordinal());
        var rows = new ArrayList<Observation>();
        for (int i = 0; i < 4000; i++) {
            rows.add(random(random));
        }
        var chronicle = chronicle(grain, rows, EVER);

        var first = chronicle.earliest(grain).orElseThrow();
        var last = new Period(grain, grain.floor(LocalDateTime.ofInstant(NOW, Period.ZONE)));
        int steps = 0;
        for (var step = first; step.compareTo(last) <= 0; step = step.plus(1)) {
            var end = step.to().minusNanos(1);
            assertEquals(newest(rows, end.isAfter(NOW) ? NOW : end), chronicle.newest(step));
            steps++;
        }
        assertTrue(steps > 1, "the history has more than one step");
    }

    @Test
    void ofALongerHistoryTheNewestNumberBeforeItIsKept() {
        var rows = new ArrayList<Observation>();
        for (var month : List.of("2020-01", "2021-05", "2026-01", "2026-06")) {
            rows.add(row("A", Period.parse(month), 1, NOW));
        }
        rows.add(row("B", Period.parse("2019-01"), 1, NOW));
        var chronicle = chronicle(Grain.MONTH, rows, LocalDateTime.of(2026, 1, 1, 0, 0));

        var december = chronicle.newest(Period.parse("2025-12"));
        assertEquals(Period.parse("2021-05"), period(december, "A"));
        assertEquals(Period.parse("2019-01"), period(december, "B"));
        assertEquals(
                Period.parse("2026-06"), period(chronicle.newest(Period.parse("2026-07")), "A"));
    }

    @Test
    void aCorrectionThatCameLateStandsWhereItBelongsAndNothingFromTheFutureIsThere() {
        var march = Period.parse("2026-03");
        var late = Instant.parse("2026-07-01T00:00:00Z");
        var rows =
                List.of(
                        row("A", march, 1, march.to()),
                        row("A", march, 2, late),
                        row("A", Period.parse("2026-04"), 1, NOW.plusSeconds(1)),
                        row("A", Period.parse("2026-09"), 1, march.to()));
        var chronicle = chronicle(Grain.MONTH, rows, EVER);

        assertEquals(Map.of(new AreaCode("A"), rows.get(1)), chronicle.newest(march));
        assertEquals(
                Map.of(new AreaCode("A"), rows.get(1)), chronicle.newest(Period.parse("2026-09")));
        assertEquals(Map.of(), chronicle.newest(Period.parse("2026-02")));
    }

    private static Chronicle chronicle(Grain grain, List<Observation> rows, LocalDateTime from) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(7));
        var intake = new Chronicle.Intake(grain, NOW, from);
        shuffled.forEach(intake);
        return intake.done();
    }

    private static Map<AreaCode, Observation> newest(List<Observation> rows, Instant at) {
        var newest = new HashMap<AreaCode, Observation>();
        for (var row : rows) {
            if (ObservationOrder.known(row, NOW) && !row.period().from().isAfter(at)) {
                newest.merge(
                        row.series().area(),
                        row,
                        (a, b) -> ObservationOrder.BY_PERIOD.compare(a, b) >= 0 ? a : b);
            }
        }
        return newest;
    }

    private static Period period(Map<AreaCode, Observation> rows, String area) {
        return rows.get(new AreaCode(area)).period();
    }

    private static Observation random(Random random) {
        var grain = Grain.values()[random.nextInt(Grain.values().length)];
        var minutes = random.nextLong(3L * 365 * 24 * 60);
        var start = grain.floor(LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(minutes));
        var period = new Period(grain, start);
        var recorded = period.from().plusSeconds(random.nextInt(40_000_000));
        return row("" + random.nextInt(4), period, random.nextInt(1, 1000), recorded);
    }

    private static Observation row(String area, Period period, int revision, Instant recorded) {
        return new Observation(
                new SeriesKey("X", new AreaCode(area)),
                period,
                new Observation.Quantity(revision, "", null, Quality.FINAL),
                new Observation.Provenance(
                        "test", period.to(), recorded, revision, Classification.PUBLIC));
    }
}

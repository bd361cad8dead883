package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.history.Chronicle;

/** A step of the past is what the map shows, for units before and after a merger. */
class PastStepTest {
    private static final String CODE = "DS-01";
    private static final List<String> UNITS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    @Test
    void everyStepIsExactlyWhatTheMapShowedThatMonthWhenNothingCameLate() {
        var random = new Random(20_250_701);
        var archive = new MemoryArchive();
        var now = MemoryArchive.at("2026-03-20T10:00");
        var intake = new Chronicle.Intake(Grain.MONTH, now, LocalDateTime.of(1900, 1, 1, 0, 0));
        for (var month = Period.parse("2025-01");
                month.from().isBefore(now);
                month = month.plus(1)) {
            for (var unit : UNITS) {
                boolean old = unit.equals("D") || unit.equals("E");
                boolean young = unit.equals("F") || unit.equals("H");
                boolean before = month.start().toLocalDate().isBefore(Province.MERGER);
                if (random.nextInt(4) > 0 && !(old && !before) && !(young && before)) {
                    var quantity = new Quantity(random.nextInt(1000), "", null, Quality.FINAL);
                    archive.put(key(unit), month, quantity, month.from());
                }
            }
        }
        UNITS.forEach(unit -> archive.series(key(unit), Instant.EPOCH, now).forEach(intake));
        var chronicle = intake.done();
        var service = Province.service(archive);
        var within = key(Province.CODE.value());

        var seen = new HashSet<Object>();
        for (var step = Period.parse("2025-01"); step.from().isBefore(now); step = step.plus(1)) {
            var end = step.to().minusNanos(1);
            var at = end.isAfter(now) ? now : end;
            var shown = service.latest(within, at);
            assertEquals(shown, service.latest(within, chronicle.newest(step), at), step::toString);
            seen.add(shown);
        }
        assertTrue(seen.size() > 10, "the steps differ");
        assertEquals(
                archive.latest(CODE, Dimensions.NONE, now),
                new TreeMap<>(chronicle.newest(Period.parse("2026-03"))));
    }

    private static SeriesKey key(String unit) {
        return new SeriesKey(CODE, new AreaCode(unit));
    }
}

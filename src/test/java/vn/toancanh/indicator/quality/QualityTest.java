package vn.toancanh.indicator.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.indicator.reading.MemoryArchive.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.DataSource.Health;
import vn.toancanh.indicator.DataSource.State;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.quality.QualityReport.OfSource;
import vn.toancanh.indicator.reading.MemoryArchive;
import vn.toancanh.indicator.reading.Province;

class QualityTest {
    private static final Instant NOW = at("2026-11-21T07:40");
    private static final String PORTAL = "Cổng DVCQG";

    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void aSourceIsScoredForCorrectCompleteCleanAndLive() {
        for (var commune : List.of("A", "B", "C")) {
            archive.ratio("HC-09", commune, "2026-11-20", 80, 100);
        }
        archive.put(key("HC-09", "F"), "2026-11-20", 70, new Fraction(80, 100));
        archive.put("HC-10", "A", "2026-11-10", 60);
        var refused = List.of(refused("HC-09 A 2026-11-21", "warehouse.row.range", "value"));

        var score = only(report(State.UP, at("2026-11-21T07:00"), refused)).score();

        // 6 communes × 2 indicators and 6 of the province: 18 expected, 5 received, 4 correct.
        assertEquals(80, score.correct(), 1e-9);
        assertEquals(100.0 * 5 / 18, score.complete(), 1e-9);
        assertEquals(100.0 * 5 / 6, score.clean(), 1e-9);
        assertEquals(100.0 * 4 / 18, score.live(), 1e-9);
        assertEquals(
                (80 + 100.0 * 5 / 18 + 100.0 * 5 / 6 + 100.0 * 4 / 18) / 4, score.total(), 1e-9);
    }

    @Test
    void aSourceThatTheWarehouseLostHasStoppedAndTellsItsAge() {
        var last = at("2026-11-18T21:40");

        var report = report(State.DOWN, last, List.of());

        assertEquals(1, report.stopped().size());
        assertEquals(Duration.ofHours(58), report.stopped().getFirst().age(NOW));
    }

    @Test
    void aSourceSilentForMoreThanTwoPeriodsHasStoppedWhateverTheWarehouseSays() {
        archive.put("HC-09", "A", "2026-11-10", 60);

        assertTrue(only(report(State.UP, at("2026-11-11T07:00"), List.of())).stopped());
        assertEquals(List.of(), report(State.UP, at("2026-11-21T07:00"), List.of()).stopped());
    }

    @Test
    void aRefusedRowIsChargedToTheUnitItNames() {
        archive.put("HC-09", "A", "2026-11-20", 60).put("HC-09", "B", "2026-11-20", 60);
        var refused = List.of(refused("HC-09 B 2026-11-21", "warehouse.row.range", "value"));

        var units = report(State.UP, NOW, refused).units();

        var clean = units.stream().filter(one -> one.unit().code().value().equals("B"));
        assertEquals(50, clean.findFirst().orElseThrow().score().clean());
        var other = units.stream().filter(one -> one.unit().code().value().equals("A"));
        assertEquals(100, other.findFirst().orElseThrow().score().clean());
    }

    @Test
    void anotherShapeIsADriftAndAWrongValueIsNot() {
        var drifts =
                Drift.of(
                        List.of(
                                refused("1", "warehouse.row.unknown-field", "giaTri"),
                                refused("2", "warehouse.row.unknown-field", "giaTri"),
                                refused("3", "warehouse.row.missing", "value"),
                                refused("4", "warehouse.row.wrong-type", "value"),
                                refused("5", "warehouse.row.out-of-range", "value")));

        assertEquals(
                List.of("APPEARED giaTri 2", "VANISHED value 1", "TYPE_CHANGED value 1"),
                drifts.stream().map(d -> d.kind() + " " + d.field() + " " + d.rows()).toList());
    }

    @Test
    void aNumberTellsItsSourceOfficerAndTimesAndWhatIsNotKnownIsNull() {
        archive.put("HC-09", "A", "2026-11-20", 60);
        var number = Province.service(archive).newest(key("HC-09", "A"), NOW).orElseThrow();
        var source = source("test", State.UP, NOW);

        var lineage = Lineage.of(number, List.of(source));

        assertEquals("Vũ Minh Trí", lineage.officer());
        assertEquals("2026-11-20", lineage.times().period());
        assertTrue(lineage.read().contains("indicator=HC-09&area=A"));
        assertNull(lineage.sourceQuery());
        assertNull(Lineage.of(number, List.of()).officer());
    }

    private QualityReport report(State state, Instant last, List<RefusedRow> refused) {
        var sources = List.of(source(PORTAL, state, last));
        return new QualityService(Province.service(archive), Catalogue.standard(), sources, refused)
                .report(Province.CODE, NOW);
    }

    private static OfSource only(QualityReport report) {
        assertEquals(1, report.sources().size());
        return report.sources().getFirst();
    }

    private static DataSource source(String id, State state, Instant last) {
        return new DataSource(
                id,
                Bilingual.same(id),
                "Vũ Minh Trí",
                PublishingCalendar.everyDay(Frequency.DAY, Duration.ofHours(6)),
                new Health(state, last, ""));
    }

    private static RefusedRow refused(String row, String rule, String field) {
        return new RefusedRow("/v1/observations", row, rule, field, NOW);
    }

    private static SeriesKey key(String code, String area) {
        return new SeriesKey(code, new AreaCode(area));
    }
}

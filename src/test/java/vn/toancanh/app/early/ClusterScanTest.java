package vn.toancanh.app.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.toancanh.app.gather.CaseHistory;
import vn.toancanh.app.gather.CaseHistory.Gathered;
import vn.toancanh.app.gather.ClusterScan;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.map.shade.MapPalette;

/** Emerging clusters: which numbers are scanned, what is found, and that it can be stopped. */
class ClusterScanTest {
    private static final Instant NOON = Instant.parse("2026-06-30T05:00:00Z");
    private static final Period FIRST = Period.parse("2026-05-01");
    private static final int UNITS = 36;

    private static Indicator indicator(Aggregation how, Direction direction) {
        var plain = new Catalogue(List.of()).orUndefined("YT-01", "ca");
        var measure = new Indicator.Measure("ca", direction, 0, how, Scope.COMMUNE);
        return new Indicator(
                plain.code(), plain.name(), measure, plain.publication(), plain.judgement());
    }

    private static Observation observation(
            int unit, int day, double value, Observation.Fraction of) {
        return new Observation(
                new SeriesKey("YT-01", Grid.code(unit)),
                FIRST.plus(day),
                new Observation.Quantity(value, "ca", of, Quality.FINAL),
                new Observation.Provenance("S", NOON, NOON, 1, Classification.PUBLIC));
    }

    /** Two cases a day everywhere, nine in the first two units for the last three days. */
    private static Map<AreaCode, List<Observation>> outbreak(int days) {
        var random = new SplittableRandom(3);
        var series = new HashMap<AreaCode, List<Observation>>();
        for (int unit = 0; unit < UNITS; unit++) {
            var line = new ArrayList<Observation>();
            for (int day = 0; day < days; day++) {
                boolean breaks = unit < 2 && day >= days - 3;
                line.add(observation(unit, day, breaks ? 9 : 1 + random.nextInt(3), null));
            }
            series.put(Grid.code(unit), line);
        }
        return series;
    }

    private static Map<AreaCode, Double> people() {
        var people = new HashMap<AreaCode, Double>();
        for (int unit = 0; unit < UNITS; unit++) {
            people.put(Grid.code(unit), 10_000.0);
        }
        return people;
    }

    private static Gathered gathered(Indicator indicator, Map<AreaCode, List<Observation>> all) {
        return new CaseHistory(indicator, people()).of(Grid.of(6, 6), all);
    }

    private static Gathered.Cases outbreakCases() {
        var counts = indicator(Aggregation.SUM, Direction.DOWN);
        return assertInstanceOf(Gathered.Cases.class, gathered(counts, outbreak(40)));
    }

    private static String unfit(Indicator indicator, Map<AreaCode, List<Observation>> all) {
        return assertInstanceOf(Gathered.Unfit.class, gathered(indicator, all)).key();
    }

    @Test
    void anOutbreakOfTheLastDaysIsTheFirstClusterAndSaysSinceWhen() {
        var cases = outbreakCases();
        assertEquals(CaseHistory.PERIODS, cases.periods().size());
        var found = new ClusterScan(_ -> {}).of(cases);
        var first = ClusterScan.sure(found).getFirst();
        assertEquals(List.of(0, 1), first.regions().stream().sorted().toList());
        assertEquals(3, first.periods());

        var texts = Texts.strict(Texts.VIETNAMESE);
        var drawing =
                new ClusterDrawing(texts, EarlyLook.of(MapPalette.DARK, 12))
                        .of(cases, found, "Ca bệnh");
        var lines = drawing.marks().getLast().lines();
        assertEquals("Cụm 1: 2 đơn vị, từ 07/06/2026", lines.getFirst());
        assertTrue(lines.get(1).startsWith("54 ca, trông đợi "), lines.get(1));
        assertTrue(lines.get(2).endsWith("p = 0,001"), lines.get(2));
        assertTrue(lines.get(3).contains("Xã 0"), lines.get(3));
        assertEquals("Cụm 1", drawing.marks().getLast().badge().word());
        assertTrue(drawing.notes().containsKey(Grid.code(0)));
        assertEquals(ClusterScan.sure(found).size(), drawing.marks().size());
    }

    @Test
    void theSameCasesAreNotScannedAgain() {
        var told = new ConcurrentLinkedQueue<Double>();
        var scan = new ClusterScan(told::add);
        var cases = outbreakCases();
        var once = scan.of(cases);
        var before = told.size();
        assertTrue(before > 2);
        assertEquals(once, scan.of(cases));
        assertEquals(before, told.size());
    }

    @Test
    void itIsStoppedWhileItRunsAndRunsAgainWhenAsked() {
        var scan = new AtomicReference<ClusterScan>();
        var told = new ConcurrentLinkedQueue<Double>();
        scan.set(
                new ClusterScan(done -> {
                    told.add(done);
                    if (done > 0) {
                        scan.get().stop();
                    }
                }));
        var cases = outbreakCases();
        assertThrows(CancellationException.class, () -> scan.get().of(cases));
        assertEquals(-1.0, told.stream().reduce((_, last) -> last).orElseThrow());
        assertTrue(told.stream().noneMatch(done -> done > 0.5), told.toString());
    }

    @Test
    void ofARatioWhereMoreIsBetterTheCasesAreThoseThatFellShort() {
        var series = new HashMap<AreaCode, List<Observation>>();
        for (int unit = 0; unit < UNITS; unit++) {
            var line = new ArrayList<Observation>();
            for (int day = 0; day < 12; day++) {
                line.add(observation(unit, day, 90, new Observation.Fraction(90, 100)));
            }
            series.put(Grid.code(unit), line);
        }
        var onTime = gathered(indicator(Aggregation.RATIO, Direction.UP), series);
        var cases = assertInstanceOf(Gathered.Cases.class, onTime);
        assertEquals(10, cases.counts().getFirst().getFirst());
        assertEquals(100.0, cases.people().getFirst());
        var bad = gathered(indicator(Aggregation.RATIO, Direction.DOWN), series);
        var more = assertInstanceOf(Gathered.Cases.class, bad);
        assertEquals(90, more.counts().getFirst().getFirst());
    }

    @Test
    void whatIsNoCountOrTooShortIsNotScannedAndSaysWhy() {
        var counts = indicator(Aggregation.SUM, Direction.DOWN);
        assertEquals("app.early.clusters.short", unfit(counts, outbreak(9)));
        var mean = indicator(Aggregation.MEAN, Direction.DOWN);
        assertEquals("app.early.clusters.unfit", unfit(mean, outbreak(40)));
        var parts = outbreak(40);
        parts.get(Grid.code(4)).set(3, observation(4, 3, 1.5, null));
        assertEquals("app.early.clusters.unfit", unfit(counts, parts));
    }

    @Test
    void aDayThatFewReportedIsLeftOutAndSoIsAUnitWithGaps() {
        var series = outbreak(20);
        for (int unit = 0; unit < 20; unit++) {
            series.get(Grid.code(unit)).removeLast();
        }
        series.get(Grid.code(30)).remove(5);
        var counts = indicator(Aggregation.SUM, Direction.DOWN);
        var cases = assertInstanceOf(Gathered.Cases.class, gathered(counts, series));
        assertEquals(19, cases.periods().size());
        assertEquals(1, cases.leftOut());
        assertEquals(UNITS - 1, cases.places().size());
    }
}

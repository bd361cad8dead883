package vn.toancanh.alert.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Finding.Measure;
import vn.toancanh.alert.detect.Finding.Verdict;

class DetectorTest {
    private static final long FIVE_MINUTES = 300;
    private static final int A_DAY = 288;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    private static Detector of(Method method) {
        return method == Method.THRESHOLD
                ? new ThresholdDetector(new ThresholdDetector.Limit(12, 1, false))
                : new PacedDetector(method, RestDays.WEEKENDS, null);
    }

    private static double rhythm(Random random, int i) {
        return rhythm(i) + random.nextGaussian();
    }

    private static double rhythm(int i) {
        return 10 + 5 * Math.sin(i * 2 * Math.PI / A_DAY);
    }

    private static List<Finding> run(Detector detector, int count, IntToDoubleFunction value) {
        var all = new ArrayList<Finding>();
        for (var i = 0; i < count; i++) {
            var at = MONDAY.plusSeconds(i * FIVE_MINUTES);
            all.add(detector.observe(at, value.applyAsDouble(i)));
        }
        return all;
    }

    private static List<Finding> alarms(List<Finding> findings) {
        return findings.stream().filter(Finding::flagged).toList();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theFindingsOfABeginningAreTheBeginningOfTheFindings(Method method) {
        var random = new Random(1);
        var values = random.doubles(5000, 0, 20).toArray();
        var whole = run(of(method), 5000, i -> values[i]);
        var beginning = run(of(method), 3000, i -> values[i]);

        assertEquals(whole.subList(0, 3000), beginning);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void scoresLieFrom0To1AndOnlyAlarmsReachAHalf(Method method) {
        var random = new Random(2);
        for (var finding : run(of(method), 5000, i -> 10 + Math.tan(3 * random.nextDouble()))) {
            assertTrue(finding.score() >= 0 && finding.score() <= 1, finding.toString());
            assertEquals(finding.flagged(), finding.score() >= 0.5, finding.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "THRESHOLD", mode = Mode.EXCLUDE)
    void thePartsOfAnExplanationAddUp(Method method) {
        var random = new Random(3);
        for (var finding : run(of(method), 6000, i -> rhythm(random, i))) {
            if (finding.verdict() != Verdict.LEARNING) {
                var why = finding.basis();
                var sum = why.level() + why.season() + finding.deviation();
                assertEquals(finding.value(), sum, 1e-9);
                if (why.measure() == Measure.VALUE) {
                    assertEquals(why.reading(), finding.deviation() / why.scale(), 1e-9);
                    var upper = finding.expected() + why.limit() * why.scale();
                    assertEquals(finding.upper(), upper, 1e-9);
                }
            }
        }
    }

    @Test
    void aValueUsualAtNoonIsFoundAtMidnight() {
        var random = new Random(4);
        var odd = 20 * A_DAY + 3 * A_DAY / 4;
        var all =
                run(
                        of(Method.SEASONAL),
                        21 * A_DAY,
                        i -> i >= odd && i < odd + 6 ? 15 : rhythm(random, i));

        var found = alarms(all.subList(odd, odd + 6));
        assertEquals(1, found.size());
        assertTrue(found.getFirst().upper() < 15);
        assertTrue(found.getFirst().expected() < 8);
        assertTrue(alarms(all.subList(4 * A_DAY, odd)).size() <= 1);
    }

    @Test
    void aShiftThatSingleValuesHideIsFoundByItsMean() {
        var random = new Random(5);
        var shift = 15 * A_DAY;
        var all =
                run(
                        of(Method.SEASONAL),
                        16 * A_DAY,
                        i -> rhythm(random, i) + (i >= shift ? 2.2 : 0));

        var found = alarms(all.subList(shift, shift + 60));
        assertEquals(1, found.size());
        assertEquals(Measure.MEAN, found.getFirst().basis().measure());
    }

    @Test
    void unrestAroundAnUnchangedLevelIsFound() {
        var random = new Random(6);
        var unrest = 15 * A_DAY;
        var all =
                run(
                        of(Method.SEASONAL),
                        16 * A_DAY,
                        i ->
                                i < unrest
                                        ? rhythm(random, i)
                                        : rhythm(i) + (i % 2 == 0 ? 3.5 : -3.5));

        assertTrue(alarms(all.subList(unrest - 2 * A_DAY, unrest)).isEmpty());
        var found = alarms(all.subList(unrest, unrest + A_DAY));
        assertEquals(1, found.size());
        assertEquals(Measure.SPREAD, found.getFirst().basis().measure());
    }

    @Test
    void whatLastsIsToldOnceUnlessItBecomesMuchWorse() {
        var random = new Random(7);
        var odd = 15 * A_DAY;
        IntToDoubleFunction broken =
                i -> i < odd ? rhythm(random, i) : i < odd + 5 ? 60 : i < odd + 6 ? 400 : 60;
        var all = run(of(Method.SEASONAL), 15 * A_DAY + 200, broken);

        var told = alarms(all.subList(odd, all.size()));
        assertEquals(2, told.size());
        assertEquals(400, told.get(1).value());
        assertTrue(
                all.subList(odd, all.size()).stream().anyMatch(f -> f.verdict() == Verdict.TOLD));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EWMA", "CUSUM", "CUSUM_BOTH"})
    void chartsFindAShiftOfTwoDeviations(Method method) {
        var random = new Random(8);
        var shift = 15 * A_DAY;
        var all = run(of(method), 16 * A_DAY, i -> rhythm(random, i) + (i >= shift ? 3 : 0));

        var judged = all.subList(shift, shift + 30);
        assertTrue(judged.stream().anyMatch(f -> f.flagged()));
    }

    @Test
    void theLimitOfAThresholdHoldsUntilTheDeadbandIsLeft() {
        var detector = of(Method.THRESHOLD);
        var verdicts =
                Stream.of(11.9, 12.1, 11.5, 11.1, 10.9, 11.5)
                        .map(v -> detector.observe(MONDAY.plusSeconds(nextSecond++), v).flagged())
                        .toList();

        assertEquals(List.of(false, true, true, true, false, false), verdicts);
    }

    private long nextSecond;

    @Test
    void lowValuesAreBadWhereTheLimitIsTheLeast() {
        var limit = new ThresholdDetector.Limit(90, 2, true);
        var found = run(new ThresholdDetector(limit), 4, i -> List.of(95, 89, 91, 93).get(i));

        assertEquals(
                List.of(false, true, true, false), found.stream().map(Finding::flagged).toList());
        assertEquals(90, found.get(1).lower());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void rowsWithoutPlaceOrValueAreNamedAndChangeNothing(Method method) {
        var random = new Random(9);
        var values = random.doubles(2000, 0, 20).toArray();
        var clean = run(of(method), 2000, i -> values[i]);
        var detector = of(method);
        var met = new ArrayList<Finding>();
        for (var i = 0; i < values.length; i++) {
            var at = MONDAY.plusSeconds(i * FIVE_MINUTES);
            met.add(detector.observe(at, values[i]));
            var gap = at.plusSeconds(FIVE_MINUTES / 2);
            assertEquals(Verdict.NO_VALUE, detector.observe(gap, Double.NaN).verdict());
            assertEquals(Verdict.NO_VALUE, detector.observe(gap, 1.0 / 0).verdict());
            assertEquals(Verdict.TWICE, detector.observe(at, values[i]).verdict());
            var before = at.minusSeconds(FIVE_MINUTES / 3);
            assertEquals(Verdict.LATE, detector.observe(before, 1e9).verdict());
        }

        assertEquals(clean, met);
    }

    @Test
    void aConstantSeriesIsSaidToBeConstantAndItsFirstChangeIsTold() {
        for (var method : List.of(Method.SEASONAL, Method.EWMA)) {
            var all = run(of(method), 1000, i -> i < 900 ? 7 : 9);

            assertTrue(all.stream().anyMatch(f -> f.verdict() == Verdict.CONSTANT));
            assertTrue(alarms(all.subList(0, 900)).isEmpty());
            assertTrue(all.get(900).flagged(), method.name());
        }
    }

    @Test
    void aGapOfAWeekIsNoAlarm() {
        var random = new Random(10);
        var detector = of(Method.SEASONAL);
        run(detector, 15 * A_DAY, i -> rhythm(random, i));
        for (var i = 22 * A_DAY; i < 23 * A_DAY; i++) {
            var finding = detector.observe(MONDAY.plusSeconds(i * FIVE_MINUTES), rhythm(random, i));
            assertFalse(finding.flagged(), finding.toString());
        }
    }
}

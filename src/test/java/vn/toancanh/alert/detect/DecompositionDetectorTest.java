package vn.toancanh.alert.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Finding.Verdict;

class DecompositionDetectorTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 3, 1, 0, 0);

    private static List<Finding> run(int months, int step, IntToDoubleFunction value) {
        var detector = new PacedDetector(null, RestDays.WEEKENDS, null);
        return IntStream.range(0, months)
                .mapToObj(i ->
                        detector.observe(FIRST.plusMonths((long) i * step), value.applyAsDouble(i)))
                .toList();
    }

    private static double month(Random random, int i) {
        var season = i % 12 == 9 ? 40 : 5 * Math.sin(i * Math.PI / 6);
        return 200 + 1.5 * i + season + random.nextGaussian();
    }

    @Test
    void monthlyStatisticsAreJudgedByTrendAndSeasonWithoutBeingAsked() {
        var random = new Random(1);
        var all = run(96, 1, i -> month(random, i) + (i == 80 ? 25 : 0));

        var odd = all.get(80);
        assertEquals(Method.DECOMPOSITION, odd.method());
        assertTrue(odd.flagged());
        assertEquals(200 + 1.5 * 80 + 5 * Math.sin(80 * Math.PI / 6), odd.expected(), 4);
        assertTrue(odd.upper() < odd.value());
        var peak = all.get(93);
        assertFalse(peak.flagged(), "a December as high as every December");
        assertEquals(40, peak.basis().season(), 6);
        var why = odd.basis();
        assertEquals(odd.value(), why.level() + why.season() + odd.deviation(), 1e-9);
        assertEquals(odd.upper(), odd.expected() + why.limit() * why.scale(), 1e-9);
    }

    @Test
    void findingsOfABeginningAreTheBeginningOfTheFindings() {
        var values = new Random(2).doubles(90, 0, 9).toArray();
        assertEquals(run(90, 1, i -> values[i]).subList(0, 60), run(60, 1, i -> values[i]));
    }

    @Test
    void aMonthGivenAgainOnAnotherDayIsTheSameMonth() {
        var detector = new PacedDetector(null, RestDays.WEEKENDS, null);
        for (var i = 0; i < 40; i++) {
            detector.observe(FIRST.plusMonths(i), i);
        }
        assertEquals(
                Verdict.TWICE, detector.observe(FIRST.plusMonths(39).plusDays(9), 4).verdict());
    }

    @Test
    void missingMonthsDoNotShiftTheSeason() {
        var random = new Random(3);
        var detector = new PacedDetector(null, RestDays.WEEKENDS, null);
        var late = new ArrayList<Finding>();
        for (var i = 0; i < 110; i++) {
            if (i < 70 || i > 74) {
                var finding = detector.observe(FIRST.plusMonths(i), month(random, i));
                if (i > 74) {
                    late.add(finding);
                }
            }
        }
        assertTrue(late.stream().noneMatch(Finding::flagged));
        assertEquals(40, late.get(93 - 75).basis().season(), 6);
    }

    @Test
    void quartersHaveASeasonOfFourAndYearsNone() {
        var quarters = run(60, 3, i -> i % 4 == 1 ? 80 + i % 5 : 20 + i % 3);
        assertEquals(
                60, quarters.getLast().basis().season() - quarters.get(57).basis().season(), 130);
        assertEquals(1, quarters.get(57).basis().phase());
        var years = run(40, 12, i -> 3.0 * i);
        assertEquals(-1, years.getLast().basis().phase());
        assertEquals(117, years.getLast().expected(), 1e-6);
    }
}

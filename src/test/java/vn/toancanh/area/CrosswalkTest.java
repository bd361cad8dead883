package vn.toancanh.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.Crosswalk.Part;
import vn.toancanh.base.AreaCode;

class CrosswalkTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
    private static final double TOLERANCE = 1e-9;

    @Test
    void aMergedCommuneIsWhollyInItsSuccessor() {
        var crosswalk =
                new Crosswalk(List.of(change("A", "C", 1, FIRST), change("B", "C", 1, FIRST)));

        assertEquals(List.of(part("C", 1)), crosswalk.successors(code("A"), FIRST));
        assertEquals(List.of(part("A", 1)), crosswalk.successors(code("A"), FIRST.minusDays(1)));
        assertEquals(List.of(part("D", 1)), crosswalk.successors(code("D"), SECOND));
    }

    @Test
    void aChainOfChangesIsFollowedToItsEnd() {
        var crosswalk =
                new Crosswalk(
                        List.of(
                                change("A", "B", 0.25, FIRST),
                                change("A", "C", 0.75, FIRST),
                                change("B", "D", 1, SECOND),
                                change("C", "D", 0.5, SECOND),
                                change("C", "E", 0.5, SECOND)));

        assertEquals(
                List.of(part("B", 0.25), part("C", 0.75)), crosswalk.successors(code("A"), FIRST));
        assertEquals(
                List.of(part("D", 0.625), part("E", 0.375)),
                crosswalk.successors(code("A"), SECOND));
    }

    @Test
    void aCodeThatLivesOnInsideItsSuccessorIsSplitOnlyForTheTimeBefore() {
        var crosswalk =
                new Crosswalk(List.of(change("A", "A", 0.6, FIRST), change("A", "B", 0.4, FIRST)));

        assertEquals(
                List.of(part("A", 0.6), part("B", 0.4)),
                crosswalk.successors(code("A"), FIRST.minusDays(1), SECOND));
        assertEquals(List.of(part("A", 1)), crosswalk.successors(code("A"), FIRST, SECOND));
    }

    @Test
    void whatIsNotSaidToGoElsewhereStays() {
        var crosswalk = new Crosswalk(List.of(change("A", "B", 0.25, FIRST)));

        assertEquals(
                List.of(part("A", 0.75), part("B", 0.25)), crosswalk.successors(code("A"), FIRST));
    }

    @Test
    void originsAreTheOldUnitsAndTheShareOfEach() {
        var crosswalk =
                new Crosswalk(
                        List.of(
                                change("A", "C", 1, FIRST),
                                change("B", "C", 0.5, FIRST),
                                change("B", "D", 0.5, FIRST)));

        assertEquals(
                List.of(part("A", 1), part("B", 0.5), part("C", 1)),
                crosswalk.origins(code("C"), LocalDate.MIN, SECOND));
        assertEquals(List.of(part("C", 1)), crosswalk.origins(code("C"), FIRST, SECOND));
    }

    @Test
    void aUnitThatGivesAwayMoreThanItHasIsRefused() {
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new Crosswalk(
                                        List.of(
                                                change("A", "B", 0.7, FIRST),
                                                change("A", "C", 0.7, FIRST))));

        assertTrue(String.valueOf(thrown.getMessage()).startsWith("unit A gives away 1.4"));
    }

    @Test
    void totalsAreKeptWhateverIsReorganised() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var crosswalk = new Crosswalk(randomChanges(random));
            var values = randomValues(random);

            var carried = carry(crosswalk, values, LocalDate.MIN, SECOND);

            assertEquals(sum(values), sum(carried), TOLERANCE, "seed " + seed);
        }
    }

    @Test
    void carryingInTwoStepsGivesTheSameAsInOne() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var crosswalk = new Crosswalk(randomChanges(random));
            var values = randomValues(random);

            var once = carry(crosswalk, values, LocalDate.MIN, SECOND);
            var half = carry(crosswalk, values, LocalDate.MIN, FIRST);
            var twice = carry(crosswalk, half, FIRST, SECOND);

            assertEquals(once.keySet(), twice.keySet(), "seed " + seed);
            for (var code : once.keySet()) {
                assertEquals(once.get(code), twice.get(code), TOLERANCE, "seed " + seed);
            }
        }
    }

    @Test
    void originsAndSuccessorsTellTheSameStory() {
        for (long seed = 1; seed <= 200; seed++) {
            var crosswalk = new Crosswalk(randomChanges(new Random(seed)));
            for (char letter = 'A'; letter <= 'H'; letter++) {
                var target = code(String.valueOf(letter));
                for (var origin : crosswalk.origins(target, LocalDate.MIN, SECOND)) {
                    var parts = crosswalk.successors(origin.area(), SECOND);
                    assertTrue(parts.contains(new Part(target, origin.share())), "seed " + seed);
                }
            }
        }
    }

    private static Map<AreaCode, Double> carry(
            Crosswalk crosswalk, Map<AreaCode, Double> values, LocalDate then, LocalDate day) {
        var carried = new TreeMap<AreaCode, Double>();
        values.forEach((code, value) ->
                crosswalk
                        .successors(code, then, day)
                        .forEach(part ->
                                carried.merge(part.area(), value * part.share(), Double::sum)));
        return carried;
    }

    /** Every unit A to H may be split in two on either day. */
    private static List<AreaChange> randomChanges(Random random) {
        var changes = new ArrayList<AreaChange>();
        for (var on : List.of(FIRST, SECOND)) {
            for (char letter = 'A'; letter <= 'H'; letter++) {
                if (random.nextBoolean()) {
                    var from = String.valueOf(letter);
                    var share = 0.1 + 0.8 * random.nextDouble();
                    changes.add(change(from, anyOf(random), share, on));
                    changes.add(change(from, anyOf(random), 1 - share, on));
                }
            }
        }
        return changes;
    }

    private static Map<AreaCode, Double> randomValues(Random random) {
        var values = new TreeMap<AreaCode, Double>();
        for (char letter = 'A'; letter <= 'H'; letter++) {
            values.put(code(String.valueOf(letter)), random.nextDouble());
        }
        return values;
    }

    private static String anyOf(Random random) {
        return String.valueOf((char) ('A' + random.nextInt(8)));
    }

    private static double sum(Map<AreaCode, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static AreaChange change(String from, String to, double share, LocalDate on) {
        return new AreaChange(code(from), code(to), share, on);
    }

    private static Part part(String code, double share) {
        return new Part(code(code), share);
    }

    private static AreaCode code(String text) {
        return new AreaCode(text);
    }
}

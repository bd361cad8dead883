package vn.toancanh.effect.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.effect.Estimate.Weight;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.Simulated;

class TwinsTest {
    private final Simulated province = Simulated.of(new Random(1), 40, 1);
    private final int learned = province.start();

    private List<Twin> twins() {
        return Twins.of(province.trial().panel(), learned);
    }

    @Test
    void everyUnitHasATwinMadeOfOthers() {
        var twins = twins();
        assertEquals(41, twins.size());
        for (var twin : twins) {
            var names = twin.weights().stream().map(Weight::name).toList();
            assertFalse(names.contains(twin.unit()));
            assertEquals(1, twin.weights().stream().mapToDouble(Weight::weight).sum(), 1e-4);
            assertEquals(province.values()[0].length, twin.path().size());
            var gaps = twin.path().subList(0, learned).stream().mapToDouble(Twin.Point::gap);
            assertEquals(0, gaps.average().orElseThrow(), 1e-9, "no lasting difference");
        }
    }

    /** Every second unit lives by the tide: the mean of all others is wrong for both kinds. */
    @Test
    void aTwinForeseesItsUnitBetterThanTheMeanOfAllDoes() {
        for (var unit = 0; unit < province.values().length; unit += 2) {
            var row = province.values()[unit];
            Arrays.setAll(row, t -> row[t] + 2 * Math.sin(t));
        }
        var twins = twins();
        var missed = 0.0;
        var plain = 0.0;
        for (var unit = 0; unit < twins.size(); unit++) {
            var own = province.values()[unit];
            var before = Arrays.stream(own, 0, learned).average().orElseThrow();
            for (var t = learned; t < own.length; t++) {
                missed += Math.pow(twins.get(unit).path().get(t).gap(), 2);
                plain += Math.pow(own[t] - before - others(unit, t), 2);
            }
        }
        assertTrue(missed < 0.75 * plain, missed + " beside " + plain);
    }

    private double others(int unit, int time) {
        return IntStream.range(0, province.values().length)
                .filter(i -> i != unit)
                .mapToDouble(i -> {
                    var row = province.values()[i];
                    return row[time] - Arrays.stream(row, 0, learned).average().orElseThrow();
                })
                .average()
                .orElseThrow();
    }

    @Test
    void oneUnitThatTurnsAwayIsSeenAndTheOthersAreNot() {
        var last = province.values()[0].length - 1;
        province.values()[7][last] += 12;
        var twins = twins();
        var far =
                twins.stream()
                        .filter(twin -> Math.abs(twin.surprise(last)) > 6)
                        .map(Twin::unit)
                        .toList();
        assertEquals(List.of("u7"), far);
    }

    @Test
    void aShockForAllLeavesEveryoneBesideItsTwin() {
        var last = province.values()[0].length - 1;
        for (var row : province.values()) {
            row[last] += 12;
        }
        assertTrue(twins().stream().noneMatch(twin -> Math.abs(twin.surprise(last)) > 6));
    }

    @Test
    void whoIsLateLeavesTheTwinsOfOthersWhole() {
        var last = province.values()[0].length - 1;
        province.values()[3][2] = Double.NaN;
        province.values()[5][last] = Double.NaN;
        var twins = twins();
        var names = new HashSet<>(twins.stream().map(Twin::unit).toList());
        assertFalse(names.contains("u3"), "nothing learned where values lack");
        assertEquals(40, names.size());
        for (var twin : twins) {
            var point = twin.path().get(last);
            assertTrue(Double.isFinite(point.expected()), twin.unit());
            assertEquals(twin.unit().equals("u5"), Double.isNaN(point.gap()));
        }
    }

    @Test
    void tooFewUnitsOrTimesHaveNoTwins() {
        var panel = province.trial().panel();
        assertEquals(List.of(), Twins.of(panel, Twins.LEAST_TIMES - 1));
        assertEquals(List.of(), Twins.of(panel.of(panel.units().subList(0, 5)), learned));
        var flat = Panel.of(panel.units(), panel.times(), new double[41][panel.times().size()]);
        assertTrue(Twins.of(flat, learned).stream().allMatch(twin -> twin.surprise(0) == 0));
    }
}

package vn.toancanh.effect.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.Simulated;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.design.Designs.Outcome;

/** What may not change what is found. */
class EquivarianceTest {
    private static final int PANELS = 8;

    private static Estimate estimate(Trial trial, Design design) {
        return assertInstanceOf(Outcome.Made.class, Designs.estimate(trial, design)).estimate();
    }

    private static Trial trial(long seed) {
        var random = new Random(seed);
        return Simulated.of(random, 8 + random.nextInt(30), 1 + (int) seed % 2).trial();
    }

    private static Trial changed(Trial trial, DoubleUnaryOperator change) {
        var panel = trial.panel();
        var values = new double[panel.units().size()][panel.times().size()];
        for (var i = 0; i < values.length; i++) {
            for (var t = 0; t < values[i].length; t++) {
                values[i][t] = change.applyAsDouble(panel.value(i, t));
            }
        }
        return new Trial(
                Panel.of(panel.units(), panel.times(), values), trial.treatment(), trial.options());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"QUASI_POISSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOrderOfUnitsDoesNotMatter(Design design) {
        for (var seed = 0; seed < PANELS; seed++) {
            var trial = trial(seed);
            var mixed = new ArrayList<>(trial.panel().units());
            Collections.shuffle(mixed, new Random(seed));
            var other = new Trial(trial.panel().of(mixed), trial.treatment(), trial.options());
            same(estimate(trial, design), estimate(other, design), 0, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"QUASI_POISSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void anotherUnitOfMeasureGivesTheSameInThatUnit(Design design) {
        for (var seed = 0; seed < PANELS; seed++) {
            var trial = trial(seed);
            same(
                    estimate(trial, design),
                    estimate(changed(trial, v -> 1000 * v - 3e6), design),
                    -3e6,
                    1000);
            same(
                    estimate(trial, design),
                    estimate(changed(trial, v -> v / 1000 + 7), design),
                    7,
                    0.001);
        }
    }

    private static void same(Estimate one, Estimate other, double shift, double scale) {
        var near = 1e-5 * scale;
        assertEquals(scale * one.effect().value(), other.effect().value(), near);
        assertEquals(scale * one.effect().error(), other.effect().error(), near);
        assertEquals(scale * one.fit().rmspe(), other.fit().rmspe(), near);
        assertEquals(one.placebos(), rounded(one, other));
        for (var t = 0; t < one.path().size(); t++) {
            assertEquals(
                    scale * one.path().get(t).expected() + shift,
                    other.path().get(t).expected(),
                    near);
        }
        var weights = new HashMap<String, Double>();
        one.weights().forEach(each -> weights.put(each.name(), each.weight()));
        other.weights()
                .forEach(each ->
                        assertEquals(weights.getOrDefault(each.name(), 0.0), each.weight(), 1e-4));
    }

    /** The ratio may differ in its last digits. */
    private static Estimate.Placebos rounded(Estimate one, Estimate other) {
        var mine = one.placebos();
        var theirs = other.placebos();
        if (mine == null || theirs == null) {
            return theirs;
        }
        assertEquals(mine.ratio(), theirs.ratio(), 1e-3 * mine.ratio());
        return new Estimate.Placebos(mine.ratio(), theirs.rank(), theirs.among());
    }

    @ParameterizedTest
    @EnumSource(names = {"DIFFERENCE_IN_DIFFERENCES", "SYNTHETIC_CONTROL", "SYNTHETIC_DIFFERENCE"})
    void weightsAddUpToOneAndNoneIsBelowZero(Design design) {
        for (var seed = 0; seed < PANELS; seed++) {
            var found = estimate(trial(seed), design);
            var sum = found.weights().stream().mapToDouble(Estimate.Weight::weight).sum();
            assertEquals(1, sum, 1e-4);
            assertTrue(found.weights().stream().allMatch(each -> each.weight() > 0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"QUASI_POISSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsAddedFromTheStartOnIsFound(Design design) {
        for (var seed = 0; seed < PANELS; seed++) {
            var panel = Simulated.of(new Random(seed), 20, 1);
            var found = estimate(panel.plus(5).trial(), design).effect();
            assertEquals(estimate(panel.trial(), design).effect().value() + 5, found.value(), 1e-6);
        }
    }
}

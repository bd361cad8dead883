package vn.toancanh.effect.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Fault;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.Simulated;
import vn.toancanh.effect.Treatment;
import vn.toancanh.effect.Trial;

class GuardsTest {
    private static final Wish UP = new Wish.Up();

    private final Simulated worked = Simulated.of(new Random(3), 30, 1).plus(4);

    private static Verdict judged(Trial trial, @Nullable Design design, Circumstances known) {
        return Verdicts.judge(new Question(trial, design, UP, known));
    }

    private static List<Reason.Kind> reasons(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::kind).toList();
    }

    private static Trial trial(double[][] values, int start, String... treated) {
        var units = IntStream.range(0, values.length).mapToObj(i -> "u" + i).toList();
        var times = IntStream.range(0, values[0].length).mapToObj(Integer::toString).toList();
        return new Trial(
                Panel.of(units, times, values),
                new Treatment(List.of(treated), start, 0),
                Options.NONE);
    }

    @Test
    void withNothingAgainstItAClearEffectHasGrounds() {
        var verdict = judged(worked.trial(), null, Circumstances.NONE);
        assertEquals(Rung.IMPROVED, verdict.rung());
        assertEquals(List.of(), verdict.reasons());
        assertTrue(verdict.beside().size() >= 3);
    }

    @Test
    void theOtherWayItIsWorse() {
        var question = new Question(worked.trial(), null, new Wish.Down(), Circumstances.NONE);
        assertEquals(Rung.WORSE, Verdicts.judge(question).rung());
    }

    @Test
    void withoutADirectionTheChangeFoundIsTheOneWantedAndSaidSo() {
        var question = new Question(worked.trial(), null, new Wish.Unstated(), Circumstances.NONE);
        var verdict = Verdicts.judge(question);
        assertEquals(Rung.IMPROVED, verdict.rung());
        assertTrue(
                verdict.cautions().stream()
                        .anyMatch(each -> each.kind() == Caution.Kind.NO_DIRECTION));
    }

    @Test
    void whatPeopleKnowForbidsAVerdict() {
        var definition = new Circumstances(true, false, false, Set.of());
        var shock = new Circumstances(false, false, true, Set.of());
        var all =
                new Circumstances(false, false, false, Set.copyOf(worked.trial().panel().units()));
        assertEquals(
                List.of(Reason.Kind.DEFINITION_CHANGED),
                reasons(judged(worked.trial(), null, definition)));
        assertEquals(List.of(Reason.Kind.SHOCK), reasons(judged(worked.trial(), null, shock)));
        assertEquals(List.of(Reason.Kind.SPILL_OVER), reasons(judged(worked.trial(), null, all)));
    }

    @Test
    void aTurnOfTheWholeProvinceAtTheStartIsSeen() {
        var values = worked.values();
        for (var row : values) {
            for (var t = worked.start(); t < row.length; t++) {
                row[t] += 30;
            }
        }
        var verdict = judged(worked.trial(), null, Circumstances.NONE);
        assertEquals(List.of(Reason.Kind.SHOCK), reasons(verdict));
        assertEquals(Rung.INSUFFICIENT, verdict.rung());
    }

    @Test
    void aUnitPickedAtItsWorstMayGoBackByItself() {
        var calm = Simulated.of(new Random(3), 30, 1);
        calm.values()[0][calm.start() - 1] -= 5;
        var picked = new Circumstances(false, true, false, Set.of());
        assertEquals(
                List.of(Reason.Kind.REGRESSION_TO_THE_MEAN),
                reasons(judged(calm.trial(), null, picked)));
        assertTrue(
                judged(calm.trial(), null, Circumstances.NONE).cautions().stream()
                        .anyMatch(each -> each.kind() == Caution.Kind.EXTREME_BEFORE));
    }

    @Test
    void aUnitUnlikeAllOthersIsNotCompared() {
        var strange = Simulated.of(new Random(5), 30, 1);
        var row = strange.values()[0];
        Arrays.setAll(row, t -> row[t] + 9 * Math.sin(t) + t);
        for (var design : new Design[] {null, Design.SYNTHETIC_CONTROL}) {
            assertTrue(
                    reasons(judged(strange.trial(), design, Circumstances.NONE))
                            .contains(Reason.Kind.POOR_FIT));
        }
    }

    @Test
    void tooFewPointsMakeNoVerdictThoughTheyMakeAnEstimate() {
        var random = new Random(1);
        var few = new double[1][8];
        Arrays.setAll(few[0], _ -> random.nextGaussian());
        var verdict = judged(trial(few, 5, "u0"), null, Circumstances.NONE);
        assertEquals(List.of(Reason.Kind.TOO_FEW), reasons(verdict));
        assertNotNull(verdict.estimate());
    }

    @Test
    void aBandIsLeftOrReachedWhicheverSideTheValueStood() {
        var within = new Wish.Within(36, 38);
        var effect = new vn.toancanh.effect.Effect.Interval(1.5, 2.5);
        assertTrue(within.better(2, effect, 37).low() >= 0, "from 34.5–35.5 into the band");
        assertTrue(within.better(2, effect, 40).high() < 0, "from 37.5–38.5 out of it");
        assertEquals(
                0, within.better(0.5, new vn.toancanh.effect.Effect.Interval(0, 1), 37.5).high());
    }

    @Test
    void badPanelsAreNamedNotReckonedWith() {
        var good = worked.trial();
        var gaps = Simulated.of(new Random(3), 12, 1);
        gaps.values()[0][3] = Double.NaN;
        assertEquals(Fault.Kind.GAP, fault(gaps.trial(), null));
        var other = Simulated.of(new Random(3), 12, 1);
        other.values()[4][3] = Double.NaN;
        assertEquals(Fault.Kind.GAP, fault(other.trial(), Design.SYNTHETIC_CONTROL));
        var flat = new double[1][20];
        assertEquals(Fault.Kind.CONSTANT, fault(trial(flat, 10, "u0"), null));
        assertEquals(Fault.Kind.NO_DONORS, fault(only(good), Design.DIFFERENCE_IN_DIFFERENCES));
        assertEquals(Fault.Kind.UNKNOWN_UNIT, fault(trial(good, List.of("x"), 10), null));
        assertEquals(Fault.Kind.NO_UNIT, fault(trial(good, List.of(), 10), null));
        assertEquals(Fault.Kind.NO_PAST, fault(trial(good, List.of("u0"), 0), null));
        var all = good.panel().times().size();
        assertEquals(Fault.Kind.NO_FUTURE, fault(trial(good, List.of("u0"), all), null));
        assertEquals(Fault.Kind.NOT_A_COUNT, fault(good, Design.QUASI_POISSON));
    }

    @Test
    void aComparisonUnitWithGapsIsLeftOutAndSaidSo() {
        worked.values()[4][3] = Double.NaN;
        var verdict = judged(worked.trial(), null, Circumstances.NONE);
        assertEquals(Rung.IMPROVED, verdict.rung());
        assertTrue(
                verdict.cautions().stream()
                        .anyMatch(each -> each.kind() == Caution.Kind.DONORS_WITH_GAPS));
    }

    private static Fault.Kind fault(Trial trial, @Nullable Design design) {
        var verdict = judged(trial, design, Circumstances.NONE);
        assertEquals(Rung.INSUFFICIENT, verdict.rung());
        assertNull(verdict.estimate());
        return new ArrayList<>(verdict.faults()).getFirst().kind();
    }

    private static Trial trial(Trial trial, List<String> treated, int start) {
        return new Trial(trial.panel(), new Treatment(treated, start, 0), Options.NONE);
    }

    private static Trial only(Trial trial) {
        return new Trial(trial.panel().of(List.of("u0")), trial.treatment(), trial.options());
    }
}

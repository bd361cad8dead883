package vn.toancanh.effect.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Fault;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.design.Designs;
import vn.toancanh.effect.design.Designs.Outcome;

/**
 * Says whether a directive worked. The same question always has the same answer. Pure, any thread;
 * a verdict among 100 units and 60 times takes a part of a second.
 */
public final class Verdicts {
    private static final double RARE = 0.1;

    private Verdicts() {}

    public static Verdict judge(Question question) {
        var faults = Designs.commonFaults(question.trial());
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        var asked = question.asked();
        return asked == null ? chosen(question) : asked(question, asked);
    }

    private static Verdict faulty(List<Fault> faults) {
        return new Verdict(Rung.INSUFFICIENT, null, List.of(), List.of(), List.of(), faults);
    }

    private static Verdict asked(Question question, Design design) {
        return switch (Designs.estimate(question.trial(), design)) {
            case Outcome.Refused(var faults) -> faulty(faults);
            case Outcome.Made(var estimate) ->
                    judged(question, question.trial(), estimate, List.of());
        };
    }

    /** The first design that the data allow and that fits; if none fits, the first. */
    private static Verdict chosen(Question question) {
        var trial = withoutGaps(question.trial());
        var made = new ArrayList<Estimate>();
        var choices = Choice.of(trial);
        for (var design : choices) {
            if (Designs.estimate(trial, design) instanceof Outcome.Made(var estimate)) {
                made.add(estimate);
                if (Guards.fits(estimate)) {
                    break;
                }
            }
        }
        if (made.isEmpty()) {
            return none(trial, choices.getFirst());
        }
        var best = Guards.fits(made.getLast()) ? made.getLast() : made.getFirst();
        return judged(question, trial, best, others(trial, best, made));
    }

    private static Verdict none(Trial trial, Design design) {
        var faults = Designs.faults(trial, design);
        return faulty(faults.isEmpty() ? List.of(Fault.of(Fault.Kind.NO_SOLUTION)) : faults);
    }

    /** Comparison units with gaps are left out; there are others. */
    private static Trial withoutGaps(Trial trial) {
        var panel = trial.panel();
        var treatment = trial.treatment();
        var whole =
                panel.units().stream()
                        .filter(unit ->
                                treatment.units().contains(unit)
                                        || !panel.hasGaps(panel.number(unit)))
                        .toList();
        return whole.size() == panel.units().size()
                ? trial
                : new Trial(panel.of(whole), treatment, trial.options());
    }

    private static List<Estimate> others(Trial trial, Estimate best, List<Estimate> made) {
        var others = new ArrayList<Estimate>();
        for (var design : Design.values()) {
            var known = made.stream().filter(each -> each.design() == design).findAny();
            if (design == best.design()) {
                continue;
            }
            if (known.isPresent()) {
                others.add(known.get());
            } else if (Designs.estimate(trial, design) instanceof Outcome.Made(var estimate)) {
                others.add(estimate);
            }
        }
        return others;
    }

    private static Verdict judged(
            Question question, Trial trial, Estimate estimate, List<Estimate> beside) {
        var guards = new Guards(question, trial, estimate);
        var reasons = guards.reasons();
        var cautions = new ArrayList<>(guards.cautions());
        var left = question.trial().panel().units().size() - trial.panel().units().size();
        if (left > 0) {
            cautions.add(Caution.of(Caution.Kind.DONORS_WITH_GAPS, left));
        }
        var rung = reasons.isEmpty() ? rung(question.wish(), trial, estimate) : Rung.INSUFFICIENT;
        return new Verdict(rung, estimate, beside, reasons, cautions, List.of());
    }

    private static Rung rung(Wish wish, Trial trial, Estimate estimate) {
        var effect = estimate.effect();
        var observed = observed(trial, estimate);
        var wide = wish.better(effect.value(), effect.wide(), observed);
        var narrow = wish.better(effect.value(), effect.narrow(), observed);
        if (wide.low() > 0 && isBelievable(estimate)) {
            return Rung.IMPROVED;
        }
        if (narrow.low() > 0) {
            return Rung.SIGNS;
        }
        return wide.high() < 0 ? Rung.WORSE : Rung.UNCHANGED;
    }

    /**
     * A synthetic control must also rank among the first tenth of enough units; a line of its own
     * must not remember, since errors then depend on how that memory was guessed.
     */
    private static boolean isBelievable(Estimate estimate) {
        return switch (estimate.design()) {
            case SYNTHETIC_CONTROL ->
                    isRare(estimate.placebos()) && !warns(estimate, Caution.Kind.FEW_DONORS);
            case DIFFERENCE_IN_DIFFERENCES, SYNTHETIC_DIFFERENCE -> true;
            case INTERRUPTED_SERIES, QUASI_POISSON ->
                    !warns(estimate, Caution.Kind.AUTOCORRELATION);
        };
    }

    private static boolean warns(Estimate estimate, Caution.Kind kind) {
        return estimate.cautions().stream().anyMatch(each -> each.kind() == kind);
    }

    private static boolean isRare(Estimate.@Nullable Placebos placebos) {
        return placebos != null && placebos.p() <= RARE;
    }

    /** Mean value of the directed units while they were judged. */
    private static double observed(Trial trial, Estimate estimate) {
        return estimate.path().stream()
                .skip(trial.treatment().judged())
                .mapToDouble(Estimate.Point::observed)
                .average()
                .orElse(0);
    }
}

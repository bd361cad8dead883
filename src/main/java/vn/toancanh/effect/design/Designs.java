package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Fault;
import vn.toancanh.effect.Trial;

/** The one door to all designs. Pure, any thread; how long it takes grows with the donors. */
public final class Designs {
    private Designs() {}

    /** An estimate, or why there is none. */
    public sealed interface Outcome {
        record Made(Estimate estimate) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    public static Outcome estimate(Trial trial, Design design) {
        var faults = faults(trial, design);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var estimate =
                switch (design) {
                    case DIFFERENCE_IN_DIFFERENCES, SYNTHETIC_CONTROL, SYNTHETIC_DIFFERENCE ->
                            Comparison.estimate(trial, design);
                    case INTERRUPTED_SERIES -> InterruptedSeries.estimate(trial);
                    case QUASI_POISSON -> Counts.estimate(trial);
                };
        return estimate == null || Double.isNaN(estimate.effect().error())
                ? new Outcome.Refused(List.of(Fault.of(Fault.Kind.NO_SOLUTION)))
                : new Outcome.Made(estimate);
    }

    /** What is wrong with the question itself, or with this design for it. */
    public static List<Fault> faults(Trial trial, Design design) {
        var faults = new ArrayList<Fault>(commonFaults(trial));
        if (faults.isEmpty()) {
            var past = leastBefore(design, trial);
            if (trial.before() < past) {
                faults.add(Fault.of(Fault.Kind.NO_PAST, trial.before(), past));
            }
            var future = design.compares() ? 1 : 2;
            if (trial.after() < future) {
                faults.add(Fault.of(Fault.Kind.NO_FUTURE, trial.after(), future));
            }
            faults.addAll(dataFaults(trial, design));
        }
        return faults;
    }

    private static int leastBefore(Design design, Trial trial) {
        return switch (design) {
            case DIFFERENCE_IN_DIFFERENCES -> 1;
            case SYNTHETIC_CONTROL -> 2;
            case SYNTHETIC_DIFFERENCE -> 3;
            case INTERRUPTED_SERIES, QUASI_POISSON -> 3 + 2 * trial.options().harmonics();
        };
    }

    /** What is wrong with the question whatever the design. */
    public static List<Fault> commonFaults(Trial trial) {
        var unknown =
                trial.treatment().units().stream()
                        .filter(unit -> !trial.panel().has(unit))
                        .map(unit -> Fault.of(Fault.Kind.UNKNOWN_UNIT, unit))
                        .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return trial.treatment().units().isEmpty()
                ? List.of(Fault.of(Fault.Kind.NO_UNIT))
                : List.of();
    }

    private static List<Fault> dataFaults(Trial trial, Design design) {
        var least =
                design == Design.DIFFERENCE_IN_DIFFERENCES
                        ? 2
                        : trial.treated().length + Pretended.LEAST_DONORS;
        if (design.compares() && trial.donors().length < least) {
            return List.of(Fault.of(Fault.Kind.NO_DONORS, trial.donors().length, least));
        }
        var looked = design.compares() ? allUnits(trial) : trial.treated();
        var gaps = Arrays.stream(looked).filter(trial.panel()::hasGaps).toArray();
        if (gaps.length > 0) {
            return Arrays.stream(gaps).mapToObj(unit -> gap(trial, unit)).toList();
        }
        var mean = Pool.of(trial).mean(trial.treated());
        if (Arrays.stream(mean).allMatch(value -> value == mean[0])) {
            return List.of(Fault.of(Fault.Kind.CONSTANT, mean[0]));
        }
        return design == Design.QUASI_POISSON ? new CountFaults(trial).all() : List.of();
    }

    private static int[] allUnits(Trial trial) {
        var all = new int[trial.panel().units().size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static Fault gap(Trial trial, int unit) {
        var values = trial.panel().series(unit);
        var first = 0;
        while (!Double.isNaN(values[first])) {
            first++;
        }
        return Fault.of(
                Fault.Kind.GAP,
                trial.panel().units().get(unit),
                trial.panel().times().get(first),
                Arrays.stream(values).filter(Double::isNaN).count());
    }
}

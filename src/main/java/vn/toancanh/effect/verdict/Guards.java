package vn.toancanh.effect.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Trial;

/** The guard rails: what forbids a verdict on an estimate. One thread. */
final class Guards {
    private static final double TOUCHED = 0.2;
    private static final double PERCENT = 100;
    private static final double STANDS_OUT = 1.5;
    private static final double STANDS_FAR_OUT = 2.5;

    /** So many times before the last one say how far units usually move. */
    private static final int LEAST_TO_STAND_OUT = 4;

    private final Question question;
    private final Trial trial;
    private final Estimate estimate;

    Guards(Question question, Trial trial, Estimate estimate) {
        this.question = question;
        this.trial = trial;
        this.estimate = estimate;
    }

    /** Whether the comparison was near enough before the directive. */
    static boolean fits(Estimate estimate) {
        return !estimate.design().compares() || estimate.fit().isGood();
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        if (hasTooFew()) {
            reasons.add(tooFew(trial, estimate.design()));
        }
        if (!fits(estimate)) {
            var fit = estimate.fit();
            reasons.add(Reason.of(Reason.Kind.POOR_FIT, fit.rmspe(), fit.usual(), fit.spread()));
        }
        var known = question.circumstances();
        if (known.definitionChanged()) {
            reasons.add(Reason.of(Reason.Kind.DEFINITION_CHANGED));
        }
        var touched =
                estimate.weights().stream()
                        .filter(weight -> known.touched().contains(weight.name()))
                        .mapToDouble(Estimate.Weight::weight)
                        .sum();
        if (touched > TOUCHED) {
            reasons.add(Reason.of(Reason.Kind.SPILL_OVER, PERCENT * touched));
        }
        var shock = new Shock(trial).seen();
        if (known.shock() || !Double.isNaN(shock)) {
            reasons.add(Reason.of(Reason.Kind.SHOCK, shock));
        }
        if (known.picked() && standsOut() >= STANDS_OUT) {
            reasons.add(Reason.of(Reason.Kind.REGRESSION_TO_THE_MEAN, standsOut()));
        }
        return reasons;
    }

    List<Caution> cautions() {
        var cautions = new ArrayList<>(estimate.cautions());
        if (question.wish() instanceof Wish.Unstated) {
            cautions.add(Caution.of(Caution.Kind.NO_DIRECTION));
        }
        if (!question.circumstances().picked() && standsOut() >= STANDS_FAR_OUT) {
            cautions.add(Caution.of(Caution.Kind.EXTREME_BEFORE, standsOut()));
        }
        return cautions;
    }

    private boolean hasTooFew() {
        return trial.before() < leastBefore(estimate.design())
                || trial.after() < leastAfter(estimate.design())
                || trial.donors().length < leastDonors(estimate.design());
    }

    private static Reason tooFew(Trial trial, Design design) {
        return Reason.of(
                Reason.Kind.TOO_FEW,
                trial.before(),
                trial.after(),
                trial.donors().length,
                leastBefore(design),
                leastAfter(design),
                leastDonors(design));
    }

    private static int leastBefore(Design design) {
        return design.compares() ? Choice.LEAST_COMPARED : Choice.LEAST_BEFORE;
    }

    private static int leastAfter(Design design) {
        return design.compares() ? 1 : Choice.LEAST_AFTER;
    }

    private static int leastDonors(Design design) {
        return switch (design) {
            case SYNTHETIC_CONTROL -> Choice.DONORS_TO_RANK;
            case DIFFERENCE_IN_DIFFERENCES, SYNTHETIC_DIFFERENCE -> Choice.LEAST_DONORS;
            case INTERRUPTED_SERIES, QUASI_POISSON -> 0;
        };
    }

    /**
     * How far the directed units stood on the bad side just before, beside the other units and
     * measured by their own past: standard deviations, 0 where it cannot be said.
     */
    private double standsOut() {
        var past = beside();
        var last = past.length - 1;
        if (last < LEAST_TO_STAND_OUT) {
            return 0;
        }
        var mean = Arrays.stream(past, 0, last).average().orElse(0);
        var squares = Arrays.stream(past, 0, last).map(v -> (v - mean) * (v - mean)).sum();
        var spread = Math.sqrt(squares / (last - 1));
        var away = spread == 0 ? 0 : (past[last] - mean) / spread;
        return switch (question.wish()) {
            case Wish.Up() -> -away;
            case Wish.Down() -> away;
            case Wish.Within(var _, var _), Wish.Unstated() -> Math.abs(away);
        };
    }

    private double[] beside() {
        var past = new double[trial.before()];
        for (var t = 0; t < past.length; t++) {
            past[t] = mean(trial.treated(), t);
            past[t] -= trial.donors().length == 0 ? 0 : mean(trial.donors(), t);
        }
        return past;
    }

    private double mean(int[] units, int time) {
        return Arrays.stream(units)
                .mapToDouble(unit -> trial.panel().value(unit, time))
                .average()
                .orElse(0);
    }
}

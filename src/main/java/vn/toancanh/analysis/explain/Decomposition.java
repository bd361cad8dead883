package vn.toancanh.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.analysis.Limit;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation.Fraction;

/**
 * Takes the change of a whole apart into parts of its units that sum to it exactly. A ratio by the
 * symmetric form of Kitagawa (Journal of the American Statistical Association 50, 1955): with
 * weight w, rate r and the ratio R of the whole, mix = Δw·(mean r − mean R) and rate = Δr·mean w.
 * Pure.
 */
public final class Decomposition {
    private final double scale;
    private final List<Limit> limits = new ArrayList<>();
    private final List<AreaCode> leftOut = new ArrayList<>();
    private double numeratorBefore;
    private double numeratorAfter;
    private double denominatorBefore;
    private double denominatorAfter;

    private Decomposition(double scale) {
        this.scale = scale;
    }

    /** Both sides of a unit that has a value on both. */
    private record Pair(AreaCode area, Fraction before, Fraction after) {}

    /**
     * @param scale 100 for percent, 1 for a plain ratio
     */
    public static Explanation ratio(List<UnitRatio> units, double scale) {
        return new Decomposition(scale).ofRatio(units);
    }

    public static Explanation amount(List<UnitAmount> units) {
        return new Decomposition(1).ofAmount(units);
    }

    private Explanation ofAmount(List<UnitAmount> units) {
        var parts = new ArrayList<Contribution>();
        for (var unit : units) {
            var before = unit.before();
            var after = unit.after();
            if (before == null || after == null) {
                leftOut.add(unit.area());
            } else if (!Double.isFinite(before) || !Double.isFinite(after)) {
                return new Explanation.Unexplained(
                        Limit.of("analysis.explain.refused.number", unit.area().value()));
            } else {
                numeratorBefore += before;
                numeratorAfter += after;
                parts.add(new Contribution(unit.area(), 0, after - before));
            }
        }
        if (parts.isEmpty()) {
            return nothing();
        }
        return explained(numeratorBefore, numeratorAfter, parts, units.size());
    }

    private Explanation ofRatio(List<UnitRatio> units) {
        var pairs = new ArrayList<Pair>();
        for (var unit : units) {
            var before = unit.before();
            var after = unit.after();
            if (before == null || after == null) {
                leftOut.add(unit.area());
            } else if (before.denominator() < 0 || after.denominator() < 0) {
                return new Explanation.Unexplained(
                        Limit.of("analysis.explain.refused.number", unit.area().value()));
            } else {
                pairs.add(new Pair(unit.area(), before, after));
                numeratorBefore += before.numerator();
                numeratorAfter += after.numerator();
                denominatorBefore += before.denominator();
                denominatorAfter += after.denominator();
            }
        }
        if (pairs.isEmpty()) {
            return nothing();
        }
        if (denominatorBefore == 0 || denominatorAfter == 0) {
            return new Explanation.Unexplained(Limit.of("analysis.explain.refused.denominator"));
        }
        say(pairs);
        return explained(
                scale * numeratorBefore / denominatorBefore,
                scale * numeratorAfter / denominatorAfter,
                pairs.stream().map(this::contribution).toList(),
                units.size());
    }

    private Contribution contribution(Pair pair) {
        var before = pair.before();
        var after = pair.after();
        var weightBefore = before.denominator() / denominatorBefore;
        var weightAfter = after.denominator() / denominatorAfter;
        var whole = (numeratorBefore / denominatorBefore + numeratorAfter / denominatorAfter) / 2;
        var gained = weightAfter - weightBefore;
        var mix = gained * (meanRate(before, after) - whole);
        // What is left is Δr·mean w wherever both rates exist; so nothing is lost where one does
        // not.
        var all =
                after.numerator() / denominatorAfter
                        - before.numerator() / denominatorBefore
                        - gained * whole;
        return new Contribution(pair.area(), scale * mix, scale * (all - mix));
    }

    /** A unit with nothing to count in one period is taken to have had the rate of the other. */
    private static double meanRate(Fraction before, Fraction after) {
        if (before.denominator() == 0 && after.denominator() == 0) {
            return 0;
        }
        if (before.denominator() == 0) {
            return after.numerator() / after.denominator();
        }
        var rate = before.numerator() / before.denominator();
        return after.denominator() == 0
                ? rate
                : (rate + after.numerator() / after.denominator()) / 2;
    }

    private void say(List<Pair> pairs) {
        var oneSided =
                pairs.stream()
                        .filter(p ->
                                (p.before().denominator() == 0) != (p.after().denominator() == 0))
                        .count();
        var odd = pairs.stream().filter(p -> odd(p.before()) || odd(p.after())).count();
        if (oneSided > 0) {
            limits.add(Limit.of("analysis.explain.limit.one-sided", oneSided));
        }
        if (odd > 0) {
            limits.add(Limit.of("analysis.explain.limit.no-denominator", odd));
        }
    }

    private static boolean odd(Fraction fraction) {
        return fraction.denominator() == 0 && fraction.numerator() != 0;
    }

    private Explanation explained(
            double before, double after, List<Contribution> parts, int given) {
        if (!leftOut.isEmpty()) {
            limits.add(Limit.of("analysis.explain.limit.left-out", leftOut.size(), given));
        }
        limits.add(Limit.of("analysis.explain.limit.not-cause"));
        return new Explanation.Explained(before, after, parts, leftOut, limits);
    }

    private static Explanation nothing() {
        return new Explanation.Unexplained(Limit.of("analysis.explain.refused.nothing"));
    }
}

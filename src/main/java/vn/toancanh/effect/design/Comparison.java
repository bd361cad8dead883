package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Effect;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.solve.Student;

/**
 * Directed units beside others: difference-in-differences, synthetic control (Abadie, Diamond and
 * Hainmueller, Journal of the American Statistical Association 105, 2010), synthetic
 * difference-in-differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager, American Economic
 * Review 111, 2021). One thread.
 */
final class Comparison {
    /** Donors with less are not worth a name. */
    private static final double WEIGHT = 1e-6;

    /** Donors with less do not decide anything. */
    private static final double DECIDES = 1e-3;

    /** Of the effect: what one donor may move. */
    private static final double MUCH = 0.5;

    private static final double FIVE_PERCENT = 0.05;

    private final Trial trial;
    private final Design design;
    private final Pool pool;
    private final int[] treated;
    private final int[] donors;
    private final Weighing weighing;
    private final Gap own;
    private final Pretended pretended;

    private Comparison(Trial trial, Design design) {
        this.trial = trial;
        this.design = design;
        pool = Pool.of(trial);
        treated = trial.treated();
        donors =
                Arrays.stream(trial.donors())
                        .boxed()
                        .sorted(Comparator.comparing(this::name))
                        .mapToInt(Integer::intValue)
                        .toArray();
        weighing =
                switch (design) {
                    case SYNTHETIC_CONTROL -> Weighings.synthetic(pool);
                    case SYNTHETIC_DIFFERENCE -> Weighings.difference(pool, donors, treated.length);
                    case DIFFERENCE_IN_DIFFERENCES, INTERRUPTED_SERIES, QUASI_POISSON ->
                            Weighings.equal(pool);
                };
        own = Gap.of(pool, treated, donors, weighing);
        pretended = Pretended.of(pool, donors, treated.length, weighing);
    }

    static Estimate estimate(Trial trial, Design design) {
        return new Comparison(trial, design).estimate();
    }

    private String name(int unit) {
        return trial.panel().units().get(unit);
    }

    private Estimate estimate() {
        var range = design == Design.SYNTHETIC_CONTROL ? leaveOneOut() : null;
        return new Estimate(
                design,
                effect(),
                List.of(),
                path(),
                fit(),
                weights(),
                times(),
                pretended.isEmpty() ? null : pretended.rank(own),
                range,
                null,
                cautions(range));
    }

    private double degrees() {
        return donors.length - 1.0;
    }

    private Effect effect() {
        return switch (design) {
            case SYNTHETIC_CONTROL -> of(pretended.scaledError(own));
            case SYNTHETIC_DIFFERENCE ->
                    of(pretended.plainError()).orWider(of(pretended.scaledError(own)));
            case DIFFERENCE_IN_DIFFERENCES, INTERRUPTED_SERIES, QUASI_POISSON ->
                    of(differenceError());
        };
    }

    private Effect of(double error) {
        return Effect.of(own.effect(), error, degrees());
    }

    /** Of two means of units whose changes spread as those of the donors do. */
    private double differenceError() {
        var changes = Arrays.stream(donors).mapToDouble(this::change).toArray();
        var mean = Arrays.stream(changes).average().orElse(Double.NaN);
        var squares = Arrays.stream(changes).map(c -> (c - mean) * (c - mean)).sum();
        return Math.sqrt(squares / degrees() * (1.0 / treated.length + 1.0 / donors.length));
    }

    private double change(int unit) {
        var before = IntStream.range(0, pool.before()).mapToDouble(t -> pool.value(unit, t));
        var after =
                IntStream.range(pool.judged(), pool.times()).mapToDouble(t -> pool.value(unit, t));
        return after.average().orElse(Double.NaN) - before.average().orElse(Double.NaN);
    }

    private List<Estimate.Point> path() {
        var observed = pool.mean(treated);
        var wide = Student.quantile(Effect.WIDE, degrees());
        var path = new ArrayList<Estimate.Point>();
        for (var t = 0; t < observed.length; t++) {
            var expected = observed[t] - own.at(t);
            var half = wide * spread(t);
            path.add(new Estimate.Point(observed[t], expected, expected - half, expected + half));
        }
        return path;
    }

    private double spread(int time) {
        return design == Design.SYNTHETIC_CONTROL
                ? pretended.scaledSpread(own, time)
                : pretended.plainSpread(time);
    }

    private Estimate.Fit fit() {
        var past = Arrays.copyOf(pool.mean(treated), pool.before());
        var mean = Arrays.stream(past).average().orElse(Double.NaN);
        var squares = Arrays.stream(past).map(v -> (v - mean) * (v - mean)).average();
        return new Estimate.Fit(
                own.before(), pretended.usualFit(), Math.sqrt(squares.orElse(Double.NaN)));
    }

    private List<Estimate.Weight> weights() {
        var weights = own.weights();
        return IntStream.range(0, weights.units())
                .filter(k -> weights.unit(k) > WEIGHT)
                .mapToObj(k -> new Estimate.Weight(name(donors[k]), weights.unit(k)))
                .sorted(Comparator.comparingDouble(Estimate.Weight::weight).reversed())
                .toList();
    }

    private List<Estimate.Weight> times() {
        var weights = own.weights();
        return IntStream.range(0, weights.times())
                .filter(t -> weights.time(t) > WEIGHT)
                .mapToObj(t -> new Estimate.Weight(trial.panel().times().get(t), weights.time(t)))
                .toList();
    }

    private Estimate.@Nullable Range leaveOneOut() {
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        for (var k = 0; k < donors.length; k++) {
            if (donors.length > 2 && own.weights().unit(k) > DECIDES) {
                var left = donors[k];
                var others = Arrays.stream(donors).filter(i -> i != left).toArray();
                var effect = Gap.of(pool, treated, others, weighing).effect();
                low = Math.min(low, effect);
                high = Math.max(high, effect);
            }
        }
        return low <= high ? new Estimate.Range(low, high) : null;
    }

    private List<Caution> cautions(Estimate.@Nullable Range range) {
        var cautions = new ArrayList<Caution>();
        if (pretended.isEmpty()) {
            cautions.add(Caution.of(Caution.Kind.NO_PLACEBOS, treated.length, donors.length));
        } else if (pretended.rank(own).among() * FIVE_PERCENT < 1) {
            cautions.add(Caution.of(Caution.Kind.FEW_DONORS, donors.length));
        }
        var effect = own.effect();
        if (range != null
                && Math.max(effect - range.low(), range.high() - effect)
                        > MUCH * Math.abs(effect)) {
            cautions.add(Caution.of(Caution.Kind.ONE_DONOR_DECIDES, range.low(), range.high()));
        }
        return cautions;
    }
}

package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.count.QuasiPoisson;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Effect;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.solve.Student;

/**
 * The counts of the directed units together against their own past: quasi-Poisson with the
 * logarithm of the offset, a level and a slope that begin with the directive, and the season
 * (Bernal, Cummins and Gasparrini, International Journal of Epidemiology 46, 2017). One thread.
 */
final class Counts {
    private final Trial trial;
    private final Segments segments;
    private final double[] counts;
    private final double[] offsets;
    private final double scale;
    private final QuasiPoisson model;
    private final double[] residuals;

    private Counts(Trial trial, Segments segments, double[][] sums, QuasiPoisson model) {
        this.trial = trial;
        this.segments = segments;
        counts = sums[0];
        offsets = sums[1];
        scale = mean(offsets);
        this.model = model;
        var times = segments.times();
        residuals = new double[times.length];
        for (var i = 0; i < times.length; i++) {
            var mean = expected(segments.row(times[i]), times[i]);
            residuals[i] = (counts[times[i]] - mean) / Math.sqrt(mean);
        }
    }

    /** Null when there is no single best fit. */
    static @Nullable Estimate estimate(Trial trial) {
        var segments = new Segments(trial);
        var counts = sum(trial, false);
        var offsets = sum(trial, true);
        var scale = mean(offsets);
        var times = segments.times();
        // A rate weighted by its offset fits as the count does with the logarithm of the offset.
        var rates = Arrays.stream(times).mapToDouble(t -> counts[t] * scale / offsets[t]).toArray();
        var weights = Arrays.stream(times).mapToDouble(t -> offsets[t] / scale).toArray();
        var model = QuasiPoisson.fit(segments.rows(), rates, weights);
        return model == null
                ? null
                : new Counts(trial, segments, new double[][] {counts, offsets}, model).estimate();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] sum(Trial trial, boolean offset) {
        var offsets = trial.options().offsets();
        var sum = new double[trial.panel().times().size()];
        for (var unit : trial.treated()) {
            for (var t = 0; t < sum.length; t++) {
                if (!offset) {
                    sum[t] += trial.panel().value(unit, t);
                } else if (offsets == null) {
                    sum[t] += 1;
                } else {
                    var name = trial.panel().units().get(unit);
                    sum[t] += offsets.value(offsets.number(name), t);
                }
            }
        }
        return sum;
    }

    private double expected(double[] row, int time) {
        return offsets[time] / scale * Math.exp(model.line(row));
    }

    private Estimate estimate() {
        var with = new Total(false);
        var without = new Total(true);
        var toward = new double[segments.names().size()];
        Arrays.setAll(toward, a -> with.share(a) - without.share(a));
        var ratio = Math.log(with.sum / without.sum);
        var change = Effect.of(ratio, error(toward), degrees());
        var terms = terms();
        terms.add(new Estimate.Term("ratio", powers(change), Double.NaN));
        return new Estimate(
                Design.QUASI_POISSON,
                prevented(change, with.sum / trial.after()),
                terms,
                path(),
                fit(),
                List.of(),
                List.of(),
                null,
                null,
                new Estimate.Rest(watson(), model.dispersion()),
                cautions());
    }

    /** The counts of the times that are judged, and how they follow the coefficients. */
    private final class Total {
        private final double[] slope = new double[segments.names().size()];
        private double sum;

        private Total(boolean without) {
            for (var t = trial.treatment().judged(); t < counts.length; t++) {
                var row = without ? segments.without(t) : segments.row(t);
                var mean = expected(row, t);
                sum += mean;
                for (var a = 0; a < slope.length; a++) {
                    slope[a] += mean * row[a];
                }
            }
        }

        private double share(int column) {
            return slope[column] / sum;
        }
    }

    /** Wider where residuals remember: so many times say less than as many independent ones. */
    private double error(double[] sum) {
        var spread = model.lineError(sum) * Math.sqrt(Math.max(1, model.dispersion()));
        var memory = Math.clamp(1 - watson() / 2, 0, 0.95);
        return spread * Math.sqrt((1 + memory) / (1 - memory));
    }

    private int degrees() {
        return residuals.length - segments.names().size();
    }

    private static Effect powers(Effect change) {
        return new Effect(
                Math.exp(change.value()),
                Math.exp(change.value()) * change.error(),
                new Effect.Interval(Math.exp(change.wide().low()), Math.exp(change.wide().high())),
                new Effect.Interval(
                        Math.exp(change.narrow().low()), Math.exp(change.narrow().high())));
    }

    /** Counts a time that the directive added, below 0 for those it prevented. */
    private static Effect prevented(Effect change, double seen) {
        return new Effect(
                added(change.value(), seen),
                seen * Math.exp(-change.value()) * change.error(),
                new Effect.Interval(
                        added(change.wide().low(), seen), added(change.wide().high(), seen)),
                new Effect.Interval(
                        added(change.narrow().low(), seen), added(change.narrow().high(), seen)));
    }

    private static double added(double change, double seen) {
        return seen * (1 - Math.exp(-change));
    }

    private List<Estimate.Term> terms() {
        var terms = new ArrayList<Estimate.Term>();
        var names = segments.names();
        for (var column = 0; column < names.size(); column++) {
            var unit = segments.unit(column);
            var value = model.coefficient(column) - (column == 0 ? Math.log(scale) : 0);
            var classic = model.lineError(unit) * Math.sqrt(model.dispersion());
            terms.add(
                    new Estimate.Term(
                            names.get(column), Effect.of(value, error(unit), degrees()), classic));
        }
        return terms;
    }

    private List<Estimate.Point> path() {
        var wide = Student.quantile(Effect.WIDE, degrees());
        var path = new ArrayList<Estimate.Point>();
        for (var t = 0; t < counts.length; t++) {
            var row = segments.without(t);
            var expected = expected(row, t);
            var line = expected * error(row);
            var noise = Math.max(1, model.dispersion()) * expected;
            var half = wide * Math.sqrt(line * line + noise);
            path.add(
                    new Estimate.Point(
                            counts[t], expected, Math.max(0, expected - half), expected + half));
        }
        return path;
    }

    private Estimate.Fit fit() {
        var squares = 0.0;
        var spread = 0.0;
        var mean = Arrays.stream(counts, 0, trial.before()).average().orElse(Double.NaN);
        for (var t = 0; t < trial.before(); t++) {
            var away = counts[t] - expected(segments.row(t), t);
            squares += away * away / trial.before();
            spread += (counts[t] - mean) * (counts[t] - mean) / trial.before();
        }
        return new Estimate.Fit(Math.sqrt(squares), Double.NaN, Math.sqrt(spread));
    }

    private double watson() {
        var steps = 0.0;
        var squares = residuals[0] * residuals[0];
        for (var i = 1; i < residuals.length; i++) {
            steps += Math.pow(residuals[i] - residuals[i - 1], 2);
            squares += residuals[i] * residuals[i];
        }
        return squares == 0 ? 2 : steps / squares;
    }

    private List<Caution> cautions() {
        var cautions = new ArrayList<Caution>();
        if (model.dispersion() > 2) {
            cautions.add(Caution.of(Caution.Kind.DISPERSION, model.dispersion()));
        }
        if (Remembered.isSeen(watson(), residuals.length)) {
            cautions.add(Caution.of(Caution.Kind.AUTOCORRELATION, watson()));
        }
        return cautions;
    }
}

package vn.toancanh.effect.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Caution;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Effect;
import vn.toancanh.effect.Estimate;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.solve.LeastSquares;
import vn.toancanh.effect.solve.RememberingErrors;
import vn.toancanh.effect.solve.Student;

/**
 * The mean of the directed units against its own past: a straight line that may change level and
 * slope when the directive begins (Wagner, Soumerai, Zhang and Ross-Degnan, Journal of Clinical
 * Pharmacy and Therapeutics 27, 2002). One thread.
 */
final class InterruptedSeries {
    private static final double HUNDRED = 100;

    private final Trial trial;
    private final Segments segments;
    private final double[] observed;
    private final LeastSquares fit;
    private final RememberingErrors errors;

    private InterruptedSeries(Trial trial, Segments segments, double[] observed, LeastSquares fit) {
        this.trial = trial;
        this.segments = segments;
        this.observed = observed;
        this.fit = fit;
        errors = fit.remembering();
    }

    /** Null when the line cannot be told from the data, or leaves nothing over. */
    static @Nullable Estimate estimate(Trial trial) {
        var segments = new Segments(trial);
        var observed = Pool.of(trial).mean(trial.treated());
        var values = Arrays.stream(segments.times()).mapToDouble(t -> observed[t]).toArray();
        var fit = LeastSquares.fit(segments.rows(), values);
        return fit == null || fit.isExact()
                ? null
                : new InterruptedSeries(trial, segments, observed, fit).estimate();
    }

    private Estimate estimate() {
        var mean = meanDifference();
        return new Estimate(
                Design.INTERRUPTED_SERIES,
                Effect.of(fit.line(mean), errors.error(mean), errors.degrees()),
                terms(),
                path(),
                pastFit(),
                List.of(),
                List.of(),
                null,
                null,
                new Estimate.Rest(fit.durbinWatson(), Double.NaN),
                cautions());
    }

    /** The sum of coefficients that is the mean change over the times that are judged. */
    private double[] meanDifference() {
        var sum = segments.unit(Segments.LEVEL);
        var judged = trial.treatment().judged();
        for (var t = judged; t < observed.length; t++) {
            sum[Segments.SLOPE] += segments.row(t)[Segments.SLOPE] / trial.after();
        }
        return sum;
    }

    private int lag() {
        var asked = trial.options().lag();
        return asked == Options.AUTOMATIC
                ? (int) Math.floor(4 * Math.pow(segments.times().length / HUNDRED, 2 / 9.0))
                : asked;
    }

    private List<Estimate.Term> terms() {
        var terms = new ArrayList<Estimate.Term>();
        var names = segments.names();
        for (var column = 0; column < names.size(); column++) {
            var unit = segments.unit(column);
            var effect = coefficient(column, unit);
            terms.add(new Estimate.Term(names.get(column), effect, fit.classicError(unit)));
        }
        return terms;
    }

    /**
     * With the error of Newey and West, which in short series is too small for its interval; so
     * unless a lag was asked for, the interval is that of remembering errors where it is wider.
     */
    private Effect coefficient(int column, double[] unit) {
        var value = fit.coefficient(column);
        var asked = Effect.of(value, fit.neweyWest(unit, lag()), fit.degrees());
        var careful = Effect.of(value, errors.error(unit), errors.degrees());
        return trial.options().lag() == Options.AUTOMATIC ? asked.orWider(careful) : asked;
    }

    private List<Estimate.Point> path() {
        var wide = Student.quantile(Effect.WIDE, errors.degrees());
        var path = new ArrayList<Estimate.Point>();
        for (var t = 0; t < observed.length; t++) {
            var row = segments.without(t);
            var expected = fit.line(row);
            var line = errors.error(row);
            var half = wide * Math.sqrt(line * line + errors.variance());
            path.add(new Estimate.Point(observed[t], expected, expected - half, expected + half));
        }
        return path;
    }

    private Estimate.Fit pastFit() {
        var squares = 0.0;
        var spread = 0.0;
        var mean = Arrays.stream(observed, 0, trial.before()).average().orElse(Double.NaN);
        for (var t = 0; t < trial.before(); t++) {
            squares += fit.residual(t) * fit.residual(t) / trial.before();
            spread += (observed[t] - mean) * (observed[t] - mean) / trial.before();
        }
        return new Estimate.Fit(Math.sqrt(squares), Double.NaN, Math.sqrt(spread));
    }

    private List<Caution> cautions() {
        var watson = fit.durbinWatson();
        return Remembered.isSeen(watson, segments.times().length)
                ? List.of(Caution.of(Caution.Kind.AUTOCORRELATION, watson))
                : List.of();
    }
}

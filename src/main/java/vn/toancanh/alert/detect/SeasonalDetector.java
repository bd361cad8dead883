package vn.toancanh.alert.detect;

import java.time.Duration;
import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.baseline.OwnLimit;
import vn.toancanh.alert.baseline.Rate;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.baseline.SeasonBaseline;
import vn.toancanh.alert.detect.Finding.Basis;
import vn.toancanh.alert.detect.Finding.Measure;
import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * How far values lie from what is usual at this time, in usual deviations, against what is far for
 * this very stream. Three readings are watched: the distance itself, its running mean (a shift that
 * single values hide) and the running mean of its size (unrest around an unchanged level).
 */
public final class SeasonalDetector implements Detector {
    /** Times the stream's own limit; tuned on the benchmark series, see docs/early-warning.md. */
    private static final double FAR = 1.9;

    /** More of one value says nothing about those around it. */
    private static final double MOST = 4;

    /** Times the smoothing, so that a mean has moved before its limit does. */
    private static final int LAG = 4;

    private final Arrival arrival = new Arrival();
    private final SeasonBaseline baseline;
    private final OwnLimit ofValue;
    private final OwnLimit ofMean;
    private final OwnLimit ofSpread;
    private final Quiet quiet;
    private final double smoothing;
    private double mean;
    private double spread;

    public SeasonalDetector(Rate rate, RestDays rest, Duration quiet) {
        this.baseline = new SeasonBaseline(rate, rest);
        this.quiet = new Quiet(quiet.toSeconds());
        this.smoothing = rate.smoothing();
        var lag = LAG * rate.smoothing();
        this.ofValue = new OwnLimit(rate.warming(), lag, quiet.toSeconds());
        this.ofMean = new OwnLimit(rate.warming(), lag, quiet.toSeconds());
        this.ofSpread = new OwnLimit(rate.warming(), lag, quiet.toSeconds());
    }

    @Override
    public Finding observe(long second, double value) {
        var refused = Detector.refusal(arrival.of(second, value));
        if (refused != null) {
            return Finding.unjudged(second, value, refused, Method.SEASONAL);
        }
        var usual = baseline.at(second);
        baseline.add(second, value);
        if (usual == null) {
            return Finding.unjudged(second, value, Verdict.LEARNING, Method.SEASONAL);
        }
        var distance = (value - usual.expected()) / usual.scale();
        var felt = Math.clamp(distance, -MOST, MOST);
        mean += (felt - mean) / smoothing;
        spread += (Math.abs(felt) - spread) / (2 * smoothing);
        var finding = judge(second, value, distance, usual);
        ofValue.add(second, Math.abs(distance));
        ofMean.add(second, Math.abs(mean));
        ofSpread.add(second, spread);
        return finding;
    }

    /** One of the three and its limit, NaN where there is none yet. */
    private record Reading(Measure measure, double value, double limit) {
        double ratio() {
            return Math.abs(value) / limit;
        }

        Reading orWorse(Reading other) {
            return other.ratio() > ratio() ? other : this;
        }
    }

    private Finding judge(long second, double value, double distance, SeasonBaseline.Usual usual) {
        var own = new Reading(Measure.VALUE, distance, FAR * ofValue.limit());
        var worst =
                own.orWorse(new Reading(Measure.MEAN, mean, FAR * ofMean.limit()))
                        .orWorse(new Reading(Measure.SPREAD, spread, FAR * ofSpread.limit()));
        var ratio = worst.ratio();
        var verdict = Double.isNaN(ratio) ? waiting() : quiet.judge(second, ratio);
        var width = own.limit * usual.scale();
        var expected = usual.expected();
        return new Finding(
                second,
                value,
                Double.isNaN(ratio) ? 0 : quiet.score(second, ratio, verdict),
                verdict,
                expected,
                expected - width,
                expected + width,
                Method.SEASONAL,
                Basis.of(usual, worst.measure, worst.value, worst.limit));
    }

    private Verdict waiting() {
        return baseline.isConstant() ? Verdict.CONSTANT : Verdict.LEARNING;
    }
}

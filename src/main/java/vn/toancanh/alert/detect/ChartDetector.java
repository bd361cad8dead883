package vn.toancanh.alert.detect;

import java.time.Duration;
import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.baseline.CusumChart;
import vn.toancanh.alert.baseline.EwmaChart;
import vn.toancanh.alert.baseline.Rate;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.baseline.SeasonBaseline;
import vn.toancanh.alert.detect.Finding.Basis;
import vn.toancanh.alert.detect.Finding.Measure;
import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * A control chart of what the season leaves, in usual deviations: finds small shifts that last. The
 * run lengths of the literature hold where what is left is independent and normal.
 */
public final class ChartDetector implements Detector {
    private static final double WEIGHT = 0.1;
    private static final double ALLOWANCE = 0.5;

    private final Method method;
    private final Arrival arrival = new Arrival();
    private final SeasonBaseline baseline;
    private final Quiet quiet;
    private final EwmaChart ewma;
    private final CusumChart cusum;
    private final int warming;
    private int judged;

    /**
     * @param method EWMA, CUSUM or CUSUM_BOTH
     */
    public ChartDetector(Method method, Rate rate, RestDays rest, Duration quiet) {
        this.method = method;
        this.baseline = new SeasonBaseline(rate, rest);
        this.quiet = new Quiet(quiet.toSeconds());
        this.ewma = new EwmaChart(WEIGHT, rate.chartWidth());
        this.cusum = new CusumChart(ALLOWANCE, rate.chartLimit(), method == Method.CUSUM_BOTH);
        this.warming = rate.warming();
    }

    @Override
    public Finding observe(long second, double value) {
        var refused = Detector.refusal(arrival.of(second, value));
        if (refused != null) {
            return Finding.unjudged(second, value, refused, method);
        }
        var usual = baseline.at(second);
        baseline.add(second, value);
        if (usual == null || judged < warming) {
            judged += usual == null ? 0 : 1;
            var constant = usual != null && baseline.isConstant();
            var verdict = constant ? Verdict.CONSTANT : Verdict.LEARNING;
            return Finding.unjudged(second, value, verdict, method);
        }
        var z = (value - usual.expected()) / usual.scale();
        var reading = method == Method.EWMA ? ewma.add(z) : cusum.add(z);
        return judge(second, value, reading, usual);
    }

    private Finding judge(long second, double value, double reading, SeasonBaseline.Usual usual) {
        var limit = method == Method.EWMA ? ewma.limit() : cusum.limit();
        var ratio = Math.abs(reading) / limit;
        var verdict = quiet.judge(second, ratio);
        if (ratio >= 1) {
            ewma.restart();
            cusum.restart();
        }
        var expected = usual.expected();
        var room = room(limit) * usual.scale();
        var measure = method == Method.EWMA ? Measure.MEAN : Measure.SUM;
        return new Finding(
                second,
                value,
                quiet.score(second, ratio, verdict),
                verdict,
                expected,
                method == Method.CUSUM ? Double.NEGATIVE_INFINITY : expected - room,
                expected + room,
                method,
                Basis.of(usual, measure, reading, limit));
    }

    /** How far a value alone may lie for the chart to signal when it starts from rest. */
    private double room(double limit) {
        return method == Method.EWMA ? limit / WEIGHT : limit + ALLOWANCE;
    }
}

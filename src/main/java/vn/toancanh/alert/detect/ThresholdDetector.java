package vn.toancanh.alert.detect;

import vn.toancanh.alert.baseline.Arrival;
import vn.toancanh.alert.detect.Finding.Basis;
import vn.toancanh.alert.detect.Finding.Measure;
import vn.toancanh.alert.detect.Finding.Verdict;

/**
 * A fixed limit. Values beyond it are alarms, and go on being alarms until a value has come back by
 * more than the deadband, so that a value that trembles at the limit raises one alarm.
 */
public final class ThresholdDetector implements Detector {
    private final Limit limit;
    private final Arrival arrival = new Arrival();
    private boolean beyond;

    /**
     * What may not be passed.
     *
     * @param deadband 0 or more, in the unit of the value
     * @param below whether low values are the bad ones
     */
    public record Limit(double value, double deadband, boolean below) {
        /** Without one nothing can be judged by it. */
        public static final Limit NONE = new Limit(Double.NaN, 0, false);
    }

    public ThresholdDetector(Limit limit) {
        this.limit = limit;
    }

    @Override
    public Finding observe(long second, double value) {
        var refused = Detector.refusal(arrival.of(second, value));
        if (refused != null) {
            return Finding.unjudged(second, value, refused, Method.THRESHOLD);
        }
        var over = limit.below ? limit.value - value : value - limit.value;
        beyond = beyond ? over > -limit.deadband : over > 0;
        var scale = limit.deadband > 0 ? limit.deadband : Math.max(1, Math.abs(limit.value));
        var distance = 0.5 + Math.atan(over / scale) / Math.PI;
        var score = beyond ? Math.max(0.5, distance) : Math.min(distance, Math.nextDown(0.5));
        var bound = limit.value;
        return new Finding(
                second,
                value,
                score,
                beyond ? Verdict.ALARM : Verdict.NORMAL,
                bound,
                limit.below ? bound : Double.NEGATIVE_INFINITY,
                limit.below ? Double.POSITIVE_INFINITY : bound,
                Method.THRESHOLD,
                new Basis(Measure.VALUE, value, bound, scale, bound, 0, 0, second, -1));
    }
}

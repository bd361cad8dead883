package vn.toancanh.app.alertbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Detector;
import vn.toancanh.alert.detect.Method;
import vn.toancanh.alert.detect.PacedDetector;
import vn.toancanh.alert.detect.ThresholdDetector;
import vn.toancanh.app.measure.Stopwatch;

/** How many observations a second streaming detectors take in, on one core. */
final class DetectorBench {
    private static final int SERIES = 40;
    private static final int LENGTH = 50_000;
    private static final int MINUTES = 300;
    private static final int DAY = 86_400;

    private final double[][] values = values();

    /** Observations a second by detector, the median of so many rounds. */
    Map<String, Double> measure(int rounds) {
        var perSecond = new LinkedHashMap<String, Double>();
        kinds().forEach((name, kind) -> perSecond.put(name, median(kind, MINUTES, rounds)));
        perSecond.put("seasonal_days", median(() -> paced(Method.SEASONAL), DAY, rounds));
        return perSecond;
    }

    private static Map<String, Supplier<Detector>> kinds() {
        var kinds = new LinkedHashMap<String, Supplier<Detector>>();
        var limit = new ThresholdDetector.Limit(20, 1, false);
        kinds.put("threshold", () -> new ThresholdDetector(limit));
        kinds.put("ewma", () -> paced(Method.EWMA));
        kinds.put("cusum", () -> paced(Method.CUSUM_BOTH));
        kinds.put("seasonal", () -> paced(Method.SEASONAL));
        return kinds;
    }

    private static Detector paced(Method method) {
        return new PacedDetector(method, RestDays.WEEKENDS, null);
    }

    private double median(Supplier<Detector> kind, int step, int rounds) {
        return SERIES * LENGTH / Stopwatch.median(rounds, () -> run(kind, step));
    }

    /** The sum keeps the findings from being left out as unused. */
    private double run(Supplier<Detector> kind, int step) {
        var sum = 0.0;
        for (var series : values) {
            var detector = kind.get();
            for (var i = 0; i < series.length; i++) {
                sum += detector.observe((long) i * step, series[i]).score();
            }
        }
        return sum;
    }

    /** A day's rhythm, noise, and now and then a jump. */
    private static double[][] values() {
        var random = new Random(1);
        var values = new double[SERIES][LENGTH];
        for (var series : values) {
            for (var i = 0; i < LENGTH; i++) {
                var jump = random.nextInt(2000) == 0 ? 15 : 0;
                series[i] = 5 * Math.sin(i * Math.PI / 144) + random.nextGaussian() + jump;
            }
        }
        return values;
    }
}

package vn.toancanh.app.analysis;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Detector;
import vn.toancanh.alert.detect.Method;
import vn.toancanh.alert.detect.PacedDetector;
import vn.toancanh.alert.detect.ThresholdDetector;
import vn.toancanh.app.option.CommonOptions;

/** How many observations a second early warning takes in, on one core. */
@Command(name = "alerts")
public final class BenchAlertsCommand implements Callable<Integer> {
    private static final int SERIES = 40;
    private static final int LENGTH = 50_000;
    private static final int MINUTES = 300;
    private static final int DAY = 86_400;

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 5;

    @Override
    public Integer call() {
        var values = values();
        var perSecond = new LinkedHashMap<String, Double>();
        kinds().forEach((name, kind) -> perSecond.put(name, median(values, kind, MINUTES)));
        perSecond.put("seasonal_days", median(values, () -> paced(Method.SEASONAL), DAY));
        var figures =
                perSecond.entrySet().stream()
                        .map(entry -> figure(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(json ? "," : " "));
        System.out.println(
                json
                        ? "{\"observations\":%d,\"detectors_per_second\":{%s}}"
                                .formatted(SERIES * LENGTH, figures)
                        : figures);
        return 0;
    }

    private String figure(String name, double perSecond) {
        return String.format(Locale.ROOT, json ? "\"%s\":%.0f" : "%s=%.0f", name, perSecond);
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

    private double median(double[][] values, Supplier<Detector> kind, int step) {
        var times = new double[Math.max(1, rounds)];
        run(values, kind, step);
        for (var round = 0; round < times.length; round++) {
            var began = System.nanoTime();
            run(values, kind, step);
            times[round] = (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
        }
        Arrays.sort(times);
        return SERIES * LENGTH / times[times.length / 2];
    }

    /** The sum keeps the findings from being left out as unused. */
    private static double run(double[][] values, Supplier<Detector> kind, int step) {
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

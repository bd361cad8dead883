package vn.toancanh.app.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster;
import vn.toancanh.app.option.CommonOptions;

/** How long 6,700 monthly series of five years take, each a year ahead, on all cores. */
@Command(name = "forecast")
public final class BenchForecastCommand implements Callable<Integer> {
    private static final int SERIES = 6700;
    private static final int MONTHS = 60;
    private static final Forecaster.Question YEAR = new Forecaster.Question(12, 12, 0.95);

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 3;

    @Override
    public Integer call() {
        var series = series();
        var times = new double[Math.max(1, rounds)];
        var made = 0L;
        var busy = cpu();
        for (var round = 0; round < times.length; round++) {
            var began = System.nanoTime();
            made =
                    series.parallelStream()
                            .map(values -> Forecaster.forecast(values, YEAR))
                            .filter(ForecastAnswer.Made.class::isInstance)
                            .count();
            times[round] = (System.nanoTime() - began) / 1e6;
        }
        var first = times[0];
        var worked = (cpu() - busy) / times.length;
        Arrays.sort(times);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        json
                                ? "{\"series\":%d,\"forecast\":%d,\"months\":%d,\"cores\":%d,"
                                        + "\"first_ms\":%.0f,\"median_ms\":%.0f,\"cpu_ms\":%.0f}"
                                : "series=%d forecast=%d months=%d cores=%d first_ms=%.0f"
                                        + " median_ms=%.0f cpu_ms=%.0f",
                        SERIES,
                        made,
                        MONTHS,
                        Runtime.getRuntime().availableProcessors(),
                        first,
                        times[times.length / 2],
                        worked));
        return 0;
    }

    /** Milliseconds all threads of this process worked, which other processes do not lengthen. */
    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** A quarter each: level, season, trend, trend and season; every tenth lacks some months. */
    private static List<double[]> series() {
        var random = new Random(1);
        var all = new ArrayList<double[]>();
        for (var i = 0; i < SERIES; i++) {
            var slope = i % 4 > 1 ? 0.2 : 0;
            var swing = i % 2 == 1 ? 8 : 0;
            var values =
                    IntStream.range(0, MONTHS)
                            .mapToDouble(t -> 50 + slope * t + swing * Math.sin(t * Math.PI / 6))
                            .map(v -> v + 2 * random.nextGaussian())
                            .toArray();
            if (i % 10 == 0) {
                values[random.nextInt(MONTHS)] = Double.NaN;
                values[random.nextInt(MONTHS)] = Double.NaN;
            }
            all.add(values);
        }
        return all;
    }
}

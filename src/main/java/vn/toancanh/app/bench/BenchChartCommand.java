package vn.toancanh.app.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.option.CommonOptions;

/** How long a chart of a million points holds the JavaFX thread while it is moved and zoomed. */
@Command(name = "chart")
final class BenchChartCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var result = ChartBench.run();
        var format =
                json
                        ? "{\"points\":%d,\"first_ms\":%.1f,\"pan_pulse_ms\":%s,"
                                + "\"pan_pulse_worked_ms\":%s,\"zoom_pulse_ms\":%s,"
                                + "\"zoom_pulse_worked_ms\":%s,\"heap_mb\":%.1f}"
                        : "points=%d first_ms=%.1f pan_pulse_ms=%s pan_pulse_worked_ms=%s"
                                + " zoom_pulse_ms=%s zoom_pulse_worked_ms=%s heap_mb=%.1f";
        System.out.println(
                String.format(
                        Locale.ROOT,
                        format,
                        ChartBench.POINTS,
                        result.firstMs(),
                        result.pan().passed().json(99),
                        result.pan().worked().json(99),
                        result.zoom().passed().json(99),
                        result.zoom().worked().json(99),
                        result.heapMb()));
        return 0;
    }
}

package vn.toancanh.app.bench;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.session.Origin;
import vn.toancanh.cache.DataDirectory;

/**
 * How long we hold the JavaFX thread while a full sync of the demo runs under an open desk, and how
 * much heap the wall at 3840 × 2160 needs afterwards.
 */
@Command(name = "screen")
final class BenchScreenCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var data = new DataDirectory(Files.createTempDirectory("toancanh-bench"));
        var result = ScreenBench.run(Origin.Demo.usual(1), data);
        System.out.println(
                json
                        ? "{\"held_ms\":%s,\"longest_ms\":%.1f,\"heap_mb\":%d}"
                                .formatted(
                                        result.histogramJson(), result.longestMs(), result.heapMb())
                        : String.format(
                                Locale.ROOT,
                                "held_ms=%s longest_ms=%.1f heap_mb=%d",
                                result.histogramJson(),
                                result.longestMs(),
                                result.heapMb()));
        return 0;
    }
}

package vn.toancanh.app.bench;

import java.nio.file.Files;
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
        var format =
                json
                        ? "{\"pulse_ms\":%s,\"pulse_cpu_ms\":%s,\"opening_ms\":%s,\"heap_mb\":%d}"
                        : "pulse_ms=%s pulse_cpu_ms=%s opening_ms=%s heap_mb=%d";
        System.out.println(
                format.formatted(
                        result.passed(), result.worked(), result.opening(), result.heapMb()));
        return 0;
    }
}

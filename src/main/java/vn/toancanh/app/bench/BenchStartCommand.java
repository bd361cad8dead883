package vn.toancanh.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;

/**
 * Time from the start of the process to the first picture of the desk, from the local copy, with
 * and without the ahead-of-time cache. Each start is a process of its own, with the options of the
 * application image.
 */
@Command(name = "start")
final class BenchStartCommand implements Callable<Integer> {
    private static final String DONE = "first-picture";

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds")
    int rounds = 5;

    @Override
    public Integer call() throws Exception {
        var work = Files.createTempDirectory("toancanh-bench");
        var cache = work.resolve("toancanh.aot");
        var data = work.resolve("data");
        // Fills the local copy, and is not counted.
        start(List.of(), snapshot(data, work));
        start(List.of("-XX:AOTCacheOutput=" + cache), desk(data));
        var plain = new double[rounds];
        var cached = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            plain[round] = start(List.of(), desk(data));
            cached[round] = start(List.of("-XX:AOTCache=" + cache), desk(data));
        }
        System.out.println(
                String.format(
                        Locale.ROOT,
                        json
                                ? "{\"rounds\":%d,\"first_picture_ms\":%.0f,"
                                        + "\"first_picture_aot_ms\":%.0f}"
                                : "rounds=%d first_picture_ms=%.0f first_picture_aot_ms=%.0f",
                        rounds,
                        median(plain),
                        median(cached)));
        return 0;
    }

    private static List<String> snapshot(Path data, Path work) {
        return List.of(
                "snapshot",
                "--demo",
                "--screen",
                "desk",
                "--out",
                work.resolve("warm.png").toString(),
                "--data-dir",
                data.toString());
    }

    private static List<String> desk(Path data) {
        return List.of("desk", "--demo", "--first-picture", "--data-dir", data.toString());
    }

    /** Milliseconds until the child says that its picture stands, or until it ends. */
    private static double start(List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(Java.optionsOfImage());
        all.addAll(options);
        var began = System.nanoTime();
        var process = Java.process(all, arguments).start();
        var ended = 0L;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                ended = line.startsWith(DONE) ? System.nanoTime() : ended;
            }
        }
        if (process.waitFor() != 0) {
            throw new Refusal("app.bench.child", String.join(" ", arguments));
        }
        return ((ended == 0 ? System.nanoTime() : ended) - began) / 1e6;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

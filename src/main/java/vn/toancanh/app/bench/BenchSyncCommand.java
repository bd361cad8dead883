package vn.toancanh.app.bench;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.option.CommonOptions;

/**
 * Time from the start of a first synchronisation to the committed store: 222,507 observations from
 * a warehouse in another process whose pages are already built; and of the reads screens make.
 */
@Command(name = "sync")
final class BenchSyncCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 5;

    /** A warehouse that already runs; without it one is started. */
    @Option(names = "--against", paramLabel = "URL", hidden = true)
    @Nullable String against;

    @Override
    public Integer call() throws Exception {
        var directory = Files.createTempDirectory("toancanh-bench");
        try {
            if (against != null) {
                print(SyncBench.run(against, rounds, directory.resolve("desk")));
                return 0;
            }
            var data = Files.createDirectory(directory.resolve("warehouse"));
            try (var warehouse = BenchWarehouse.start(data)) {
                SyncBench.buildPages(warehouse.url());
                print(SyncBench.run(warehouse.url(), rounds, directory.resolve("desk")));
            }
            return 0;
        } finally {
            SyncBench.remove(directory);
        }
    }

    private void print(SyncBench.Result result) {
        var all =
                result.sync().stream()
                        .map(ms -> String.format(Locale.ROOT, "%.0f", ms))
                        .collect(Collectors.joining(","));
        System.out.println(
                String.format(
                        Locale.ROOT,
                        json
                                ? "{\"observations\":%d,\"rounds\":%d,\"sync_ms_median\":%.0f,"
                                        + "\"sync_ms_first\":%.0f,\"sync_ms\":[%s],"
                                        + "\"series_3_years_ms\":%.3f,\"latest_3321_ms\":%.3f}"
                                : "observations=%d rounds=%d sync_ms_median=%.0f sync_ms_first=%.0f"
                                        + " sync_ms=%s series_3_years_ms=%.3f latest_3321_ms=%.3f",
                        result.rows(),
                        result.sync().size(),
                        SyncBench.median(result.sync()),
                        result.sync().getFirst(),
                        all,
                        result.series(),
                        result.latest()));
    }
}

package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * Breaks what directives depend on, in a folder of its own, and counts what was confirmed and is
 * not there. Ends with 1 when a promise was broken.
 */
@Command(name = "drill")
public final class TaskDrillCommand implements Runnable {
    private static final int MOST = 100_000;
    private static final int DISK_CASES = 4;

    @Mixin final CommonOptions common = new CommonOptions();

    @Spec private @Nullable CommandSpec spec;

    /** One drill, in an empty folder. */
    private interface Course {
        Tally run(Path folder) throws Exception;
    }

    @Override
    public void run() {
        var line = spec().commandLine();
        throw new ParameterException(line, String.join(", ", spec().subcommands().keySet()));
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "not run by the command line");
    }

    @Command(name = "crash")
    int crash(
            @Mixin CommonOptions options,
            @Option(names = "--kills", paramLabel = "N", defaultValue = "25") int kills,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1") long seed,
            @Option(names = "--json") boolean json)
            throws Exception {
        return run(options, counted(kills), json, folder -> CrashDrill.run(folder, kills, seed));
    }

    @Command(name = "lost-response")
    int lostResponse(
            @Mixin CommonOptions options,
            @Option(names = "--tasks", paramLabel = "N", defaultValue = "500") int tasks,
            @Option(names = "--json") boolean json)
            throws Exception {
        return run(options, counted(tasks), json, folder -> LostResponseDrill.run(folder, tasks));
    }

    @Command(name = "partition")
    int partition(
            @Mixin CommonOptions options,
            @Option(names = "--clients", paramLabel = "N", defaultValue = "20") int clients,
            @Option(names = "--tasks", paramLabel = "M", defaultValue = "100") int tasks,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1") long seed,
            @Option(names = "--json") boolean json)
            throws Exception {
        var each = counted(tasks);
        return run(
                options,
                counted(clients),
                json,
                folder -> PartitionDrill.run(folder, clients, each, seed));
    }

    @Command(name = "backlog")
    int backlog(
            @Mixin CommonOptions options,
            @Option(names = "--queued", paramLabel = "N", defaultValue = "10000") int queued,
            @Option(names = "--json") boolean json)
            throws Exception {
        return run(options, counted(queued), json, folder -> BacklogDrill.run(folder, queued));
    }

    @Command(name = "disk")
    int disk(@Mixin CommonOptions options, @Option(names = "--json") boolean json)
            throws Exception {
        return run(options, DISK_CASES, json, DiskDrill::run);
    }

    private static int counted(int number) {
        if (number < 1 || number > MOST) {
            throw new Refusal("app.tasks.drillCount", number, MOST);
        }
        return number;
    }

    private int run(CommonOptions options, int number, boolean json, Course course)
            throws Exception {
        var folder = Files.createTempDirectory("toancanh-drill");
        try {
            var tally = course.run(folder);
            say(json ? tally.json() : words(options, number, tally));
            return tally.isGood() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String words(CommonOptions options, int number, Tally tally) {
        var asked = options.locale();
        return Texts.of(asked == null ? Locale.of("vi") : asked)
                .get(
                        "app.tasks.drilled",
                        number,
                        tally.done(),
                        tally.lost(),
                        tally.duplicated(),
                        tally.orphaned(),
                        tally.integrity());
    }

    private void say(String line) {
        var out = spec().commandLine().getOut();
        out.println(line);
        out.flush();
    }
}

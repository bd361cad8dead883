package vn.toancanh.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * Kills a program that acknowledges alerts again and again, in a folder of its own. Ends with 1
 * when anything it had confirmed was lost.
 */
@Command(name = "drill")
public final class DrillCommand implements Callable<Integer> {
    private static final int MOST_KILLS = 10_000;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--kills", paramLabel = "N")
    private int kills = 25;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (kills < 1 || kills > MOST_KILLS) {
            throw new Refusal("app.alerts.kills", kills, MOST_KILLS);
        }
        var folder = Files.createTempDirectory("toancanh-drill");
        try {
            var result = Drill.run(folder, kills, seed);
            say(json ? json(result) : words(result));
            return result.isGood() ? 0 : 1;
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

    private static String json(Drill.Result result) {
        return String.format(
                Locale.ROOT,
                "{\"kills\":%d,\"acknowledged\":%d,\"lost\":%d,\"duplicated\":%d,"
                        + "\"integrity\":\"%s\",\"seconds\":%.1f}",
                result.kills(),
                result.acknowledged(),
                result.lost(),
                result.duplicated(),
                result.unsound() == 0 ? "ok" : result.unsound() + " times damaged",
                result.seconds());
    }

    private String words(Drill.Result result) {
        var asked = common.locale();
        return Texts.of(asked == null ? Locale.of("vi") : asked)
                .get(
                        "app.alerts.drilled",
                        result.kills(),
                        result.acknowledged(),
                        result.lost(),
                        result.duplicated(),
                        result.unsound());
    }

    private void say(String line) {
        var out =
                Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
        out.println(line);
        out.flush();
    }
}

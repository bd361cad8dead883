package vn.toancanh.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.app.usage.UsageSince;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** Says which boards and pages were used on this computer, by role; also while they are. */
@Command(name = "usage")
final class UsageCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final OriginOptions origin = new OriginOptions();

    @Option(names = "--days", paramLabel = "N")
    int days = UsageSince.USUAL_DAYS;

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        var from = origin.origin();
        var sessions = new Sessions(common.dataDirectory());
        var plan = sessions.plan(from == null ? Origin.LastSaved.USED_LAST : from);
        try (var session = sessions.openReadOnly(plan)) {
            say(UsageSince.read(session, days), texts);
        }
        return 0;
    }

    private void say(UsageSince usage, Texts texts) {
        if (json) {
            out().println(UsageJson.write(usage, texts));
        } else {
            var content = usage.content(texts);
            for (var row : content.rows()) {
                var minutes = Numbers.format(row.minutes(), 1, texts.locale());
                out().println(
                                texts.get(
                                        "app.usage.row",
                                        row.place(),
                                        row.role(),
                                        Integer.toString(row.opens()),
                                        minutes,
                                        row.last()));
            }
            if (!content.unused().isEmpty()) {
                out().println(texts.get("board.usage.unused", String.join(", ", content.unused())));
            }
        }
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}

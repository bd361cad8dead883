package vn.toancanh.app.index;

import java.io.PrintWriter;
import java.time.Instant;
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
import vn.toancanh.base.text.Age;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.quality.QualityReport;
import vn.toancanh.indicator.quality.QualityReport.OfSource;

/** Says how healthy the data are and which sources stopped. */
@Command(name = "quality")
public final class QualityCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final OriginOptions origin = new OriginOptions();

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable Instant at;

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        try (var data = DataAt.open(origin, common, at)) {
            say(data.session().quality(data.at()), texts);
        }
        return 0;
    }

    private void say(QualityReport report, Texts texts) {
        if (json) {
            out().println(QualityJson.write(report, texts));
        } else {
            for (var stopped : report.stopped()) {
                out().println(
                                texts.get(
                                        "app.quality.stopped",
                                        stopped.source().name().in(texts.locale()),
                                        age(stopped, report.at(), texts),
                                        stopped.source().officer()));
            }
            if (report.stopped().isEmpty()) {
                out().println(texts.get("app.quality.none"));
            }
            report.sources().forEach(one -> out().println(line(one, texts)));
        }
        out().flush();
    }

    static String age(OfSource source, Instant now, Texts texts) {
        var last = source.lastReceived();
        return last == null
                ? texts.get("app.quality.never")
                : Age.of(last, now).in(texts.locale(), texts::get);
    }

    private static String line(OfSource one, Texts texts) {
        var score = one.score();
        return texts.get(
                "app.quality.source",
                one.source().name().in(texts.locale()),
                number(score.total(), texts),
                number(score.correct(), texts),
                number(score.complete(), texts),
                number(score.clean(), texts),
                number(score.live(), texts));
    }

    private static String number(double value, Texts texts) {
        return Numbers.format(value, 0, texts.locale());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}

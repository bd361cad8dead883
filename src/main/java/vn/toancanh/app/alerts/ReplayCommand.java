package vn.toancanh.app.alerts;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.alert.audit.AlarmAudit;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.alert.audit.AuditQuestion;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.index.DataAt;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.watch.RuleTraits;
import vn.toancanh.app.watch.StoreField;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.fx.Texts;

/**
 * What the rules would have found in so many days: how often people would have been told, whether
 * what was made to happen in the demo was found, and what a storm night does.
 */
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 1000;
    private static final long NIGHT = 1;

    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final OriginOptions origin = new OriginOptions();

    @Option(names = "--days", paramLabel = "N")
    private int days = 365;

    @Option(names = "--json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("app.alerts.days", days, MOST_DAYS);
        }
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        // A moment of the past makes it wait for all history.
        var longAgo = Instant.EPOCH;
        try (var data = DataAt.open(origin, common, longAgo)) {
            var session = data.session();
            say(look(session, session.clock().instant()), texts);
        }
        return 0;
    }

    private ReplayJson.Said look(Session session, Instant now) {
        var territory = session.territory();
        var known =
                new StoreField.Known(
                        territory.tree(),
                        territory.catalogue(),
                        session.copy().territory().boundaries(),
                        session.profile().known().home());
        var field = new StoreField(known, session.copy().observations(), now);
        var book = RulesJson.standard();
        var question =
                new Replay.Question(
                        field,
                        book,
                        RuleTraits.of(book, territory.catalogue()),
                        Land.of(territory.tree()),
                        field::isWithin);
        var begun = System.nanoTime();
        var replay = Replay.of(question, now.minus(Duration.ofDays(days)), now);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var script = script(session);
        return new ReplayJson.Said(
                replay,
                audit(replay, question.traits()),
                new Truth(book, script),
                new Outages(book, question.traits()).of(replay, script),
                Night.of(question, now, NIGHT),
                took);
    }

    private List<Scripted> script(Session session) {
        return origin.origin() instanceof Origin.Demo demo
                ? DemoTerritory.of(demo.settings(), session.clock()).script()
                : List.of();
    }

    private static Audit audit(Replay replay, RuleTraits traits) {
        return AlarmAudit.of(
                new AuditQuestion(
                        replay.from(),
                        replay.to(),
                        replay.journal(),
                        replay.told(),
                        traits,
                        _ -> true));
    }

    private void say(ReplayJson.Said said, Texts texts) {
        if (json) {
            out().println(ReplayJson.write(said));
        } else {
            sentences(said, texts);
        }
        out().flush();
    }

    private void sentences(ReplayJson.Said said, Texts texts) {
        var precision = said.truth().precision(said.replay());
        out().println(
                        texts.get(
                                "app.alerts.replay.told",
                                days,
                                said.replay().raw().size(),
                                said.replay().told().size()));
        if (precision.episodes() > 0) {
            out().println(
                            texts.get(
                                    "app.alerts.replay.precision",
                                    precision.episodes(),
                                    precision.right(),
                                    percent(precision.share(), texts)));
        }
        for (var found : said.truth().found(said.replay())) {
            var delay = found.delay();
            var event = found.event();
            var name = event.driver() + (event.about().isEmpty() ? "" : " " + event.about());
            out().println(
                            delay == null
                                    ? texts.get("app.alerts.replay.missed", name)
                                    : texts.get(
                                            "app.alerts.replay.found",
                                            name,
                                            delay.toMinutes(),
                                            found.episodes()));
        }
        var night = said.night();
        out().println(
                        texts.get(
                                "app.alerts.replay.night",
                                night.raw(),
                                night.told(),
                                night.groups()));
    }

    private static String percent(double share, Texts texts) {
        return Numbers.format(100 * share, 0, texts.locale());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}

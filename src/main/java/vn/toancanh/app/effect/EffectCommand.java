package vn.toancanh.app.effect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Failure;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Options;
import vn.toancanh.effect.Treatment;
import vn.toancanh.effect.Trial;
import vn.toancanh.effect.verdict.Circumstances;
import vn.toancanh.effect.verdict.Question;
import vn.toancanh.effect.verdict.Verdict;
import vn.toancanh.effect.verdict.VerdictWords;
import vn.toancanh.effect.verdict.Verdicts;
import vn.toancanh.effect.verdict.Wish;
import vn.toancanh.fx.Texts;

/**
 * Whether a directive worked, from a panel in a file. Ends with 0 when something was estimated,
 * whatever the verdict, and with 2 when the file or the question cannot be used.
 */
@Command(name = "effect")
public final class EffectCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;
    private static final int MOST_NAMED = 5;
    private static final int MOST_HARMONICS = 6;
    private static final int MOST_PERIODS = 1000;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--panel", required = true, paramLabel = "FILE.csv")
    private Path panel = Path.of("panel.csv");

    @Option(names = "--separator", paramLabel = "S")
    private @Nullable String separator;

    @Option(names = "--unit-column", paramLabel = "NAME")
    private String unitColumn = "unit";

    @Option(names = "--time-column", paramLabel = "NAME")
    private String timeColumn = "time";

    @Option(names = "--value-column", paramLabel = "NAME")
    private String valueColumn = "value";

    @Option(names = "--offset-column", paramLabel = "NAME")
    private @Nullable String offsetColumn;

    @Option(names = "--treated", required = true, split = ",", paramLabel = "NAME")
    private List<String> treated = List.of();

    @Option(names = "--start", required = true, paramLabel = "TIME")
    private String start = "";

    @Option(names = "--wash-out", paramLabel = "N")
    private int washOut;

    @Option(
            names = "--method",
            paramLabel = "did|sc|sdid|its|poisson|auto",
            converter = Asked.Of.class)
    private Asked method = Asked.AUTO;

    @Option(names = "--direction", paramLabel = "up|down|LOW:HIGH", converter = WishOf.class)
    private Wish direction = new Wish.Unstated();

    @Option(names = "--nw-lag", paramLabel = "L")
    private int lag = Options.AUTOMATIC;

    @Option(names = "--season", paramLabel = "N")
    private int season;

    @Option(names = "--harmonics", paramLabel = "K")
    private int harmonics;

    @Option(names = "--definition-changed")
    private boolean definitionChanged;

    @Option(names = "--picked")
    private boolean picked;

    @Option(names = "--shock")
    private boolean shock;

    @Option(names = "--touched", split = ",", paramLabel = "NAME")
    private Set<String> touched = Set.of();

    @Option(names = "--json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        if (!isUsable()) {
            throw new CommandLine.ParameterException(
                    line(), texts.get("app.effect.question", MOST_PERIODS, MOST_HARMONICS));
        }
        try {
            return answer(texts);
        } catch (Refusal e) {
            line().getErr().println(Failure.sentence(e, texts));
            return UNUSABLE;
        }
    }

    private boolean isUsable() {
        return washOut >= 0
                && lag >= Options.AUTOMATIC
                && lag <= MOST_PERIODS
                && season >= 0
                && season <= MOST_PERIODS
                && harmonics >= 0
                && harmonics <= MOST_HARMONICS
                && 2 * harmonics <= season
                && (separator == null || separator.length() == 1);
    }

    private int answer(Texts texts) {
        var columns = new PanelFile.Columns(unitColumn, timeColumn, valueColumn, offsetColumn);
        var rows = Rows.read(panel, columns.all(), separator);
        var tables = PanelFile.of(rows, columns);
        if (!rows.bad().isEmpty()) {
            say(rows.bad().stream().map(bad -> sentence(bad, texts)).toList(), texts);
            return UNUSABLE;
        }
        var question = question(tables);
        var verdict = Verdicts.judge(question);
        if (!verdict.faults().isEmpty()) {
            var words = new VerdictWords(texts);
            say(verdict.faults().stream().map(f -> panel + ": " + words.fault(f)).toList(), texts);
            return UNUSABLE;
        }
        print(verdict, question, texts);
        return 0;
    }

    private Question question(PanelFile.Tables tables) {
        var from = PanelTime.of(start);
        var first = tables.times().getFirst();
        if (from == null || !from.form().equals(first.form())) {
            throw new Refusal("app.effect.start", start, first, tables.times().getLast());
        }
        var treatment = new Treatment(treated, tables.from(from), washOut);
        var options = new Options(lag, tables.offsets(), season, harmonics);
        return new Question(
                new Trial(tables.values(), treatment, options),
                method.design(),
                direction,
                new Circumstances(definitionChanged, picked, shock, touched));
    }

    private String sentence(Rows.Bad bad, Texts texts) {
        var reason = texts.get(bad.reason(), bad.about().toArray());
        return texts.get("app.forecast.rejected", panel, Long.toString(bad.row()), reason);
    }

    private void say(List<String> wrong, Texts texts) {
        var err = line().getErr();
        wrong.stream().limit(MOST_NAMED).forEach(err::println);
        if (wrong.size() > MOST_NAMED) {
            err.println(texts.get("app.rows.more", wrong.size() - MOST_NAMED));
        }
    }

    private void print(Verdict verdict, Question question, Texts texts) {
        var out = line().getOut();
        if (json) {
            out.println(new EffectJson(question.trial(), texts).write(verdict));
        } else {
            new EffectWords(question.trial(), texts).lines(verdict).forEach(out::println);
        }
        out.flush();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine();
    }

    /** A design, or none for the choice by the data. */
    record Asked(@Nullable Design design) {
        static final Asked AUTO = new Asked(null);

        static final class Of implements CommandLine.ITypeConverter<Asked> {
            @Override
            public Asked convert(String value) {
                if (value.equals("auto")) {
                    return AUTO;
                }
                for (var design : Design.values()) {
                    if (design.code().equals(value)) {
                        return new Asked(design);
                    }
                }
                throw new IllegalArgumentException(value + ": did, sc, sdid, its, poisson, auto");
            }
        }
    }
}

package vn.toancanh.app.surveil;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Failure;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * A command that says something of a table in a file. Ends with 0 when it can, 1 when nothing can
 * honestly be said of what the file holds, 2 when the file or the question cannot be used; rows
 * that cannot be used are named and left out.
 */
public abstract class FileCommand implements Callable<Integer> {
    protected static final int SAID = 0;
    protected static final int NOTHING_TO_SAY = 1;
    private static final int UNUSABLE = 2;

    /** Rows that are wrong are mostly wrong alike. */
    private static final int MOST_NAMED = 5;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--input", required = true, paramLabel = "FILE.csv")
    private Path input = Path.of("rows.csv");

    @Option(names = "--json")
    protected boolean json;

    @Spec private @Nullable CommandSpec spec;

    /** Columns the file must have. */
    protected abstract List<String> columns();

    /** A sentence for options that make no question, null when they do. */
    protected abstract @Nullable String wrong(Texts texts);

    /**
     * @throws Refusal when the rows cannot be used
     */
    protected abstract int answer(Rows rows, Texts texts);

    @Override
    public final Integer call() {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        var wrong = wrong(texts);
        if (wrong != null) {
            throw new CommandLine.ParameterException(line(), wrong);
        }
        try {
            return answer(Rows.read(input, columns()), texts);
        } catch (Refusal e) {
            line().getErr().println(Failure.sentence(e, texts));
            return UNUSABLE;
        }
    }

    /** Says which rows were left out. */
    protected final void rejected(Rows rows, Texts texts) {
        var err = line().getErr();
        rows.bad().stream()
                .limit(MOST_NAMED)
                .forEach(bad -> err.println(sentence(rows, bad, texts)));
        if (rows.bad().size() > MOST_NAMED) {
            err.println(texts.get("app.rows.more", rows.bad().size() - MOST_NAMED));
        }
    }

    private static String sentence(Rows rows, Rows.Bad bad, Texts texts) {
        var reason = texts.get(bad.reason(), bad.about().toArray());
        return texts.get("app.forecast.rejected", rows.file(), Long.toString(bad.row()), reason);
    }

    protected final void print(List<String> lines) {
        PrintWriter out = line().getOut();
        lines.forEach(out::println);
        out.flush();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine();
    }
}

package vn.toancanh.app.cap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * Judges files of messages and feeds, one line for each; files given together are one history
 * unless they are to be judged apart. Ends with 0 when all are valid, with 1 when one is not, with
 * 2 when one cannot be read at all.
 */
@Command(name = "check")
final class CapCheckCommand implements Callable<Integer> {
    private static final int INVALID = 1;
    private static final int UNREADABLE = 2;

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<Path> files = List.of();

    @Option(names = "--apart")
    boolean apart;

    @Option(names = "--explain")
    boolean explain;

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var locale = common.locale();
        var texts = Texts.of(locale == null ? Texts.VIETNAMESE : locale);
        var alone = files.stream().map(CapVerdict::of).toList();
        var verdicts = apart ? alone : CapHistory.judge(alone);
        var out = out();
        if (json) {
            out.println(CapCheckJson.write(verdicts, texts));
        } else {
            verdicts.forEach(verdict -> say(verdict, texts, out));
        }
        out.flush();
        if (!verdicts.stream().allMatch(CapVerdict::isReadable)) {
            return UNREADABLE;
        }
        return verdicts.stream().allMatch(CapVerdict::isValid) ? 0 : INVALID;
    }

    private void say(CapVerdict verdict, Texts texts, PrintWriter out) {
        out.println(verdict.file() + ": " + line(verdict, texts));
        if (explain) {
            verdict.faults().forEach(fault -> out.println("    " + sentence(fault, texts)));
        }
    }

    private static String line(CapVerdict verdict, Texts texts) {
        if (!verdict.isReadable()) {
            return texts.get("app.cap.unreadable");
        }
        if (!verdict.isValid()) {
            return verdict.faults().stream()
                    .map(fault -> (fault.name() + " " + fault.place()).strip())
                    .collect(Collectors.joining("; "));
        }
        var counted = verdict.messages() != 1 || verdict.links() > 0;
        return counted
                ? texts.get("app.cap.validFeed", verdict.messages(), verdict.links())
                : "VALID";
    }

    /** With its place, for a person. */
    static String sentence(CapFault fault, Texts texts) {
        var said = texts.get(fault.name().textKey(), fault.about());
        return fault.place().isEmpty() ? said : fault.place() + ": " + said;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}

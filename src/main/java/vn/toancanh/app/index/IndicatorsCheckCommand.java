package vn.toancanh.app.index;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.CatalogueCheck;
import vn.toancanh.indicator.definition.CatalogueCheck.Report;

/**
 * Checks a catalogue file. Ends with 0 when all is well, with 1 when rows are wrong, with 2 when it
 * cannot be read as a catalogue.
 */
@Command(name = "check")
final class IndicatorsCheckCommand implements Callable<Integer> {
    private static final int WRONG = 1;
    private static final int UNREADABLE = 2;
    private static final long LARGEST = 50_000_000;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "FILE.csv")
    Path file = Path.of("");

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        String text;
        try {
            if (Files.size(file) > LARGEST) {
                return unreadable(texts.get("app.indicators.large", file));
            }
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            return unreadable(texts.get("app.indicators.notUtf8", file));
        } catch (IOException e) {
            return unreadable(texts.get("app.indicators.missing", file));
        }
        var report = CatalogueCheck.check(text, Catalogue.standard());
        say(report, texts);
        if (!report.readable()) {
            return UNREADABLE;
        }
        return report.findings().isEmpty() ? 0 : WRONG;
    }

    private int unreadable(String sentence) {
        out().println(json ? FindingsJson.unreadable(file, sentence) : sentence);
        out().flush();
        return UNREADABLE;
    }

    private void say(Report report, Texts texts) {
        if (json) {
            out().println(FindingsJson.write(file, report, texts.locale()));
        } else {
            for (var finding : report.findings()) {
                out().println(
                                "%s:%d: %s%s"
                                        .formatted(
                                                file,
                                                finding.line(),
                                                finding.code().isEmpty()
                                                        ? ""
                                                        : finding.code() + ": ",
                                                finding.in(texts.locale())));
            }
            out().println(texts.get(verdict(report), report.rows(), report.findings().size()));
        }
        out().flush();
    }

    private static String verdict(Report report) {
        if (!report.readable()) {
            return "app.indicators.noCatalogue";
        }
        return report.findings().isEmpty() ? "app.indicators.good" : "app.indicators.wrong";
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}

package vn.toancanh.app.analysis;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.Detector;
import vn.toancanh.alert.detect.Finding;
import vn.toancanh.alert.detect.Finding.Verdict;
import vn.toancanh.alert.detect.Method;
import vn.toancanh.alert.detect.PacedDetector;
import vn.toancanh.alert.detect.ThresholdDetector;
import vn.toancanh.app.Failure;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * Judges the rows of a file one by one, each from those above it, and writes what it found beside
 * them. Ends with 0 when the file was judged, 2 when the file or the question cannot be used.
 */
@Command(name = "detect")
public final class DetectCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--input", required = true, paramLabel = "FILE.csv")
    Path input = Path.of("series.csv");

    @Option(names = "--out", required = true, paramLabel = "SCORES.csv")
    Path out = Path.of("scores.csv");

    @Option(names = "--method", paramLabel = "METHOD")
    Asked method = Asked.AUTO;

    @Option(names = "--limit", paramLabel = "X")
    @Nullable Double limit;

    @Option(names = "--deadband", paramLabel = "X")
    double deadband;

    @Option(names = "--below")
    boolean below;

    @Option(names = "--quiet", paramLabel = "PT30H")
    @Nullable Duration quiet;

    @Option(names = "--holidays")
    boolean holidays;

    @Spec @Nullable CommandSpec spec;

    /** The methods as the command line writes them. */
    enum Asked {
        AUTO(null),
        THRESHOLD(Method.THRESHOLD),
        EWMA(Method.EWMA),
        CUSUM(Method.CUSUM),
        CUSUM_BOTH(Method.CUSUM_BOTH),
        SEASONAL(Method.SEASONAL),
        DECOMPOSITION(Method.DECOMPOSITION);

        private final @Nullable Method method;

        Asked(@Nullable Method method) {
            this.method = method;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        check(texts);
        try {
            judge(texts);
            return 0;
        } catch (Refusal e) {
            line().getErr().println(Failure.sentence(e, texts));
            return UNUSABLE;
        }
    }

    private void check(Texts texts) {
        if (method == Asked.THRESHOLD && (limit == null || !Double.isFinite(limit))) {
            throw new CommandLine.ParameterException(line(), texts.get("app.detect.limit"));
        }
        if (!(deadband >= 0) || (quiet != null && quiet.isNegative())) {
            throw new CommandLine.ParameterException(line(), texts.get("app.detect.negative"));
        }
    }

    private void judge(Texts texts) {
        if (!Files.isRegularFile(input)) {
            throw new Refusal("app.series.missing", input);
        }
        if (out.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
            throw new Refusal("app.detect.same", input);
        }
        try (var in = Files.newBufferedReader(input)) {
            var rows = new Observations(input, in);
            try (var to = Files.newBufferedWriter(out)) {
                var counted = write(rows, detector(), to);
                ForecastWords.rejected(rows.bad(), texts).forEach(line().getErr()::println);
                summary(counted, rows.bad().size(), texts);
            }
        } catch (IOException e) {
            throw new Refusal("app.detect.unreadable", input, out, String.valueOf(e.getMessage()));
        }
    }

    private Detector detector() {
        if (limit != null && method == Asked.THRESHOLD) {
            return new ThresholdDetector(new ThresholdDetector.Limit(limit, deadband, below));
        }
        var rest = holidays ? new NationalHolidays() : RestDays.WEEKENDS;
        return new PacedDetector(method.method, rest, quiet);
    }

    private static Map<Verdict, Integer> write(
            Observations rows, Detector detector, BufferedWriter to) throws IOException {
        var counted = new EnumMap<Verdict, Integer>(Verdict.class);
        to.write("timestamp,value,score,flagged,expected,lower,upper,method\n");
        for (var row = rows.next(); row != null; row = rows.next()) {
            var finding = detector.observe(row.moment().local(), row.value());
            counted.merge(finding.verdict(), 1, Integer::sum);
            to.write(line(row.text(), finding));
        }
        return counted;
    }

    private static String line(String text, Finding finding) {
        return String.join(
                        ",",
                        text,
                        number(finding.value()),
                        number(finding.score()),
                        String.valueOf(finding.flagged()),
                        number(finding.expected()),
                        number(finding.lower()),
                        number(finding.upper()),
                        finding.method().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + "\n";
    }

    /** Empty for what is not known or without a bound. */
    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private void summary(Map<Verdict, Integer> counted, int bad, Texts texts) {
        var say = line().getOut();
        var all = counted.values().stream().mapToInt(Integer::intValue).sum();
        say.println(
                texts.get("app.detect.summary", all, counted.getOrDefault(Verdict.ALARM, 0), out));
        counted.forEach((verdict, rows) -> {
            var name = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
            say.println(texts.get("app.detect.verdict." + name, rows));
        });
        if (bad > 0) {
            say.println(texts.get("app.detect.bad", bad));
        }
        say.flush();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine();
    }
}

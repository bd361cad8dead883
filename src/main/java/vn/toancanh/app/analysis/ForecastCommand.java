package vn.toancanh.app.analysis;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster;
import vn.toancanh.app.Failure;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;

/**
 * Forecasts a series of a file. Ends with 0 when there is a forecast, 1 when the series cannot
 * honestly be forecast, 2 when the file or the question cannot be used.
 */
@Command(name = "forecast")
public final class ForecastCommand implements Callable<Integer> {
    private static final int NO_FORECAST = 1;
    private static final int UNUSABLE = 2;

    /** Rows that are wrong are mostly wrong alike. */
    private static final int MOST_NAMED = 5;

    private static final int MOST_HORIZON = 1000;
    private static final double LEAST_LEVEL = 50;
    private static final double MOST_LEVEL = 99.9;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Option(names = "--input", required = true, paramLabel = "FILE.csv")
    Path input = Path.of("series.csv");

    @Option(names = "--season", paramLabel = "N")
    int season = 1;

    @Option(names = "--horizon", required = true, paramLabel = "H")
    int horizon = 1;

    @Option(names = "--level", paramLabel = "PERCENT")
    double level = 95;

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        check(texts);
        var question = new Forecaster.Question(season, horizon, level / 100);
        try {
            var series = SeriesFile.read(input);
            var answer = Forecaster.forecast(series.numbers(), question);
            print(series, question, answer, texts);
            return switch (answer) {
                case ForecastAnswer.Made _ -> 0;
                case ForecastAnswer.Refused _ -> NO_FORECAST;
            };
        } catch (SeriesFile.Unusable e) {
            var err = line().getErr();
            ForecastWords.rejected(e.bad().stream().limit(MOST_NAMED).toList(), texts)
                    .forEach(err::println);
            err.println(Failure.sentence(e.refusal(), texts));
            return UNUSABLE;
        } catch (Refusal e) {
            line().getErr().println(Failure.sentence(e, texts));
            return UNUSABLE;
        }
    }

    private void check(Texts texts) {
        if (season < 1 || horizon < 1 || horizon > MOST_HORIZON) {
            throw new CommandLine.ParameterException(
                    line(), texts.get("app.forecast.question", MOST_HORIZON));
        }
        if (!(level >= LEAST_LEVEL && level <= MOST_LEVEL)) {
            throw new CommandLine.ParameterException(
                    line(), texts.get("app.forecast.level", LEAST_LEVEL, MOST_LEVEL));
        }
    }

    private void print(
            SeriesFile.Series series,
            Forecaster.Question question,
            ForecastAnswer answer,
            Texts texts) {
        PrintWriter out = line().getOut();
        if (json) {
            out.println(ForecastJson.write(series, question, answer, texts));
        } else {
            new ForecastWords(series, texts).lines(answer).forEach(out::println);
        }
        out.flush();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine();
    }
}

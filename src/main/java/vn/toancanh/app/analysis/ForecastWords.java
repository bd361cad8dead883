package vn.toancanh.app.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** A forecast of a file in lines for a person at a terminal. */
final class ForecastWords {
    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 6;

    private final SeriesFile.Series series;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    ForecastWords(SeriesFile.Series series, Texts texts) {
        this.series = series;
        this.texts = texts;
    }

    List<String> lines(ForecastAnswer answer) {
        lines.clear();
        lines.addAll(rejected(series.bad(), texts));
        say(
                "app.forecast.series",
                series.at(0),
                series.at(series.values().size() - 1L),
                series.taken());
        switch (answer) {
            case ForecastAnswer.Made made -> made(made);
            case ForecastAnswer.Refused refused ->
                    say(refused.why().key(), refused.why().about().toArray());
        }
        return List.copyOf(lines);
    }

    static List<String> rejected(List<SeriesFile.BadRow> rows, Texts texts) {
        return rows.stream()
                .map(row -> {
                    var reason = texts.get(row.reason(), row.about().toArray());
                    var number = Long.toString(row.row());
                    return texts.get("app.forecast.rejected", row.file(), number, reason);
                })
                .toList();
    }

    private void made(ForecastAnswer.Made made) {
        var fit = made.fit();
        var by = fit.smoothing();
        say(
                "app.forecast.model",
                fit.form().code(),
                number(by.alpha(), 4),
                number(by.beta(), 4),
                number(by.gamma(), 4),
                number(by.phi(), 4));
        var decimals = decimals(Math.sqrt(fit.variance()));
        for (var step : made.steps()) {
            say(
                    "app.forecast.step",
                    series.at(series.values().size() - 1L + step.ahead()),
                    number(step.point(), decimals),
                    number(step.lower(), decimals),
                    number(step.upper(), decimals),
                    number(100 * made.level(), made.level() * 100 % 1 == 0 ? 0 : 1));
        }
        made.limits().forEach(limit -> say(limit.key(), limit.about().toArray()));
    }

    /** No more than the error of one step makes sense of. */
    private static int decimals(double deviation) {
        var magnitude = deviation > 0 ? (int) Math.floor(Math.log10(deviation)) : 0;
        return Math.clamp(DIGITS - 2 - magnitude, 0, MOST_DECIMALS);
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }

    private void say(String key, Object... about) {
        lines.add(texts.get(key, about));
    }
}

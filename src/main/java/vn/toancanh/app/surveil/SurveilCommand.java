package vn.toancanh.app.surveil;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.toancanh.alert.surveil.Gate;
import vn.toancanh.alert.surveil.Judged;
import vn.toancanh.alert.surveil.Method;
import vn.toancanh.alert.surveil.Surveillance;
import vn.toancanh.alert.surveil.Survey;
import vn.toancanh.fx.Texts;

/** Which counts of a file are above what their past lets expect. */
@Command(name = "surveil")
public final class SurveilCommand extends FileCommand {
    private static final double MOST_ALPHA = 0.5;
    private static final int MOST_YEARS = 50;
    private static final int MOST_BASELINE = 1000;
    private static final int MOST_WINDOW = 60;
    private static final int GATE_PERIODS = 4;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "ears-c1|ears-c2|ears-c3|farrington|noufaily",
            converter = MethodOf.class)
    private Method method = Method.EARS_C1;

    @Option(names = "--alpha", paramLabel = "A")
    private double alpha = 0.01;

    @Option(names = "--baseline", paramLabel = "N")
    private int baseline = 7;

    @Option(names = "--years", paramLabel = "B")
    private int years = 5;

    @Option(names = "--window", paramLabel = "W")
    private int window = 3;

    @Option(names = "--minimum-count", paramLabel = "N")
    private @Nullable Integer minimum;

    /** {@code ears-c1} for {@link Method#EARS_C1}. */
    static final class MethodOf implements ITypeConverter<Method> {
        @Override
        public Method convert(String value) {
            return Arrays.stream(Method.values())
                    .filter(method -> code(method).equals(value))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException(value + ": " + codes()));
        }

        private static String codes() {
            return Arrays.stream(Method.values())
                    .map(MethodOf::code)
                    .collect(Collectors.joining(", "));
        }

        static String code(Method method) {
            return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    protected List<String> columns() {
        return CountFile.COLUMNS;
    }

    @Override
    protected @Nullable String wrong(Texts texts) {
        if (!(alpha > 0 && alpha < MOST_ALPHA)) {
            return texts.get("app.surveil.alpha", MOST_ALPHA);
        }
        var usable =
                baseline >= Survey.LEAST_BASELINE
                        && baseline <= MOST_BASELINE
                        && years >= 1
                        && years <= MOST_YEARS
                        && window >= 0
                        && window <= MOST_WINDOW
                        && (minimum == null || minimum >= 0);
        return usable
                ? null
                : texts.get(
                        "app.surveil.question",
                        Survey.LEAST_BASELINE,
                        MOST_BASELINE,
                        MOST_YEARS,
                        MOST_WINDOW);
    }

    @Override
    protected int answer(Rows rows, Texts texts) {
        CountFile.Counts counts;
        try {
            counts = CountFile.of(rows);
        } finally {
            rejected(rows, texts);
        }
        var gate = minimum == null ? method.usualGate() : new Gate(minimum, GATE_PERIODS);
        var survey = new Survey(method, alpha, baseline, years, window, gate);
        var judged = Surveillance.all(counts.series(), survey);
        print(
                json
                        ? List.of(new SurveilJson(rows, counts, survey, texts).write(judged))
                        : new SurveilWords(counts, survey, texts).lines(judged));
        return judged.stream().anyMatch(Judged.Compared.class::isInstance) ? SAID : NOTHING_TO_SAY;
    }
}

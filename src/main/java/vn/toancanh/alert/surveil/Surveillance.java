package vn.toancanh.alert.surveil;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges counts period by period. What is said of a period depends on it and on earlier ones alone,
 * so that a replay says what was said at the time. Pure.
 */
public final class Surveillance {
    private Surveillance() {}

    public static List<Judged> all(CountSeries series, Survey survey) {
        return IntStream.range(0, series.size())
                .mapToObj(period -> at(series, period, survey))
                .toList();
    }

    public static Judged at(CountSeries series, int period, Survey survey) {
        if (series.isMissing(period)) {
            return new Judged.Unjudged(period, Judged.Why.NOT_REPORTED);
        }
        return switch (survey.method()) {
            case EARS_C1, EARS_C2, EARS_C3 -> Ears.at(series, period, survey);
            case FARRINGTON, NOUFAILY -> Farrington.at(series, period, survey);
        };
    }

    static Judged compare(
            CountSeries series, int period, Survey survey, Bounds bounds, Baseline baseline) {
        var count = series.count(period);
        var enough = survey.gate().opens(series, period);
        return new Judged.Compared(period, count, bounds, baseline, count > bounds.upper(), enough);
    }
}

package vn.toancanh.alert.surveil;

import vn.toancanh.alert.surveil.Judged.Unjudged;
import vn.toancanh.alert.surveil.Judged.Why;
import vn.toancanh.analysis.Probability;

/**
 * The Early Aberration Reporting System of Hutwagner et al., Journal of Urban Health 80, 2003: a
 * count is compared with mean and deviation of the periods just before it.
 */
final class Ears {
    /** C2 and C3 leave out the two periods just before. */
    private static final int LAG = 2;

    private Ears() {}

    /** Mean and deviation of a stretch of the past. */
    private record Level(int from, int to, int periods, double mean, double deviation) {
        /** Deviations above the mean; NaN where the past does not vary and says nothing of it. */
        double score(double count) {
            return (count - mean) / deviation;
        }
    }

    static Judged at(CountSeries series, int period, Survey survey) {
        var lag = survey.method() == Method.EARS_C1 ? 0 : LAG;
        if (period - lag < survey.baseline()) {
            return new Unjudged(period, Why.SHORT_PAST);
        }
        var level = level(series, period, lag, survey.baseline());
        if (2 * level.periods() <= survey.baseline() || level.periods() < Survey.LEAST_BASELINE) {
            return new Unjudged(period, Why.GAPS_IN_PAST);
        }
        var carried = 0.0;
        if (survey.method() == Method.EARS_C3) {
            if (period < survey.baseline() + 2 * LAG) {
                return new Unjudged(period, Why.SHORT_PAST);
            }
            carried =
                    excess(series, period - 1, survey.baseline())
                            + excess(series, period - 2, survey.baseline());
        }
        var quantile = Probability.normalQuantile(1 - survey.alpha()) - carried;
        var upper = Math.max(0, level.mean() + quantile * level.deviation());
        var tail = tail(level, series.count(period), carried);
        var bounds = new Bounds(level.mean(), 0, upper, tail);
        var baseline =
                new Baseline(
                        level.from(), level.to() - 1, level.periods(), 0, Double.NaN, Double.NaN);
        return Surveillance.compare(series, period, survey, bounds, baseline);
    }

    private static double tail(Level level, double count, double carried) {
        if (level.deviation() == 0) {
            return count > level.mean() ? 0 : 1;
        }
        return 1 - Probability.normal(level.score(count) + carried);
    }

    /** How far beyond one deviation a period was above its own past; nothing when unknown. */
    private static double excess(CountSeries series, int period, int length) {
        var level = level(series, period, LAG, length);
        var excess = level.score(series.count(period)) - 1;
        return excess > 0 && Double.isFinite(excess) ? excess : 0;
    }

    private static Level level(CountSeries series, int period, int lag, int length) {
        var to = period - lag;
        var from = to - length;
        var sum = 0.0;
        var periods = 0;
        for (var i = from; i < to; i++) {
            if (!series.isMissing(i)) {
                sum += series.count(i);
                periods++;
            }
        }
        var mean = sum / periods;
        var squares = 0.0;
        for (var i = from; i < to; i++) {
            var away = series.count(i) - mean;
            squares += series.isMissing(i) ? 0 : away * away;
        }
        return new Level(from, to, periods, mean, Math.sqrt(squares / (periods - 1)));
    }
}

package vn.toancanh.alert.surveil;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The periods of earlier years that a count is compared with, and the season each belongs to.
 * Season 0 is the one of the period judged.
 */
final class Past {
    /** Noufaily's ten parts of a year: the window around the period, and nine others. */
    private static final int OTHER_SEASONS = 9;

    private final int[] periods;
    private final int[] seasons;
    private final int asked;

    private Past(int[] periods, int[] seasons, int asked) {
        this.periods = periods;
        this.seasons = seasons;
        this.asked = asked;
    }

    /**
     * The same periods of earlier years with their neighbours, all of one season.
     *
     * @return null when the series does not reach back so far
     */
    static @Nullable Past windows(CountSeries series, int period, Survey survey) {
        var width = 2 * survey.window() + 1;
        var periods = new int[survey.years() * width];
        for (var year = survey.years(); year >= 1; year--) {
            var from = series.anniversary(period, year) - survey.window();
            if (from < 0 || from + width > period) {
                return null;
            }
            for (var i = 0; i < width; i++) {
                periods[(survey.years() - year) * width + i] = from + i;
            }
        }
        return new Past(periods, new int[periods.length], periods.length).reported(series);
    }

    /**
     * All periods from the same of the earliest year to half a year ago: later ones may belong to
     * the outbreak that is being judged.
     *
     * @return null when the series does not reach back so far
     */
    static @Nullable Past seasons(CountSeries series, int period, Survey survey) {
        var anchors = new int[survey.years() + 1];
        for (var year = 0; year <= survey.years(); year++) {
            anchors[survey.years() - year] = series.anniversary(period, year);
        }
        var from = anchors[0] - survey.window();
        var year = period - anchors[survey.years() - 1];
        var to = period - Math.max(year / 2, survey.window() + 1);
        if (anchors[0] < 0 || from < 0 || to <= from || year <= 2 * survey.window() + 1) {
            return null;
        }
        var periods = new int[to - from];
        var seasons = new int[to - from];
        for (var i = 0; i < periods.length; i++) {
            periods[i] = from + i;
            seasons[i] = season(anchors, from + i, survey.window());
        }
        return new Past(periods, seasons, periods.length).reported(series);
    }

    /** The years between two windows are nine stretches, the first of them longer by one. */
    private static int season(int[] anchors, int period, int window) {
        var year = 0;
        while (period > anchors[year] + window) {
            year++;
        }
        if (period >= anchors[year] - window) {
            return 0;
        }
        var length = anchors[year] - anchors[year - 1] - 2 * window - 1;
        var into = period - anchors[year - 1] - window - 1;
        var shortest = length / OTHER_SEASONS;
        var longer = length % OTHER_SEASONS;
        var inLonger = longer * (shortest + 1);
        return 1
                + (into < inLonger ? into / (shortest + 1) : longer + (into - inLonger) / shortest);
    }

    private Past reported(CountSeries series) {
        var kept =
                IntStream.range(0, periods.length)
                        .filter(i -> !series.isMissing(periods[i]))
                        .toArray();
        return new Past(
                Arrays.stream(kept).map(i -> periods[i]).toArray(),
                Arrays.stream(kept).map(i -> seasons[i]).toArray(),
                asked);
    }

    boolean hasGaps() {
        return 2 * periods.length <= asked;
    }

    int size() {
        return periods.length;
    }

    int period(int row) {
        return periods[row];
    }

    int first() {
        return periods[0];
    }

    int last() {
        return periods[periods.length - 1];
    }

    double[] counts(CountSeries series) {
        return Arrays.stream(periods).mapToDouble(series::count).toArray();
    }

    /**
     * One row for each period: a column for each season, that of the judged period first, and with
     * a trend the years that passed since the judged period (so that its own row is 1, 0, 0, …).
     */
    double[][] rows(int judged, double year, boolean trend) {
        var seen =
                IntStream.concat(IntStream.of(0), Arrays.stream(seasons))
                        .distinct()
                        .sorted()
                        .toArray();
        var rows = new double[periods.length][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new double[seen.length + (trend ? 1 : 0)];
            rows[i][Arrays.binarySearch(seen, seasons[i])] = 1;
            if (trend) {
                rows[i][seen.length] = (periods[i] - judged) / year;
            }
        }
        return rows;
    }
}

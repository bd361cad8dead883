package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The equations of additive exponential smoothing run along one series. A missing value leaves the
 * states to go on without correction, as Hyndman et al. 2008 treat it. Not for several threads.
 */
final class EtsRecursion {
    private final double[] values;
    private final int season;
    private final double[] seasons;
    private double level;
    private double slope;

    /**
     * @param values NaN where none was observed
     * @param season periods in a cycle, 1 for none
     */
    EtsRecursion(double[] values, int season) {
        this.values = values;
        this.season = season;
        this.seasons = new double[season];
    }

    int length() {
        return values.length;
    }

    int season() {
        return season;
    }

    boolean observed(int at) {
        return !Double.isNaN(values[at]);
    }

    boolean complete() {
        for (var value : values) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /** The errors of one step, 0 where nothing was observed; the state is then the last one. */
    void errors(Smoothing by, EtsState from, double[] into) {
        start(from.level(), from.slope());
        for (var i = 0; i < from.seasons().size(); i++) {
            seasons[i] = from.seasons().get(i);
        }
        run(by, true, into);
    }

    /** The errors from a state of nothing but zeros. */
    void errorsFromNothing(Smoothing by, double[] into) {
        start(0, 0);
        run(by, true, into);
    }

    /** What an initial level and slope do by themselves, as if every observed value were 0. */
    void errorsOfZero(Smoothing by, double fromLevel, double fromSlope, double[] into) {
        start(fromLevel, fromSlope);
        run(by, false, into);
    }

    /** What an initial season of 1 does by itself. */
    void errorsOfSeason(Smoothing by, int phase, double[] into) {
        start(0, 0);
        seasons[phase] = 1;
        run(by, false, into);
    }

    private void start(double fromLevel, double fromSlope) {
        level = fromLevel;
        slope = fromSlope;
        Arrays.fill(seasons, 0);
    }

    private void run(Smoothing by, boolean real, double[] into) {
        var alpha = by.alpha();
        var beta = by.beta();
        var gamma = by.gamma();
        var phi = by.phi();
        var l = level;
        var b = slope;
        var phase = 0;
        for (var t = 0; t < values.length; t++) {
            var value = values[t];
            var ahead = l + phi * b;
            var error = Double.isNaN(value) ? 0 : (real ? value : 0) - ahead - seasons[phase];
            l = ahead + alpha * error;
            b = phi * b + beta * error;
            seasons[phase] += gamma * error;
            into[t] = error;
            phase = phase + 1 == season ? 0 : phase + 1;
        }
        level = l;
        slope = b;
    }

    /** The state after the last run. */
    EtsState state(EtsForm form) {
        List<Double> ahead = new ArrayList<>();
        for (var i = 0; form.seasonal() && i < season; i++) {
            ahead.add(seasons[(values.length + i) % season]);
        }
        return new EtsState(level, slope, ahead);
    }
}

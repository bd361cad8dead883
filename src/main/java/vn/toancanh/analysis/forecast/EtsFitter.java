package vn.toancanh.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The parameters of greatest likelihood for one series. With additive normal errors that is the
 * least sum of squares; the search is over the smoothing parameters, the initial states follow. Not
 * for several threads.
 */
final class EtsFitter {
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_CALLS = 200;
    private static final double EDGE = 0.6;

    // Free coordinates, each turned into its interval by a sine, from calm to lively.
    private static final double[][] STARTS = {
        {-1.2, -1.2, -1.2, 0.8},
        {-0.6, -1.2, -1.0, 0.8},
        {-0.6, -0.4, -0.4, 0.2},
        {0.2, -1.2, -0.4, 0.2},
        {0.6, -0.9, -0.4, 0.2},
        {1.1, -1.2, -0.4, -0.2},
        {1.1, -0.4, -0.4, -0.2}
    };

    private final double[] values;
    private final int season;
    private final int points;
    private final double centre;
    private final double scale;
    private final EtsRecursion recursion;

    /**
     * @param values at least two different ones, NaN where none was observed
     * @param season periods in a cycle, 1 for none
     */
    EtsFitter(double[] values, int season) {
        var observed = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        this.points = observed.length;
        this.season = season;
        var mean = Arrays.stream(observed).average().orElse(0);
        this.centre = mean;
        this.scale =
                Math.sqrt(Arrays.stream(observed).map(v -> (v - mean) * (v - mean)).sum() / points);
        this.values = Arrays.stream(values).map(v -> (v - centre) / scale).toArray();
        this.recursion = new EtsRecursion(this.values, season);
    }

    /** The form with the least AICc among those the points can carry. */
    Optional<EtsFit> best(List<EtsForm> forms) {
        return forms.stream()
                .filter(form -> points - parameters(form) > 2)
                .map(this::fit)
                .min((one, other) -> Double.compare(one.criterion(), other.criterion()));
    }

    /** Smoothing parameters and initial states; the variance of the error is one more. */
    private int parameters(EtsForm form) {
        return form.smoothings() + form.states(season);
    }

    EtsFit fit(EtsForm form) {
        var states = new InitialStates(recursion, form);
        ToDoubleFunction<double[]> squares = free -> states.squares(Smoothing.at(form, free));
        var start =
                Arrays.stream(STARTS)
                        .map(all -> start(form, all))
                        .min(Comparator.comparingDouble(squares))
                        .orElseThrow();
        var found = new NelderMead(squares, TOLERANCE, MOST_CALLS).minimum(start, EDGE);
        var smoothing = Smoothing.at(form, found);
        return result(form, smoothing, states.best(smoothing));
    }

    private static double[] start(EtsForm form, double[] all) {
        var free = new ArrayList<Double>();
        free.add(all[0]);
        if (form.trend()) {
            free.add(all[1]);
        }
        if (form.seasonal()) {
            free.add(all[2]);
        }
        if (form.damped()) {
            free.add(all[3]);
        }
        return free.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What a model with given parameters makes of the series. */
    EtsFit given(EtsForm form, Smoothing smoothing, EtsState initial) {
        var seasons = initial.seasons().stream().map(s -> s / scale).toList();
        var level = (initial.level() - centre) / scale;
        return result(form, smoothing, new EtsState(level, initial.slope() / scale, seasons));
    }

    private EtsFit result(EtsForm form, Smoothing smoothing, EtsState initial) {
        var errors = new double[values.length];
        recursion.errors(smoothing, initial, errors);
        var squares = Arrays.stream(errors).map(e -> e * e * scale * scale).sum();
        var free = parameters(form) + 1;
        var akaike = points * Math.log(squares) + 2.0 * free;
        return new EtsFit(
                form,
                season,
                smoothing,
                real(initial),
                real(recursion.state(form)),
                Arrays.stream(errors).map(e -> e * scale).boxed().toList(),
                points,
                squares / (points - parameters(form)),
                akaike + 2.0 * free * (free + 1) / (points - free - 1));
    }

    private EtsState real(EtsState state) {
        return new EtsState(
                state.level() * scale + centre,
                state.slope() * scale,
                state.seasons().stream().map(s -> s * scale).toList());
    }
}

package vn.toancanh.analysis.forecast;

import java.util.List;

/**
 * Level, slope and seasons at one moment.
 *
 * @param seasons the first is that of the next period; empty without a season
 */
public record EtsState(double level, double slope, List<Double> seasons) {
    public EtsState {
        seasons = List.copyOf(seasons);
    }
}

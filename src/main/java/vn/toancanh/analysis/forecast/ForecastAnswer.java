package vn.toancanh.analysis.forecast;

import java.util.List;
import vn.toancanh.analysis.Limit;

/** What became of a question about the future: a forecast, or why there is none. */
public sealed interface ForecastAnswer {
    /**
     * Expected values with their intervals.
     *
     * @param level share of futures the intervals should hold, such as 0.95
     * @param limits to be written beside the figures; never empty
     */
    record Made(EtsFit fit, double level, List<Step> steps, List<Limit> limits)
            implements ForecastAnswer {
        public Made {
            steps = List.copyOf(steps);
            limits = List.copyOf(limits);
        }
    }

    /** No honest forecast is possible. */
    record Refused(Limit why) implements ForecastAnswer {}

    /**
     * One period ahead.
     *
     * @param ahead 1 for the period after the last one
     */
    record Step(int ahead, double point, double lower, double upper) {}
}

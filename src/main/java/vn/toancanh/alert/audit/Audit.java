package vn.toancanh.alert.audit;

import java.time.Instant;
import java.util.List;

/**
 * How the system of alerts did in a span of event time.
 *
 * @param to not in it any more
 * @param raw lines by which people would have been told
 * @param told how often they were
 * @param figures every measure once
 * @param mix of what they were told
 * @param noisy the rules with most raw alarms, at most ten
 */
public record Audit(
        Instant from,
        Instant to,
        int raw,
        int told,
        List<Figure> figures,
        Mix mix,
        List<NoisyRule> noisy) {
    public Audit {
        figures = List.copyOf(figures);
        noisy = List.copyOf(noisy);
    }

    /** How many of which severity. */
    public record Mix(int low, int medium, int high) {
        public int all() {
            return low + medium + high;
        }
    }

    /**
     * What one rule cost.
     *
     * @param share of all raw alarms, 0 to 1
     * @param chattering how many of its alerts went on and off
     * @param wrong how many were closed as a false alarm or an error of the data
     */
    public record NoisyRule(String rule, int raw, double share, int chattering, int wrong) {}

    public Figure figure(Measure measure) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure)
                .findFirst()
                .orElseGet(() -> new Figure(measure, null));
    }
}

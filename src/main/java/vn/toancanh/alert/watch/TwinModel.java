package vn.toancanh.alert.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.twin.Twin;
import vn.toancanh.effect.twin.Twins;

/**
 * The twins of all units as one window of the past taught them. What a gap usually is follows from
 * the window, and from how much larger gaps were on the steps right after it: weights fit what they
 * were learned on a little too well. A unit of its own may be wider than is the middle of all
 * units, by at most twice; steps on which it had turned away do not count, so that it does not come
 * to look usual. Pure.
 */
final class TwinModel {
    /** Weights of others that were observed must be so much of all. */
    private static final double ENOUGH = 0.8;

    private static final double MOST = 2;
    private static final int FIFTH = 5;
    private static final double NORMAL = 1.4826;

    private final Map<String, Twin> twins = new HashMap<>();
    private final Map<String, Double> means = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();

    private TwinModel(Panel panel, List<Twin> all, int learned, double limit) {
        for (var unit : panel.units()) {
            var row = Arrays.stream(panel.series(panel.number(unit)), 0, learned);
            means.put(unit, row.average().orElse(Double.NaN));
        }
        var ratios = new HashMap<String, Double>();
        for (var twin : all) {
            twins.put(twin.unit(), twin);
            var ratio = ratio(twin, learned, Double.POSITIVE_INFINITY);
            if (Double.isFinite(ratio)) {
                ratios.put(twin.unit(), ratio);
            }
        }
        var middle = median(ratios.values().stream().mapToDouble(Double::doubleValue).toArray());
        var usual = Double.isNaN(middle) ? 1 : Math.max(1, middle);
        for (var twin : all) {
            var own = ratio(twin, learned, limit * usual * twin.scale());
            var wide = Double.isFinite(own) ? Math.clamp(own, usual, MOST * usual) : usual;
            scales.put(twin.unit(), twin.scale() * wide);
        }
    }

    /** How much larger gaps below {@code most} were after the window; NaN where there are none. */
    private static double ratio(Twin twin, int learned, double most) {
        var gaps =
                twin.path().stream()
                        .skip(learned)
                        .mapToDouble(Twin.Point::gap)
                        .map(Math::abs)
                        .filter(gap -> gap < most)
                        .toArray();
        return NORMAL * median(gaps) / twin.scale();
    }

    /**
     * @param learned so many first times teach; the rest say how well
     * @param limit in usual gaps, beyond which a unit has turned away
     */
    static TwinModel of(Panel panel, int learned, double limit) {
        return new TwinModel(panel, Twins.of(panel, learned), learned, limit);
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * @param expected what the others say the unit should be
     * @param scale what a gap usually is, above 0
     * @param others that say it
     */
    record Said(double expected, double scale, int others) {}

    /**
     * What the twin of a unit says; null where it has none, or too many of its others are missing.
     *
     * @param values of one time; units without one are not in it
     * @param apart units that say nothing of others
     */
    @Nullable Said of(String unit, Map<String, Double> values, Set<String> apart) {
        var twin = twins.get(unit);
        if (twin == null || !(twin.scale() > 0)) {
            return null;
        }
        var sum = 0.0;
        var seen = 0.0;
        for (var weight : twin.weights()) {
            var value = values.get(weight.name());
            if (value != null && !apart.contains(weight.name())) {
                sum += weight.weight() * (value - means.getOrDefault(weight.name(), Double.NaN));
                seen += weight.weight();
            }
        }
        return seen < ENOUGH
                ? null
                : new Said(
                        means.getOrDefault(unit, Double.NaN) + sum / seen,
                        scales.getOrDefault(unit, twin.scale()),
                        twin.weights().size());
    }

    /**
     * Units that turned away: they would draw the twins of the others with them. The farthest is
     * taken out first and the rest looked at again, a fifth of the units at most.
     *
     * @param limit in usual gaps
     */
    Set<String> apart(Map<String, Double> values, double limit) {
        var apart = new HashSet<String>();
        for (var i = 0; i < twins.size() / FIFTH; i++) {
            @Nullable String farthest = null;
            var distance = limit;
            for (var unit : twins.keySet()) {
                var said = apart.contains(unit) ? null : of(unit, values, apart);
                var value = values.get(unit);
                if (said != null && value != null) {
                    var away = Math.abs(value - said.expected()) / said.scale();
                    if (away >= distance) {
                        farthest = unit;
                        distance = away;
                    }
                }
            }
            if (farthest == null) {
                return apart;
            }
            apart.add(farthest);
        }
        return apart;
    }

    /** A panel of these rows, its times numbered. */
    static Panel panel(List<String> units, double[][] rows) {
        var times = rows.length == 0 ? 0 : rows[0].length;
        return Panel.of(
                units, IntStream.range(0, times).mapToObj(Integer::toString).toList(), rows);
    }
}

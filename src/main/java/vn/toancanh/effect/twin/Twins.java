package vn.toancanh.effect.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.toancanh.effect.Estimate.Weight;
import vn.toancanh.effect.Panel;
import vn.toancanh.effect.design.Pool;
import vn.toancanh.effect.solve.MinimumNorm;

/**
 * The twins of all units of a panel. Weights are those of synthetic difference-in-differences for a
 * single time ahead: of at least 0, adding up to 1, learned on the first times with each unit's own
 * mean taken out, kept small by a ridge of the noise. What all twins need of the past is reckoned
 * once. Pure, any thread.
 */
public final class Twins {
    /** Others and times without which there is nothing to learn from. */
    public static final int LEAST_OTHERS = 5;

    public static final int LEAST_TIMES = 8;

    /** Weights of others that were observed must be so much of all. */
    private static final double ENOUGH = 0.8;

    private static final double WEIGHT = 1e-6;
    private static final double NORMAL = 1.4826;
    private static final double TIE = 1e-9;

    private final Panel panel;
    private final int learned;
    private final int[] whole;
    private final double[] means;
    private final double[][] products;
    private final double ridge;

    private Twins(Panel panel, int learned, int[] whole) {
        this.panel = panel;
        this.learned = learned;
        this.whole = whole;
        var values = Arrays.stream(whole).mapToObj(panel::series).toArray(double[][]::new);
        means =
                Arrays.stream(values)
                        .mapToDouble(row -> Arrays.stream(row, 0, learned).average().orElse(0))
                        .toArray();
        var pool = Pool.of(values, learned);
        products = pool.shapes();
        var noise = pool.noise(IntStream.range(0, whole.length).toArray());
        var size = IntStream.range(0, whole.length).mapToDouble(i -> products[i][i]).average();
        ridge = learned * noise * noise + TIE * size.orElse(0);
    }

    /**
     * Units with a gap while weights are learned have no twin and are nobody's.
     *
     * @param learned so many first times teach
     * @return none where there are too few units or times
     */
    public static List<Twin> of(Panel panel, int learned) {
        if (learned < LEAST_TIMES || learned > panel.times().size()) {
            return List.of();
        }
        var whole =
                IntStream.range(0, panel.units().size())
                        .filter(unit ->
                                Arrays.stream(panel.series(unit), 0, learned)
                                        .noneMatch(Double::isNaN))
                        .toArray();
        if (whole.length <= LEAST_OTHERS) {
            return List.of();
        }
        var twins = new Twins(panel, learned, whole);
        return IntStream.range(0, whole.length).mapToObj(twins::twin).toList();
    }

    private Twin twin(int own) {
        var others = IntStream.range(0, whole.length).filter(i -> i != own).toArray();
        var between = Pool.between(products, new int[] {own}, others);
        for (var k = 0; k < between.length; k++) {
            between[k][k] += ridge;
        }
        var weights = MinimumNorm.weights(between);
        var path = new ArrayList<Twin.Point>();
        for (var t = 0; t < panel.times().size(); t++) {
            path.add(
                    new Twin.Point(
                            panel.value(whole[own], t), means[own] + moved(others, weights, t)));
        }
        var gaps = path.subList(0, learned).stream().mapToDouble(Twin.Point::gap).toArray();
        return new Twin(panel.units().get(whole[own]), named(others, weights), path, scale(gaps));
    }

    /** How far the others stood from their own means, by those that were observed. */
    private double moved(int[] others, double[] weights, int time) {
        var sum = 0.0;
        var seen = 0.0;
        for (var k = 0; k < others.length; k++) {
            var value = panel.value(whole[others[k]], time);
            if (weights[k] > 0 && !Double.isNaN(value)) {
                sum += weights[k] * (value - means[others[k]]);
                seen += weights[k];
            }
        }
        return seen < ENOUGH ? Double.NaN : sum / seen;
    }

    private List<Weight> named(int[] others, double[] weights) {
        return IntStream.range(0, others.length)
                .filter(k -> weights[k] > WEIGHT)
                .mapToObj(k -> new Weight(panel.units().get(whole[others[k]]), weights[k]))
                .sorted(Comparator.comparingDouble(Weight::weight).reversed())
                .toList();
    }

    private static double scale(double[] gaps) {
        var middle = median(gaps);
        return NORMAL * median(Arrays.stream(gaps).map(gap -> Math.abs(gap - middle)).toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

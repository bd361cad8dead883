package vn.toancanh.effect.twin;

import java.util.List;
import vn.toancanh.effect.Estimate.Weight;

/**
 * A unit beside the weighted mean of others that moved as it did while weights were learned.
 *
 * @param weights of the others, heaviest first, those above 0
 * @param path one point for each time of the panel
 * @param scale what a gap usually is: 1.4826 times the median distance of the learned gaps from
 *     their median, like a standard deviation but deaf to outliers
 */
public record Twin(String unit, List<Weight> weights, List<Point> path, double scale) {
    /** NaN where the unit, or too many of its others, were not observed. */
    public record Point(double observed, double expected) {
        public double gap() {
            return observed - expected;
        }
    }

    public Twin {
        weights = List.copyOf(weights);
        path = List.copyOf(path);
    }

    /** The gap of a time measured by what is usual; infinite where the twin never missed. */
    public double surprise(int time) {
        var gap = path.get(time).gap();
        return gap == 0 ? 0 : gap / scale;
    }
}

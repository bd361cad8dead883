package vn.toancanh.alert.space;

import java.util.List;

/**
 * A circle with more cases than its people let expect.
 *
 * @param likelihood logarithm of the likelihood ratio: how much better a higher risk inside
 *     explains the cases than one risk everywhere
 * @param p share of maps strewn at random, this one among them, with a circle as striking; NaN
 *     without such maps
 * @param regions by number, the centre first, farther ones later
 * @param radius distance from the centre to the farthest region
 * @param periods how many of the latest periods it lasts
 * @param relativeRisk risk inside over risk outside; infinite when there is no case outside
 */
public record Cluster(
        double likelihood,
        double p,
        List<Integer> regions,
        double radius,
        int periods,
        long observed,
        double expected,
        double relativeRisk) {
    public Cluster {
        regions = List.copyOf(regions);
    }
}

package vn.toancanh.alert.space;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every circle around a region that holds at most a share of the people. Regions equally far from
 * the centre enter together. Immutable.
 */
final class Circles {
    /** Squared distances that are equal on paper differ by less when computed. */
    private static final double EQUAL = 1 + 1e-12;

    private final double[][] positions;

    /** By centre: regions by distance; those after which no circle ends are complemented. */
    private final int[][] orders;

    private Circles(double[][] positions, int[][] orders) {
        this.positions = positions;
        this.orders = orders;
    }

    static Circles of(List<Spot> spots, double[] people, Metric metric, double most) {
        var positions =
                spots.stream()
                        .map(spot -> metric.position(spot.x(), spot.y()))
                        .toArray(double[][]::new);
        var orders =
                IntStream.range(0, positions.length)
                        .parallel()
                        .mapToObj(centre -> order(positions, people, centre, most))
                        .toArray(int[][]::new);
        return new Circles(positions, orders);
    }

    private static int[] order(double[][] positions, double[] people, int centre, double most) {
        var away = new double[positions.length];
        for (var i = 0; i < away.length; i++) {
            away[i] = Neighbourhood.squared(positions[centre], positions[i]);
        }
        var sorted =
                IntStream.range(0, away.length)
                        .boxed()
                        .sorted((a, b) -> Double.compare(away[a], away[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var inside = 0.0;
        var end = 0;
        for (var i = 0; i < sorted.length; i++) {
            inside += people[sorted[i]];
            if (inside > most) {
                break;
            }
            var ends = i + 1 == sorted.length || away[sorted[i + 1]] > away[sorted[i]] * EQUAL;
            if (ends) {
                end = i + 1;
            } else {
                sorted[i] = ~sorted[i];
            }
        }
        return Arrays.copyOf(sorted, end);
    }

    int size() {
        return orders.length;
    }

    /** Regions by distance from a centre; see {@link #region} and {@link #ends}. */
    int[] order(int centre) {
        return orders[centre];
    }

    static int region(int step) {
        return step < 0 ? ~step : step;
    }

    /** Whether a circle ends after this step. */
    static boolean ends(int step) {
        return step >= 0;
    }

    double straight(int one, int other) {
        return Math.sqrt(Neighbourhood.squared(positions[one], positions[other]));
    }
}

package vn.toancanh.alert.near;

import java.util.Arrays;
import java.util.List;
import vn.toancanh.alert.space.Spot;

/**
 * How far neighbours may be apart: the smallest distance at which every place has one. Places much
 * farther from all others than usual, such as islands, do not count, or the distance that suits
 * them would make neighbours of half a country; they are left alone.
 *
 * @param kilometres rounded up to a tenth
 * @param alone whether each place has no neighbour
 */
public record Band(double kilometres, List<Boolean> alone) {
    private static final double EARTH = 6371.0088;

    /** How many times the usual way to the nearest neighbour makes a place remote. */
    private static final double REMOTE = 3;

    public Band {
        alone = List.copyOf(alone);
    }

    /**
     * @param spots degrees, x = longitude; two at least
     */
    public static Band of(List<Spot> spots) {
        var nearest = spots.stream().mapToDouble(spot -> nearest(spot, spots)).toArray();
        var sorted = nearest.clone();
        Arrays.sort(sorted);
        var most = REMOTE * sorted[sorted.length / 2];
        var widest = Arrays.stream(nearest).filter(away -> away <= most).max().orElse(most);
        return new Band(
                Math.ceil(widest * 10 + 1e-9) / 10,
                Arrays.stream(nearest).mapToObj(away -> away > most).toList());
    }

    private static double nearest(Spot of, List<Spot> spots) {
        var least = Double.POSITIVE_INFINITY;
        var itself = true;
        for (var other : spots) {
            // Two places at one point are neighbours; a place is not its own.
            if (itself && other.equals(of)) {
                itself = false;
            } else {
                least = Math.min(least, away(of, other));
            }
        }
        return least;
    }

    /** Along the ground of a round earth, kilometres. */
    static double away(Spot one, Spot other) {
        var north = Math.toRadians(other.y() - one.y()) / 2;
        var east = Math.toRadians(other.x() - one.x()) / 2;
        var part =
                Math.pow(Math.sin(north), 2)
                        + Math.cos(Math.toRadians(one.y()))
                                * Math.cos(Math.toRadians(other.y()))
                                * Math.pow(Math.sin(east), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
    }
}

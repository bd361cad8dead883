package vn.toancanh.alert.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which places lie within a distance of each other, found by a grid of that width. Immutable; any
 * thread.
 */
public final class Neighbourhood {
    /** Distances that are equal on paper differ by less when computed. */
    private static final double EQUAL = 1 + 1e-12;

    private final double[][] positions;
    private final double band;
    private final Map<Cell, int[]> cells;

    private record Cell(long x, long y, long z) {}

    private Neighbourhood(double[][] positions, double band, Map<Cell, int[]> cells) {
        this.positions = positions;
        this.band = band;
        this.cells = cells;
    }

    /**
     * @param band a distance of the metric, above 0
     */
    public static Neighbourhood of(List<Spot> spots, Metric metric, double band) {
        if (!(band > 0 && band < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("band " + band);
        }
        var straight = metric.straight(band);
        var positions =
                spots.stream()
                        .map(spot -> metric.position(spot.x(), spot.y()))
                        .toArray(double[][]::new);
        var members = new HashMap<Cell, List<Integer>>();
        for (var i = 0; i < positions.length; i++) {
            members.computeIfAbsent(cell(positions[i], straight), _ -> new ArrayList<>()).add(i);
        }
        var cells = new HashMap<Cell, int[]>();
        members.forEach(
                (cell, all) -> cells.put(cell, all.stream().mapToInt(Integer::intValue).toArray()));
        return new Neighbourhood(positions, straight * EQUAL, cells);
    }

    private static Cell cell(double[] position, double width) {
        return new Cell(
                (long) Math.floor(position[0] / width),
                (long) Math.floor(position[1] / width),
                (long) Math.floor(position[2] / width));
    }

    int size() {
        return positions.length;
    }

    /** Every other place at most the band away, once. */
    void forEach(int of, IntConsumer neighbour) {
        var own = cell(positions[of], band / EQUAL);
        for (var x = own.x() - 1; x <= own.x() + 1; x++) {
            for (var y = own.y() - 1; y <= own.y() + 1; y++) {
                for (var z = own.z() - 1; z <= own.z() + 1; z++) {
                    var members = cells.get(new Cell(x, y, z));
                    if (members != null) {
                        forEachOf(members, of, neighbour);
                    }
                }
            }
        }
    }

    private void forEachOf(int[] members, int of, IntConsumer neighbour) {
        for (var other : members) {
            if (other != of && squared(positions[of], positions[other]) <= band * band) {
                neighbour.accept(other);
            }
        }
    }

    static double squared(double[] one, double[] other) {
        var x = one[0] - other[0];
        var y = one[1] - other[1];
        var z = one[2] - other[2];
        return x * x + y * y + z * z;
    }
}

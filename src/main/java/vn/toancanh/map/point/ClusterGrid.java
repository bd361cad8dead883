package vn.toancanh.map.point;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Status;

/**
 * Points that would touch on the screen put together. The grid lies still in the world for one zoom
 * stop, so that no cluster changes while the map is panned; no two marks of one stop touch.
 * Immutable; any thread.
 */
public final class ClusterGrid {
    private static final int STOPS_PER_OCTAVE = 4;

    /** Worst first: one that is unknown may be anything, so it is not hidden among good ones. */
    private static final Status[] WORST_FIRST = {
        Status.ACT, Status.WATCH, Status.UNKNOWN, Status.OK
    };

    private final MapPoints points;
    private final double cellX;
    private final double cellY;

    /** For each cell: sums of x and y, how many, the rank of the worst, one of them. */
    private double[] sumX = new double[16];

    private double[] sumY = new double[16];
    private int[] count = new int[16];
    private byte[] worst = new byte[16];
    private int[] one = new int[16];
    private int size;
    private final LongIndex cells;
    private int[] marks = new int[0];

    /**
     * @param cellX width of the space one mark needs, in world units, as {@code cellY}
     */
    public ClusterGrid(MapPoints points, double cellX, double cellY) {
        this.points = points;
        this.cellX = cellX;
        this.cellY = cellY;
        cells = new LongIndex(points.size());
        for (int i = 0; i < points.size(); i++) {
            add(i);
        }
        merge();
    }

    /**
     * The next coarser stop of the ladder, in metres a pixel: cells are never smaller than asked.
     */
    public static double stop(double scale) {
        double rung = Math.log(scale) / Math.log(2) * STOPS_PER_OCTAVE;
        return Math.pow(2, Math.ceil(rung - 1e-6) / STOPS_PER_OCTAVE);
    }

    private static long key(double column, double row) {
        return ((long) column << 32) | ((long) row & 0xFFFFFFFFL);
    }

    private void add(int i) {
        int cell =
                cells.indexOf(
                        key(Math.floor(points.x(i) / cellX), Math.floor(points.y(i) / cellY)));
        if (cell == count.length) {
            grow();
        }
        if (cell == size) {
            size++;
            one[cell] = i;
            worst[cell] = (byte) WORST_FIRST.length;
        }
        sumX[cell] += points.x(i);
        sumY[cell] += points.y(i);
        count[cell]++;
        worst[cell] = (byte) Math.min(worst[cell], rank(points.status(i)));
    }

    private void grow() {
        int more = 2 * count.length;
        sumX = Arrays.copyOf(sumX, more);
        sumY = Arrays.copyOf(sumY, more);
        count = Arrays.copyOf(count, more);
        worst = Arrays.copyOf(worst, more);
        one = Arrays.copyOf(one, more);
    }

    private static int rank(@Nullable Status status) {
        for (int rank = 0; rank < WORST_FIRST.length; rank++) {
            if (WORST_FIRST[rank] == status) {
                return rank;
            }
        }
        return WORST_FIRST.length;
    }

    /** The largest take what touches them; they stay where they are, so nothing new touches. */
    private void merge() {
        var order = new long[size];
        for (int c = 0; c < size; c++) {
            sumX[c] /= count[c];
            sumY[c] /= count[c];
            order[c] = ((long) (Integer.MAX_VALUE - count[c]) << 32) | c;
        }
        Arrays.sort(order);
        var taken = new boolean[size];
        int kept = 0;
        marks = new int[size];
        for (long place : order) {
            int c = (int) place;
            if (!taken[c]) {
                taken[c] = true;
                takeNeighbours(c, taken);
                marks[kept++] = c;
            }
        }
        marks = Arrays.copyOf(marks, kept);
    }

    private void takeNeighbours(int c, boolean[] taken) {
        double column = Math.floor(sumX[c] / cellX);
        double row = Math.floor(sumY[c] / cellY);
        for (int near = 0; near < 9; near++) {
            int down = near / 3;
            int other = cells.find(key(column + near % 3 - 1, row + down - 1));
            if (other >= 0
                    && !taken[other]
                    && Math.abs(sumX[c] - sumX[other]) < cellX
                    && Math.abs(sumY[c] - sumY[other]) < cellY) {
                taken[other] = true;
                count[c] += count[other];
                worst[c] = (byte) Math.min(worst[c], worst[other]);
            }
        }
    }

    /** How many clusters there are, counting single points. */
    public int size() {
        return marks.length;
    }

    public double x(int cluster) {
        return sumX[marks[cluster]];
    }

    public double y(int cluster) {
        return sumY[marks[cluster]];
    }

    public int count(int cluster) {
        return count[marks[cluster]];
    }

    /** The worst of all its points; null when none of them has a status. */
    public @Nullable Status worst(int cluster) {
        int rank = worst[marks[cluster]];
        return rank == WORST_FIRST.length ? null : WORST_FIRST[rank];
    }

    /** The number of one of its points: of the only one when it is single. */
    public int one(int cluster) {
        return one[marks[cluster]];
    }
}

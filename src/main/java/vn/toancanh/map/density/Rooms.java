package vn.toancanh.map.density;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vn.toancanh.map.point.LongIndex;

/** Points put into squares of half a radius, to find how high the surface becomes anywhere. */
final class Rooms {
    private static final int REACH = 2;

    /** The highest place is among the fullest rooms. */
    private static final int LOOKED_AT = 4_000;

    private final double radius;
    private final double side;
    private final LongIndex index;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private int size;

    /** Weights are positive. */
    Rooms(double[][] points, double radius) {
        this.radius = radius;
        side = radius / REACH;
        int most = points[0].length;
        index = new LongIndex(most);
        x = new double[most];
        y = new double[most];
        weight = new double[most];
        for (int i = 0; i < most; i++) {
            add(points[0][i], points[1][i], points[2][i]);
        }
        for (int room = 0; room < size; room++) {
            x[room] /= weight[room];
            y[room] /= weight[room];
        }
    }

    private void add(double atX, double atY, double much) {
        int room = index.indexOf(key(Math.floor(atX / side), Math.floor(atY / side)));
        size = Math.max(size, room + 1);
        x[room] += atX * much;
        y[room] += atY * much;
        weight[room] += much;
    }

    private static long key(double column, double row) {
        return ((long) column << 32) | ((long) row & 0xFFFFFFFFL);
    }

    /** 0 without points. */
    double peak(BooleanSupplier cancelled) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(room -> -weight[room]))
                .limit(LOOKED_AT)
                .takeWhile(_ -> !cancelled.getAsBoolean())
                .mapToDouble(this::height)
                .reduce(0, Math::max);
    }

    private double height(int room) {
        double column = Math.floor(x[room] / side);
        double row = Math.floor(y[room] / side);
        double height = 0;
        for (int down = -REACH; down <= REACH; down++) {
            for (int right = -REACH; right <= REACH; right++) {
                int other = index.find(key(column + right, row + down));
                if (other >= 0) {
                    double away = Math.hypot(x[room] - x[other], y[room] - y[other]) / radius;
                    height += weight[other] * Density.kernel(away * away);
                }
            }
        }
        return height;
    }
}

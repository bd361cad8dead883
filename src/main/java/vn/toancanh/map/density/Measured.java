package vn.toancanh.map.density;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.sheet.SheetFrame;

/**
 * The surface through measured values: at each place the mean of the values nearer than a radius,
 * by weights ((r − d) / (r · d))² (Franke and Nielson, 1980, after Shepard). Where no value is that
 * near the height is unknown. Immutable; any thread.
 */
public final class Measured {
    private static final double CROSSING_PIXELS = 8;

    private final double[] x;
    private final double[] y;
    private final double[] value;
    private final double middle;

    /** Points without a value are left out: a station that is silent measures nothing. */
    public Measured(PointValues points) {
        int[] kept =
                IntStream.range(0, points.size())
                        .filter(i -> Double.isFinite(points.value(i)))
                        .toArray();
        x = IntStream.of(kept).mapToDouble(points::x).toArray();
        y = IntStream.of(kept).mapToDouble(points::y).toArray();
        value = IntStream.of(kept).mapToDouble(points::value).toArray();
        middle = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElse(0);
    }

    int size() {
        return value.length;
    }

    double middle() {
        return middle;
    }

    double least() {
        return IntStream.range(0, value.length).mapToDouble(i -> value[i]).min().orElse(0);
    }

    double most() {
        return IntStream.range(0, value.length).mapToDouble(i -> value[i]).max().orElse(0);
    }

    /**
     * May be unfinished once {@code cancelled} says so.
     *
     * @param radius in world units
     */
    Surface surface(SheetFrame frame, double radius, BooleanSupplier cancelled) {
        var surface = Surface.over(frame, CROSSING_PIXELS * frame.density() * frame.scale());
        for (int row = 0; row < surface.rows() && !cancelled.getAsBoolean(); row++) {
            for (int column = 0; column < surface.columns(); column++) {
                surface.heights()[row * surface.columns() + column] =
                        height(surface.worldX(column), surface.worldY(row), radius);
            }
        }
        return surface;
    }

    private double height(double worldX, double worldY, double radius) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - worldX;
            double dy = y[i] - worldY;
            if (Math.abs(dx) < radius && Math.abs(dy) < radius) {
                double away = Math.max(Math.hypot(dx, dy), radius * 1e-9);
                double root = away < radius ? (radius - away) / (radius * away) : 0;
                sum += root * root * value[i];
                weights += root * root;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }
}

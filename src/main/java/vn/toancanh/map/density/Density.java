package vn.toancanh.map.density;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.sheet.SheetFrame;

/**
 * How much of a weight lies around each place: a sum over all points of weight × (1 − d²/r²)² for
 * those nearer than r (the quartic or biweight kernel; Silverman, Density Estimation, 1986, table
 * 3.1), without its constant, so that one point of weight 1 has height 1. Immutable; any thread.
 */
public final class Density {
    /** Crossings of the grid to a radius; the surface between them is mixed. */
    private static final int FINENESS = 8;

    /** More points than this are first put together at the crossings, which costs little truth. */
    private static final int MANY = 20_000;

    private static final int BETWEEN_QUESTIONS = 2048;

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final int leftOut;
    private final double middle;

    /** Points whose weight is missing, negative or nothing are left out and counted. */
    public Density(PointValues points) {
        int[] kept =
                IntStream.range(0, points.size())
                        .filter(i -> points.value(i) > 0 && Double.isFinite(points.value(i)))
                        .toArray();
        x = IntStream.of(kept).mapToDouble(points::x).toArray();
        y = IntStream.of(kept).mapToDouble(points::y).toArray();
        weight = IntStream.of(kept).mapToDouble(points::value).toArray();
        leftOut = points.size() - kept.length + points.leftOut();
        middle = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElse(0);
    }

    int size() {
        return x.length;
    }

    int leftOut() {
        return leftOut;
    }

    /** Mercator metres north of the equator of the middle of all points. */
    double middle() {
        return middle;
    }

    static double kernel(double squareOfPart) {
        double left = 1 - squareOfPart;
        return left <= 0 ? 0 : left * left;
    }

    /**
     * The heights in a frame. May be unfinished once {@code cancelled} says so.
     *
     * @param radius in world units
     */
    Surface surface(SheetFrame frame, double radius, BooleanSupplier cancelled) {
        double step = Math.max(radius / FINENESS, 2 * frame.scale());
        var surface = Surface.over(frame, step);
        double reach = radius + 2 * step;
        int[] near =
                IntStream.range(0, x.length)
                        .filter(i ->
                                x[i] > surface.worldX(0) - reach
                                        && x[i] < surface.worldX(surface.columns()) + reach
                                        && y[i] < surface.worldY(0) + reach
                                        && y[i] > surface.worldY(surface.rows()) - reach)
                        .toArray();
        if (near.length > MANY) {
            addTogether(surface, near, radius, cancelled);
        } else {
            for (int n = 0; n < near.length; n++) {
                if (n % BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
                    break;
                }
                add(surface, new Spot(x[near[n]], y[near[n]], weight[near[n]]), radius);
            }
        }
        return surface;
    }

    private record Spot(double x, double y, double weight) {}

    private static void add(Surface surface, Spot spot, double radius) {
        double step = surface.step();
        double column = spot.x / step - surface.firstColumn();
        double row = -spot.y / step - surface.firstRow();
        double reach = radius / step;
        int left = Math.max(0, (int) Math.ceil(column - reach));
        int right = Math.min(surface.columns() - 1, (int) Math.floor(column + reach));
        int top = Math.max(0, (int) Math.ceil(row - reach));
        int bottom = Math.min(surface.rows() - 1, (int) Math.floor(row + reach));
        double square = reach * reach;
        var heights = surface.heights();
        for (int j = top; j <= bottom; j++) {
            double down = (j - row) * (j - row);
            int at = j * surface.columns();
            for (int i = left; i <= right; i++) {
                double part = ((i - column) * (i - column) + down) / square;
                heights[at + i] += spot.weight * kernel(part);
            }
        }
    }

    /** Each weight is shared among the four crossings around it, then each crossing spreads. */
    private void addTogether(
            Surface surface, int[] near, double radius, BooleanSupplier cancelled) {
        int more = FINENESS + 5;
        int columns = surface.columns() + 2 * more;
        var sums = new double[columns * (surface.rows() + 2 * more)];
        for (int i : near) {
            double column = x[i] / surface.step() - surface.firstColumn() + more;
            double row = -y[i] / surface.step() - surface.firstRow() + more;
            int at = (int) Math.floor(row) * columns + (int) Math.floor(column);
            double right = column - Math.floor(column);
            double down = row - Math.floor(row);
            if (at >= 0 && at + columns + 1 < sums.length) {
                sums[at] += weight[i] * (1 - right) * (1 - down);
                sums[at + 1] += weight[i] * right * (1 - down);
                sums[at + columns] += weight[i] * (1 - right) * down;
                sums[at + columns + 1] += weight[i] * right * down;
            }
        }
        for (int at = 0; at < sums.length; at++) {
            if (at % BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
                return;
            }
            if (sums[at] > 0) {
                int row = at / columns;
                double worldX = (surface.firstColumn() + at % columns - more) * surface.step();
                double worldY = -(surface.firstRow() + row - more) * surface.step();
                add(surface, new Spot(worldX, worldY, sums[at]), radius);
            }
        }
    }

    /**
     * About the greatest height there is anywhere, in the frame or not: colours measured by it do
     * not change while the map is panned.
     */
    double peak(double radius, BooleanSupplier cancelled) {
        return new Rooms(new double[][] {x, y, weight}, radius).peak(cancelled);
    }
}

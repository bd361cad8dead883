package vn.toancanh.map.tile;

import vn.toancanh.map.crs.Extent;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.source.PictureWish;

/**
 * Draws a picture of one coordinate system into another. Positions are computed at every {@value
 * #STEP}th pixel and interpolated between, far within a tenth of a pixel for the systems of the
 * country; colours are interpolated between the four nearest pixels.
 */
public final class Warp {
    private static final int STEP = 16;

    private final int[] from;
    private final int fromWidth;
    private final int fromHeight;
    private final Extent fromBounds;

    /**
     * @param argb premultiplied, row by row from the north
     */
    public Warp(int[] argb, int width, int height, Extent bounds) {
        this.from = argb;
        this.fromWidth = width;
        this.fromHeight = height;
        this.fromBounds = bounds;
    }

    /**
     * @param back from web Mercator to the system of the picture
     */
    public int[] into(PictureWish wish, Projection back) {
        int columns = (wish.width() + STEP - 1) / STEP + 1;
        int rows = (wish.height() + STEP - 1) / STEP + 1;
        var knots = knots(wish, back, columns, rows);
        var into = new int[wish.width() * wish.height()];
        for (var y = 0; y < wish.height(); y++) {
            double v = (double) (y % STEP) / STEP;
            for (var x = 0; x < wish.width(); x++) {
                int knot = 2 * (y / STEP * columns + x / STEP);
                double u = (double) (x % STEP) / STEP;
                double column = between(knots, knot, 2 * columns, u, v);
                double row = between(knots, knot + 1, 2 * columns, u, v);
                into[y * wish.width() + x] = colour(column, row);
            }
        }
        return into;
    }

    /** Column and row in the picture, counted from pixel centres, under every knot. */
    private double[] knots(PictureWish wish, Projection back, int columns, int rows) {
        var points = new double[2 * columns * rows];
        double pixelX = wish.bounds().width() / wish.width();
        double pixelY = wish.bounds().height() / wish.height();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                int i = 2 * (row * columns + column);
                points[i] = wish.bounds().minX() + (column * STEP + 0.5) * pixelX;
                points[i + 1] = wish.bounds().maxY() - (row * STEP + 0.5) * pixelY;
            }
        }
        back.transform(points);
        for (var i = 0; i < points.length; i += 2) {
            points[i] = (points[i] - fromBounds.minX()) / fromBounds.width() * fromWidth - 0.5;
            points[i + 1] =
                    (fromBounds.maxY() - points[i + 1]) / fromBounds.height() * fromHeight - 0.5;
        }
        return points;
    }

    private static double between(double[] knots, int i, int below, double u, double v) {
        double upper = knots[i] + (u == 0 ? 0 : u * (knots[i + 2] - knots[i]));
        if (v == 0) {
            return upper;
        }
        double left = knots[i + below];
        double lower = left + (u == 0 ? 0 : u * (knots[i + below + 2] - left));
        return upper + v * (lower - upper);
    }

    private int colour(double column, double row) {
        if (!(column > -0.5 && row > -0.5 && column < fromWidth - 0.5 && row < fromHeight - 0.5)) {
            return 0;
        }
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        int u = (int) Math.round((column - left) * 256);
        int v = (int) Math.round((row - top) * 256);
        int upper = mixed(at(left, top), at(left + 1, top), u);
        return v == 0 ? upper : mixed(upper, mixed(at(left, top + 1), at(left + 1, top + 1), u), v);
    }

    private int at(int column, int row) {
        int x = Math.clamp(column, 0, fromWidth - 1);
        int y = Math.clamp(row, 0, fromHeight - 1);
        return from[y * fromWidth + x];
    }

    /** Two channels at a time; {@code part} of 256 of the second. */
    private static int mixed(int a, int b, int part) {
        if (part == 0 || a == b) {
            return a;
        }
        int rest = 256 - part;
        int even = ((a & 0xff00ff) * rest + (b & 0xff00ff) * part + 0x800080) >>> 8 & 0xff00ff;
        long high = (a >>> 8 & 0xff00ffL) * rest + (b >>> 8 & 0xff00ffL) * part + 0x800080L;
        return even | (int) (high & 0xff00ff00L);
    }
}

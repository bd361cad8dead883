package vn.toancanh.map.raster;

import java.util.Arrays;
import vn.toancanh.map.geometry.Polylines;

/**
 * Draws anti-aliased lines of one kind into a coverage layer: how much of a pixel lies under the
 * line, the greatest of all segments, so that joints and double lines do not show. One per worker;
 * not thread-safe.
 */
final class LineBrush {
    private final byte[] coverage = new byte[TileKey.PIXELS];
    private int[] touched = new int[8192];
    private int count;
    private double reach;
    private double radius;
    private double peak;

    void width(double pixels) {
        // A line thinner than a pixel is drawn one pixel wide and fainter.
        peak = 255 * Math.min(1, pixels);
        radius = Math.max(1, pixels) / 2;
        reach = radius + 0.5;
    }

    void draw(Polylines lines, int run, TileKey key) {
        double toPixels = 1 / (100 * key.scale());
        int end = lines.end(run);
        double x0 = lines.x(lines.start(run)) * toPixels - key.left();
        double y0 = -lines.y(lines.start(run)) * toPixels - key.top();
        for (int i = lines.start(run) + 1; i < end; i++) {
            double x1 = lines.x(i) * toPixels - key.left();
            double y1 = -lines.y(i) * toPixels - key.top();
            segment(x0, y0, x1, y1);
            x0 = x1;
            y0 = y1;
        }
    }

    private void segment(double x0, double y0, double x1, double y1) {
        if (Math.max(x0, x1) < -reach
                || Math.min(x0, x1) > TileKey.SIZE + reach
                || Math.max(y0, y1) < -reach
                || Math.min(y0, y1) > TileKey.SIZE + reach) {
            return;
        }
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            flat(new Stroke(x0, y0, x1, y1));
        } else {
            steep(new Stroke(x0, y0, x1, y1));
        }
    }

    /** Column by column: only the few pixels around the line are looked at. */
    private void flat(Stroke s) {
        double slope = s.dx == 0 ? 0 : s.dy / s.dx;
        double tall = reach * Math.sqrt(1 + slope * slope) + Math.abs(slope) / 2;
        int first = Math.max(0, (int) Math.floor(Math.min(s.x0, s.x0 + s.dx) - reach));
        int last = Math.min(TileKey.SIZE - 1, (int) (Math.max(s.x0, s.x0 + s.dx) + reach));
        double least = Math.min(s.y0, s.y0 + s.dy) - reach;
        double most = Math.max(s.y0, s.y0 + s.dy) + reach;
        for (int x = first; x <= last; x++) {
            double y = s.y0 + (x + 0.5 - s.x0) * slope;
            int from = Math.max(0, (int) Math.floor(Math.max(least, y - tall)));
            int to = Math.min(TileKey.SIZE - 1, (int) Math.min(most, y + tall));
            for (int row = from; row <= to; row++) {
                cover(x, row, s);
            }
        }
    }

    private void steep(Stroke s) {
        double slope = s.dx / s.dy;
        double wide = reach * Math.sqrt(1 + slope * slope) + Math.abs(slope) / 2;
        int first = Math.max(0, (int) Math.floor(Math.min(s.y0, s.y0 + s.dy) - reach));
        int last = Math.min(TileKey.SIZE - 1, (int) (Math.max(s.y0, s.y0 + s.dy) + reach));
        double least = Math.min(s.x0, s.x0 + s.dx) - reach;
        double most = Math.max(s.x0, s.x0 + s.dx) + reach;
        for (int row = first; row <= last; row++) {
            double x = s.x0 + (row + 0.5 - s.y0) * slope;
            int from = Math.max(0, (int) Math.floor(Math.max(least, x - wide)));
            int to = Math.min(TileKey.SIZE - 1, (int) Math.min(most, x + wide));
            for (int column = from; column <= to; column++) {
                cover(column, row, s);
            }
        }
    }

    private void cover(int x, int y, Stroke s) {
        double share = Math.min(1, reach - s.distance(x + 0.5, y + 0.5));
        if (share <= 0) {
            return;
        }
        int pixel = y << TileKey.SHIFT | x;
        int before = coverage[pixel] & 0xFF;
        int now = (int) (share * peak);
        if (now > before) {
            if (before == 0) {
                remember(pixel);
            }
            coverage[pixel] = (byte) now;
        }
    }

    private void remember(int pixel) {
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = pixel;
    }

    /** The layer as {@code pixel | coverage << 18}, and an empty brush for the next kind. */
    int[] lift() {
        var layer = new int[count];
        for (int i = 0; i < count; i++) {
            layer[i] = touched[i] | (coverage[touched[i]] & 0xFF) << (2 * TileKey.SHIFT);
            coverage[touched[i]] = 0;
        }
        count = 0;
        return layer;
    }

    private static final class Stroke {
        final double x0;
        final double y0;
        final double dx;
        final double dy;
        private final double perLength;

        Stroke(double x0, double y0, double x1, double y1) {
            this.x0 = x0;
            this.y0 = y0;
            dx = x1 - x0;
            dy = y1 - y0;
            double square = dx * dx + dy * dy;
            perLength = square == 0 ? 0 : 1 / square;
        }

        double distance(double x, double y) {
            double along = Math.clamp(((x - x0) * dx + (y - y0) * dy) * perLength, 0, 1);
            double ex = x - x0 - along * dx;
            double ey = y - y0 - along * dy;
            return Math.sqrt(ex * ex + ey * ey);
        }
    }
}

package vn.toancanh.map.raster;

import java.util.Arrays;
import vn.toancanh.map.geometry.Polylines;

/**
 * Draws anti-aliased lines of one kind into a coverage layer: how much of a pixel lies under the
 * line, the greatest of all segments, so that joints and double lines do not show. One per worker;
 * not thread-safe.
 */
final class LineBrush {
    /** Makes places positive before they are cut to whole pixels. */
    private static final int FAR = 1 << 20;

    private final byte[] coverage = new byte[TileKey.PIXELS];
    private int[] touched = new int[8192];
    private int count;
    private double reach;
    private double radius;
    private double peak;
    private double length;
    private double unitX;
    private double unitY;
    private double reachSquare;

    void width(double pixels) {
        // A line thinner than a pixel is drawn one pixel wide and fainter.
        peak = 255 * Math.min(1, pixels);
        radius = Math.max(1, pixels) / 2;
        reach = radius + 0.5;
        reachSquare = reach * reach;
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
        double dx = x1 - x0;
        double dy = y1 - y0;
        length = Math.sqrt(dx * dx + dy * dy);
        unitX = length == 0 ? 0 : dx / length;
        unitY = length == 0 ? 0 : dy / length;
        rows(x0, y0, dx, dy);
    }

    /** Row by row: of each only the pixels that the line can reach are looked at. */
    private void rows(double x0, double y0, double dx, double dy) {
        int left = column(Math.min(x0, x0 + dx) - reach);
        int right = column(Math.max(x0, x0 + dx) + reach);
        int top = column(Math.min(y0, y0 + dy) - reach);
        int bottom = column(Math.max(y0, y0 + dy) + reach);
        // A line at a slant leaves most of its box empty; a flat or a short one does not.
        double slant = dy == 0 ? 0 : dx / dy;
        double wide = reach * length / Math.abs(dy) + Math.abs(slant) / 2;
        boolean narrow = 2 * wide + 2 < right - left;
        for (int row = top; row <= bottom; row++) {
            int from = left;
            int to = right;
            if (narrow) {
                double x = x0 + (row + 0.5 - y0) * slant;
                from = Math.max(left, column(x - wide));
                to = Math.min(right, column(x + wide));
            }
            double x = from + 0.5 - x0;
            double y = row + 0.5 - y0;
            cover(
                    row << TileKey.SHIFT | from,
                    to - from,
                    x * unitX + y * unitY,
                    y * unitX - x * unitY);
        }
    }

    /** The pixel at a place, or the first or last where that lies outside. */
    private static int column(double place) {
        int pixel = (int) (place + FAR) - FAR;
        return pixel < 0 ? 0 : pixel < TileKey.SIZE ? pixel : TileKey.SIZE - 1;
    }

    /**
     * @param along where the first pixel lies, seen from the start of the segment; {@code beside}
     *     how far from it
     */
    private void cover(int first, int more, double along, double beside) {
        double before = along;
        double off = beside;
        for (int pixel = first; pixel <= first + more; pixel++) {
            double past = before < 0 ? before : before > length ? before - length : 0;
            double square = off * off + past * past;
            if (square < reachSquare) {
                raise(pixel, Math.sqrt(square));
            }
            before += unitX;
            off -= unitY;
        }
    }

    private void raise(int pixel, double distance) {
        double share = reach - distance;
        int now = (int) (share < 1 ? share * peak : peak);
        int before = coverage[pixel] & 0xFF;
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
}

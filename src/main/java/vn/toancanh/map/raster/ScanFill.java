package vn.toancanh.map.raster;

import java.util.Arrays;
import vn.toancanh.map.geometry.StepGeometry;

/**
 * Fills the index raster of one tile: a pixel belongs to the feature that its centre lies in. Both
 * neighbours of a border compute the same crossing from the same two points, hence no pixel is left
 * over and none is claimed twice. One per worker; not thread-safe.
 */
final class ScanFill {
    private static final int COLUMN_BITS = 10;
    private static final int COLUMN_MASK = (1 << COLUMN_BITS) - 1;

    private int[] crossings = new int[4096];
    private int count;
    private double toPixels;
    private double left;
    private double top;

    /**
     * Feature number + 1 of each pixel, 0 where nobody owns it; {@link Tile#SEA} when that is
     * everywhere.
     */
    char[] fill(StepGeometry geometry, TileKey key) {
        aim(key);
        char[] pixels = Tile.SEA;
        for (int f = 0; f < geometry.features; f++) {
            if (touches(geometry.featureBoxes, f)) {
                pixels = pixels.length == 0 ? new char[TileKey.PIXELS] : pixels;
                fillOnly(geometry, f, pixels);
            }
        }
        return pixels;
    }

    void aim(TileKey key) {
        toPixels = 1 / (100 * key.scale());
        left = key.left();
        top = key.top();
    }

    /** One feature into the tile aimed at. */
    void fillOnly(StepGeometry geometry, int f, char[] pixels) {
        count = 0;
        if (touches(geometry.featureBoxes, f)) {
            for (int r = geometry.firstRing[f]; r < geometry.firstRing[f + 1]; r++) {
                if (touches(geometry.ringBoxes, r)) {
                    cross(geometry, geometry.ringStart[r], geometry.ringStart[r + 1]);
                }
            }
            paint(pixels, (char) (f + 1));
        }
    }

    /** Whether the last feature crossed a row of the tile. */
    boolean drew() {
        return count > 0;
    }

    /** What lies wholly outside has an even number of crossings in every row: it may be skipped. */
    private boolean touches(int[] boxes, int i) {
        return boxes[4 * i] * toPixels - left <= TileKey.SIZE
                && boxes[4 * i + 2] * toPixels - left >= 0
                && -boxes[4 * i + 3] * toPixels - top <= TileKey.SIZE
                && -boxes[4 * i + 1] * toPixels - top >= 0;
    }

    private void cross(StepGeometry geometry, int from, int to) {
        int[] xs = geometry.xs;
        int[] ys = geometry.ys;
        double lastX = xs[to - 1] * toPixels - left;
        double lastY = -ys[to - 1] * toPixels - top;
        for (int i = from; i < to; i++) {
            double x = xs[i] * toPixels - left;
            double y = -ys[i] * toPixels - top;
            if (lastY < y) {
                crossRows(lastX, lastY, x, y);
            } else if (y < lastY) {
                crossRows(x, y, lastX, lastY);
            }
            lastX = x;
            lastY = y;
        }
    }

    /** Always from the upper end to the lower, whichever way the ring runs. */
    private void crossRows(double x0, double y0, double x1, double y1) {
        int first = (int) Math.ceil(Math.max(y0, 0) - 0.5);
        int end = (int) Math.ceil(Math.min(y1, TileKey.SIZE) - 0.5);
        if (first >= end) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        if (count + end - first > crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * (count + end - first));
        }
        for (int row = first; row < end; row++) {
            double x = x0 + (row + 0.5 - y0) * slope;
            int column = (int) Math.ceil(Math.clamp(x, 0, TileKey.SIZE) - 0.5);
            crossings[count++] = row << COLUMN_BITS | column;
        }
    }

    private void paint(char[] pixels, char value) {
        Arrays.sort(crossings, 0, count);
        for (int i = 0; i + 1 < count; i += 2) {
            int row = (crossings[i] >> COLUMN_BITS) << TileKey.SHIFT;
            int from = row + (crossings[i] & COLUMN_MASK);
            int to = row + (crossings[i + 1] & COLUMN_MASK);
            for (int pixel = from; pixel < to; pixel++) {
                pixels[pixel] = value;
            }
        }
    }
}

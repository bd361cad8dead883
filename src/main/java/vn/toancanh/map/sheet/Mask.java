package vn.toancanh.map.sheet;

import java.util.List;

/** How much of each pixel of a small rectangle is covered. Immutable. */
public final class Mask {
    /** Samples of a pixel in each direction. */
    private static final int SAMPLES = 4;

    private final int width;
    private final int height;
    private final byte[] parts;

    /**
     * @param parts of 255, row by row
     */
    public Mask(int width, int height, byte[] parts) {
        if (parts.length != width * height) {
            throw new IllegalArgumentException(parts.length + " parts");
        }
        this.width = width;
        this.height = height;
        this.parts = parts.clone();
    }

    /**
     * A square picture of polygons, each of which turns what it covers from out to in or back.
     *
     * @param polygons x and y in turns, on a grid of {@code grid} units
     */
    public static Mask of(List<double[]> polygons, double grid, int size) {
        var parts = new byte[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int inside = 0;
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    int down = s / SAMPLES;
                    double px = (x + (s % SAMPLES + 0.5) / SAMPLES) * grid / size;
                    double py = (y + (down + 0.5) / SAMPLES) * grid / size;
                    inside += isInside(polygons, px, py) ? 1 : 0;
                }
                parts[y * size + x] = (byte) (255 * inside / (SAMPLES * SAMPLES));
            }
        }
        return new Mask(size, size, parts);
    }

    private static boolean isInside(List<double[]> polygons, double x, double y) {
        boolean inside = false;
        for (var p : polygons) {
            for (int i = 0, j = p.length - 2; i < p.length; j = i, i += 2) {
                boolean crosses = p[i + 1] > y != p[j + 1] > y;
                if (crosses && x < (p[j] - p[i]) * (y - p[i + 1]) / (p[j + 1] - p[i + 1]) + p[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** The same picture so many times as large; smaller ones mix what becomes one pixel. */
    Mask scaled(double factor) {
        int wide = Math.max(1, (int) Math.round(width * factor));
        int high = Math.max(1, (int) Math.round(height * factor));
        var mixed = new byte[wide * high];
        for (int i = 0; i < mixed.length; i++) {
            int sum = 0;
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                int down = s / SAMPLES;
                int row = i / wide;
                double x = (i % wide + (s % SAMPLES + 0.5) / SAMPLES) * width / wide;
                double y = (row + (down + 0.5) / SAMPLES) * height / high;
                sum += at((int) x, (int) y);
            }
            mixed[i] = (byte) (sum / (SAMPLES * SAMPLES));
        }
        return new Mask(wide, high, mixed);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** From 0 to 255. */
    int at(int x, int y) {
        return parts[y * width + x] & 0xFF;
    }
}

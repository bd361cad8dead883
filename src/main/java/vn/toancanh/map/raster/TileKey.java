package vn.toancanh.map.raster;

/**
 * Which tile: the scale it is drawn for and its place in the grid that starts at 0°, 0°, rows
 * counted downwards (southwards).
 *
 * @param scale Mercator metres per device pixel
 */
public record TileKey(double scale, int column, int row) {
    /** Pixels a side: small enough for every driver and to redraw only what changed. */
    public static final int SIZE = 512;

    static final int SHIFT = 9;
    static final int PIXELS = SIZE * SIZE;

    /** Left edge in device pixels of the whole world at this scale. */
    public double left() {
        return (double) column * SIZE;
    }

    public double top() {
        return (double) row * SIZE;
    }
}

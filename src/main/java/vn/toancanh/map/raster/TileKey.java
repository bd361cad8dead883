package vn.toancanh.map.raster;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.map.geometry.Camera;

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

    /** The tiles a camera sees, row by row. */
    public static List<TileKey> seenBy(Camera camera, double density) {
        double scale = camera.scale() / density;
        double side = scale * SIZE;
        int left = (int) Math.floor(camera.worldX(0) / side);
        int right = (int) Math.floor(camera.worldX(camera.width()) / side);
        int top = (int) Math.floor(-camera.worldY(0) / side);
        int bottom = (int) Math.floor(-camera.worldY(camera.height()) / side);
        var keys = new ArrayList<TileKey>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                keys.add(new TileKey(scale, column, row));
            }
        }
        return keys;
    }

    /** Left edge in device pixels of the whole world at this scale. */
    public double left() {
        return (double) column * SIZE;
    }

    public double top() {
        return (double) row * SIZE;
    }
}

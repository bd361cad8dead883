package vn.toancanh.map.raster;

import vn.toancanh.map.geometry.LineKind;

/**
 * One drawn tile: who owns each pixel, and how much of each pixel lies under which line. It holds
 * no colour. Immutable; any thread.
 */
public final class Tile {
    public static final int NOBODY = -1;

    /** Of tiles without land. */
    static final char[] SEA = {};

    private final char[] owners;
    private final int[][] lines;

    Tile(char[] owners, int[][] lines) {
        this.owners = owners;
        this.lines = lines;
    }

    /** The feature that owns the pixel, or {@link #NOBODY}. */
    public int featureAt(int x, int y) {
        return isSea() ? NOBODY : owners[y << TileKey.SHIFT | x] - 1;
    }

    boolean isSea() {
        return owners.length == 0;
    }

    char[] owners() {
        return owners;
    }

    int[] lines(LineKind kind) {
        return lines[kind.ordinal()];
    }

    long bytes() {
        long sum = 2L * owners.length;
        for (var layer : lines) {
            sum += 4L * layer.length;
        }
        return sum;
    }
}

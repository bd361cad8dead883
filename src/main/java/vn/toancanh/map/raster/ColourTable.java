package vn.toancanh.map.raster;

import java.util.Arrays;
import vn.toancanh.map.geometry.LineKind;

/**
 * The colours of a picture: one per feature and one per kind of line. Laying it over a tile is all
 * that new values, a new palette or a step of time cost. Immutable; any thread.
 */
public final class ColourTable {
    /** Of 8 diagonals 3 are light; 8 divides a tile, so that hatching goes on across tiles. */
    public static final int HATCH_PERIOD = 8;

    public static final int HATCH_LIGHT = 3;
    private static final int OPAQUE = 255;

    private final int[] plain;
    private final int[] hatch;
    private final int[] lines;
    private final int hatchScale;
    private final boolean hatched;

    /**
     * @param features straight ARGB per feature
     * @param without features that have no value: hatched in {@code hatch}'s two colours
     * @param lines straight ARGB per {@link LineKind}
     * @param hatchScale device pixels per dot of the hatching, a power of two
     */
    public ColourTable(
            int[] features, boolean[] without, Hatch hatch, int[] lines, int hatchScale) {
        plain = new int[features.length + 1];
        this.hatch = new int[features.length + 1];
        boolean any = false;
        for (int f = 0; f < features.length; f++) {
            plain[f + 1] = premultiplied(without[f] ? hatch.dark() : features[f]);
            this.hatch[f + 1] = premultiplied(without[f] ? hatch.light() : features[f]);
            any |= without[f];
        }
        hatched = any;
        this.lines = lines.clone();
        this.hatchScale = hatchScale;
    }

    /** The two colours of "no data", straight ARGB. */
    public record Hatch(int dark, int light) {}

    /** Writes premultiplied ARGB, {@link TileKey#SIZE} pixels a row. */
    public void colour(Tile tile, int[] pixels) {
        if (tile.isSea()) {
            Arrays.fill(pixels, plain[0]);
        } else if (hatched) {
            fillHatched(tile.owners(), pixels);
        } else {
            fillPlain(tile.owners(), pixels);
        }
        for (var kind : LineKind.values()) {
            blend(tile.lines(kind), lines[kind.ordinal()], pixels);
        }
    }

    /** Which of the two colours of the hatching a dot has. */
    public static boolean isHatchLight(int x, int y) {
        return Math.floorMod(x + y, HATCH_PERIOD) < HATCH_LIGHT;
    }

    private void fillPlain(char[] owners, int[] pixels) {
        int[] table = plain;
        for (int i = 0; i < owners.length; i++) {
            pixels[i] = table[owners[i]];
        }
    }

    private void fillHatched(char[] owners, int[] pixels) {
        for (int row = 0; row < TileKey.SIZE; row++) {
            int from = row << TileKey.SHIFT;
            for (int i = from; i < from + TileKey.SIZE; i++) {
                pixels[i] = plain[owners[i]];
            }
            int start = Math.floorMod(-row / hatchScale, HATCH_PERIOD) * hatchScale;
            for (int band = start - HATCH_PERIOD * hatchScale;
                    band < TileKey.SIZE;
                    band += HATCH_PERIOD * hatchScale) {
                int first = Math.max(0, band);
                int last = Math.min(TileKey.SIZE, band + HATCH_LIGHT * hatchScale);
                for (int i = from + first; i < from + last; i++) {
                    pixels[i] = hatch[owners[i]];
                }
            }
        }
    }

    private static void blend(int[] layer, int argb, int[] pixels) {
        int alpha = argb >>> 24;
        for (int entry : layer) {
            int pixel = entry & TileKey.PIXELS - 1;
            int cover = (entry >>> (2 * TileKey.SHIFT)) * alpha / OPAQUE;
            pixels[pixel] = over(argb, cover, pixels[pixel]);
        }
    }

    /** Two channels at a time: colour over a premultiplied pixel at {@code alpha} of 255. */
    private static int over(int argb, int alpha, int below) {
        int scaled = alpha + (alpha >> 7);
        int rest = 256 - scaled;
        int odd = 0xFF0000 | (argb >> 8 & 0xFF);
        int even = argb & 0xFF00FF;
        int high = (odd * scaled + (below >>> 8 & 0xFF00FF) * rest) & 0xFF00FF00;
        int low = (even * scaled + (below & 0xFF00FF) * rest) >>> 8 & 0xFF00FF;
        return high | low;
    }

    static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        int red = (argb >> 16 & 0xFF) * alpha / OPAQUE;
        int green = (argb >> 8 & 0xFF) * alpha / OPAQUE;
        int blue = (argb & 0xFF) * alpha / OPAQUE;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    @Override
    public String toString() {
        return "colours of " + (plain.length - 1) + " features " + Arrays.hashCode(plain);
    }
}

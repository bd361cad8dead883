package vn.toancanh.map.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Pictures of whole words, for those who draw off the screen's thread. Immutable.
 *
 * @param density device pixels per logical pixel they were made for
 */
public record Lettering(double density, Map<String, Mask> words) {
    public static final Lettering NONE = new Lettering(1, Map.of());

    public Lettering {
        words = Map.copyOf(words);
    }

    /** The same words for another screen. */
    public Lettering at(double otherDensity) {
        if (otherDensity == density) {
            return this;
        }
        var scaled = new HashMap<String, Mask>();
        words.forEach((word, mask) -> scaled.put(word, mask.scaled(otherDensity / density)));
        return new Lettering(otherDensity, scaled);
    }

    /** In device pixels. */
    public int width(String word) {
        return mask(word).width();
    }

    public int height() {
        return words.values().stream().mapToInt(Mask::height).max().orElse(0);
    }

    /** Writes a word around a point of the sheet. */
    public void write(PixelTile tile, String word, double x, double y, int argb) {
        var mask = mask(word);
        int left = (int) Math.round(x - mask.width() / 2.0);
        tile.mask(mask, left, (int) Math.round(y - mask.height() / 2.0), argb);
    }

    private Mask mask(String word) {
        var mask = words.get(word);
        if (mask == null) {
            throw new IllegalArgumentException("no picture of " + word);
        }
        return mask;
    }
}

package vn.toancanh.map.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * The characters of numbers at one size, for words that are drawn off the screen's thread.
 *
 * @param density device pixels per logical pixel they were made for
 */
public record Glyphs(double density, Map<Character, Mask> masks) {
    /** Every character a number may have in either language. */
    public static final String CHARACTERS = "0123456789.,\u2212";

    public Glyphs {
        masks = Map.copyOf(masks);
        for (int i = 0; i < CHARACTERS.length(); i++) {
            char c = CHARACTERS.charAt(i);
            if (!masks.containsKey(c)) {
                throw new IllegalArgumentException("no picture of " + c);
            }
        }
    }

    /** The same letters for another screen. */
    public Glyphs at(double otherDensity) {
        if (otherDensity == density) {
            return this;
        }
        var scaled = new HashMap<Character, Mask>();
        masks.forEach((c, mask) -> scaled.put(c, mask.scaled(otherDensity / density)));
        return new Glyphs(otherDensity, scaled);
    }

    public int width(String number) {
        return number.chars().map(c -> mask((char) c).width()).sum();
    }

    public int height() {
        return mask('0').height();
    }

    /** Writes a number around a point of the sheet. */
    public void write(PixelTile tile, String number, double x, double y, int argb) {
        int at = (int) Math.round(x - width(number) / 2.0);
        int top = (int) Math.round(y - height() / 2.0);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            var mask = mask(c);
            tile.mask(mask, at, top, argb);
            at += mask.width();
        }
    }

    private Mask mask(char c) {
        var mask = masks.get(c);
        if (mask == null) {
            throw new IllegalArgumentException("not of a number: " + c);
        }
        return mask;
    }
}

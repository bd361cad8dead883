package vn.toancanh.map.sheet;

import java.util.stream.IntStream;

/** A small stamp laid out for tiles of one width: only its pixels, without rows. Immutable. */
public final class Splat {
    private final PixelTile stamp;
    private final int tileWidth;
    private final int[] solid;
    private final int[] solidColours;
    private final int[] thin;
    private final int[] thinColours;

    /** The stamp must not change any more. */
    public Splat(PixelTile stamp, int tileWidth) {
        this.stamp = stamp;
        this.tileWidth = tileWidth;
        int[] pixels = stamp.pixels();
        int[] solids = IntStream.range(0, pixels.length).filter(i -> alpha(i) == 255).toArray();
        int[] thins =
                IntStream.range(0, pixels.length)
                        .filter(i -> alpha(i) > 0 && alpha(i) < 255)
                        .toArray();
        solid = IntStream.of(solids).map(this::offset).toArray();
        solidColours = IntStream.of(solids).map(i -> pixels[i]).toArray();
        thin = IntStream.of(thins).map(this::offset).toArray();
        thinColours = IntStream.of(thins).map(i -> pixels[i]).toArray();
    }

    private int alpha(int i) {
        return stamp.pixels()[i] >>> 24;
    }

    private int offset(int i) {
        return i / stamp.width() * tileWidth + i % stamp.width();
    }

    public PixelTile stamp() {
        return stamp;
    }

    /** Lays it over pixels of that width, all of it, from {@code at} on. */
    void lay(int[] pixels, int at, int width) {
        if (width != tileWidth) {
            throw new IllegalArgumentException(width + " instead of " + tileWidth);
        }
        for (int i = 0; i < solid.length; i++) {
            pixels[at + solid[i]] = solidColours[i];
        }
        for (int i = 0; i < thin.length; i++) {
            int colour = thinColours[i];
            int under = at + thin[i];
            pixels[under] = colour + PixelTile.scaled(pixels[under], 255 - (colour >>> 24));
        }
    }
}

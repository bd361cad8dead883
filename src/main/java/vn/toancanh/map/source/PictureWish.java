package vn.toancanh.map.source;

import vn.toancanh.map.crs.Extent;

/**
 * The picture that is wanted.
 *
 * @param bounds in web Mercator
 * @param width pixels, at most {@value #MOST}
 * @param height pixels, at most {@value #MOST}
 */
public record PictureWish(Extent bounds, int width, int height) {
    public static final int MOST = 4096;

    public PictureWish {
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw new IllegalArgumentException("picture of %d x %d".formatted(width, height));
        }
    }
}

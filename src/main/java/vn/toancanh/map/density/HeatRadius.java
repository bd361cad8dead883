package vn.toancanh.map.density;

import vn.toancanh.map.geometry.Mercator;

/** How far a point reaches. */
public sealed interface HeatRadius {
    /** The same on the screen at every scale, in logical pixels. */
    record Pixels(double pixels) implements HeatRadius {}

    /** The same on the ground at every scale. */
    record Kilometres(double kilometres) implements HeatRadius {}

    /**
     * In Mercator metres.
     *
     * @param scale Mercator metres per logical pixel
     * @param middle Mercator metres north of the equator, where the ground is measured
     */
    default double world(double scale, double middle) {
        return switch (this) {
            case Pixels(var pixels) -> pixels * scale;
            case Kilometres(var kilometres) ->
                    kilometres * 1000 / Math.cos(Math.toRadians(Mercator.lat(middle)));
        };
    }
}

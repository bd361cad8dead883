package vn.toancanh.map.density;

import java.util.Locale;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.geometry.Mercator;

/** How far a point reaches. */
public sealed interface HeatRadius {
    /** The same on the screen at every scale, in logical pixels. */
    record Pixels(double pixels) implements HeatRadius {}

    /** The same on the ground at every scale. */
    record Kilometres(double kilometres) implements HeatRadius {}

    /** The length alone, in its own unit. */
    default String number(Locale locale) {
        return switch (this) {
            case Pixels(var pixels) -> Numbers.format(pixels, 0, locale);
            case Kilometres(var kilometres) ->
                    Numbers.format(kilometres, kilometres < 10 ? 1 : 0, locale);
        };
    }

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

package vn.toancanh.board.document;

import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.SeriesKey;

/**
 * An indicator, whole or one part of it. Written by its code, a part with its dimensions behind:
 * {@code HC-08 field=land}.
 */
public record Measured(String indicator, Dimensions dimensions) {
    /**
     * @throws IllegalArgumentException when {@code text} is not written so
     */
    public static Measured parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Measured(text, Dimensions.NONE)
                : new Measured(
                        text.substring(0, space), Dimensions.parse(text.substring(space + 1)));
    }

    /** Its series in a unit. */
    public SeriesKey in(AreaCode area) {
        return new SeriesKey(indicator, area, dimensions);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return dimensions.equals(Dimensions.NONE) ? indicator : indicator + " " + dimensions.text();
    }
}

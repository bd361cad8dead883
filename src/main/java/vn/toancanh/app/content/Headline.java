package vn.toancanh.app.content;

import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.shade.Shading;

/**
 * The map of a board.
 *
 * @param key the series of the unit the map shows
 * @param about unit, grain and age of what is shown, in words
 */
public record Headline(SeriesKey key, MapContent ground, Shading values, String about) {
    /** The same indicator in another unit. */
    public SeriesKey of(AreaCode area) {
        return new SeriesKey(key.indicator(), area, key.dimensions());
    }
}

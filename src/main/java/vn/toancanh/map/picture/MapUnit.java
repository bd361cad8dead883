package vn.toancanh.map.picture;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * A unit with its shape.
 *
 * @param group the unit it belongs to; borders between groups are drawn heavier
 * @param shape polygons in WGS 84 degrees, may be empty
 */
public record MapUnit(
        AreaCode code, Bilingual name, AreaLevel level, @Nullable AreaCode group, Geometry shape) {
    /**
     * The name as a map writes it, without the word for the kind of unit: "Hải Yên".
     *
     * @param kindWord matches that word in the names of the language
     */
    public String shortName(Locale locale, Pattern kindWord) {
        return kindWord.matcher(name.in(locale)).replaceFirst("");
    }
}

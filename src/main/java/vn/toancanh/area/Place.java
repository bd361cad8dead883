package vn.toancanh.area;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * A point that people know: a station, a clinic, a one-stop shop, a town, an islet.
 *
 * @param kind a word of the contract such as {@code rain-station}, {@code clinic}
 * @param area the unit it stands in, null at sea
 */
public record Place(String id, String kind, Bilingual name, LonLat at, @Nullable AreaCode area) {}

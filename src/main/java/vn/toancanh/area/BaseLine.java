package vn.toancanh.area;

import org.locationtech.jts.geom.Geometry;
import vn.toancanh.base.Bilingual;

/**
 * A line of the base map, in WGS 84 degrees.
 *
 * @param kind a word of the contract: {@code river}, {@code road}, {@code contour}
 * @param name of a contour: its height in metres
 */
public record BaseLine(String id, String kind, Bilingual name, Geometry line) {}

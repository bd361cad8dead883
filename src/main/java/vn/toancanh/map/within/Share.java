package vn.toancanh.map.within;

import vn.toancanh.map.picture.MapUnit;

/**
 * A unit and how much of its area counts.
 *
 * @param part from above 0 to 1
 */
public record Share(MapUnit unit, double part) {}

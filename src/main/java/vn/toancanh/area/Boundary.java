package vn.toancanh.area;

import org.locationtech.jts.geom.Geometry;
import vn.toancanh.base.AreaCode;

/** The outline of a unit while {@code valid}: polygons in WGS 84 degrees, x = longitude. */
public record Boundary(AreaCode area, Validity valid, Geometry shape) {}

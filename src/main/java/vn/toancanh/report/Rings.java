package vn.toancanh.report;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons as RFC 7946 wants them: outer rings counter-clockwise, holes clockwise, closed, to seven
 * digits after the point (a centimetre), no point twice in a row.
 */
final class Rings {
    private static final double DIGITS = 1e7;
    private static final int LEAST = 4;

    private Rings() {}

    /** Each polygon as its rings, the outer one first; what is no polygon is left out. */
    static List<List<List<Coordinate>>> of(Geometry shape) {
        var polygons = new ArrayList<List<List<Coordinate>>>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                var rings = of(polygon);
                if (!rings.isEmpty()) {
                    polygons.add(rings);
                }
            }
        }
        return polygons;
    }

    private static List<List<Coordinate>> of(Polygon polygon) {
        var rings = new ArrayList<List<Coordinate>>();
        var outer = ring(polygon.getExteriorRing(), true);
        if (outer.size() < LEAST) {
            return rings;
        }
        rings.add(outer);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            var hole = ring(polygon.getInteriorRingN(i), false);
            if (hole.size() >= LEAST) {
                rings.add(hole);
            }
        }
        return rings;
    }

    private static List<Coordinate> ring(LinearRing ring, boolean leftHanded) {
        var all = new ArrayList<Coordinate>();
        for (var each : ring.getCoordinates()) {
            var rounded = new Coordinate(round(each.x), round(each.y));
            if (all.isEmpty() || !all.getLast().equals2D(rounded)) {
                all.add(rounded);
            }
        }
        boolean turns =
                all.size() >= LEAST
                        && Orientation.isCCW(all.toArray(Coordinate[]::new)) != leftHanded;
        return turns ? all.reversed() : all;
    }

    private static double round(double degrees) {
        return Math.round(degrees * DIGITS) / DIGITS;
    }
}

package vn.toancanh.alert.capreach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapPoint;

/** Outlines of messages as shapes in degrees, x = longitude. */
final class Shapes {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Mean radius of the earth (IUGG), kilometres. */
    private static final double EARTH = 6371.0088;

    private static final int CORNERS = 72;

    /** Where the great circle stops telling longitudes apart. */
    private static final double NEAR_POLE = 89.9;

    private Shapes() {}

    /** Open rings are closed and rings that cross themselves taken apart: better than no place. */
    static Geometry polygon(List<CapPoint> points) {
        var ring =
                points.stream()
                        .map(point -> new Coordinate(point.longitude(), point.latitude()))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst().copy());
        }
        if (ring.size() < 4) {
            return GEOMETRY.createPolygon();
        }
        return GeometryFixer.fix(GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)));
    }

    /** Drawn around the circle, so that nobody inside is left out. */
    static Geometry circle(CapCircle circle) {
        var centre = circle.centre();
        if (circle.radius() == 0) {
            return GEOMETRY.createPoint(new Coordinate(centre.longitude(), centre.latitude()));
        }
        var angle = circle.radius() / Math.cos(Math.PI / CORNERS) / EARTH;
        var ring = new Coordinate[CORNERS + 1];
        for (var i = 0; i < CORNERS; i++) {
            ring[i] = towards(centre, angle, 2 * Math.PI * i / CORNERS);
        }
        ring[CORNERS] = ring[0].copy();
        return GeometryFixer.fix(GEOMETRY.createPolygon(ring));
    }

    /** The point at a distance on a sphere; {@code angle} is the distance seen from the middle. */
    private static Coordinate towards(CapPoint from, double angle, double bearing) {
        var latitude = Math.toRadians(Math.clamp(from.latitude(), -NEAR_POLE, NEAR_POLE));
        var sine =
                Math.sin(latitude) * Math.cos(angle)
                        + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing);
        var east =
                Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
                        Math.cos(angle) - Math.sin(latitude) * sine);
        return new Coordinate(
                from.longitude() + Math.toDegrees(east), Math.toDegrees(Math.asin(sine)));
    }
}

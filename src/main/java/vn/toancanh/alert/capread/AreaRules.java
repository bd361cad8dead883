package vn.toancanh.alert.capread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.FaultName;

/** What the standard asks of areas: polygons, circles and heights. */
final class AreaRules {
    private static final int LEAST_POINTS = 4;

    private final GeometryFactory geometry = new GeometryFactory();
    private final Faults faults;

    AreaRules(Faults faults) {
        this.faults = faults;
    }

    void check(CapElement area) {
        area.children("polygon").forEach(this::polygon);
        area.children("circle").forEach(this::circle);
        heights(area);
    }

    private void polygon(CapElement at) {
        var points = new ArrayList<CapPoint>();
        for (var text : MessageRules.triples(at.text())) {
            var point = CapPoint.parse(text);
            if (point.isEmpty()) {
                faults.add(FaultName.BAD_POINT, at, text);
                return;
            }
            if (!isPossible(at, point.get())) {
                return;
            }
            points.add(point.get());
        }
        if (points.size() < LEAST_POINTS) {
            faults.add(FaultName.POLYGON_TOO_SHORT, at, "" + points.size());
        } else if (!points.getFirst().equals(points.getLast())) {
            faults.add(FaultName.POLYGON_NOT_CLOSED, at, points.getLast().written());
        } else {
            surface(at, points);
        }
    }

    private boolean isPossible(CapElement at, CapPoint point) {
        faults.unless(
                point.isOnEarth(),
                point.looksSwapped()
                        ? FaultName.LATITUDE_LONGITUDE_SWAPPED
                        : FaultName.POINT_OUT_OF_RANGE,
                at,
                point.written());
        return point.isOnEarth();
    }

    private void surface(CapElement at, List<CapPoint> points) {
        var ring =
                points.stream()
                        .map(point -> new Coordinate(point.longitude(), point.latitude()))
                        .toArray(Coordinate[]::new);
        var polygon = geometry.createPolygon(ring);
        if (polygon.convexHull().getDimension() < 2) {
            faults.add(FaultName.POLYGON_WITHOUT_SURFACE, at, "");
        } else {
            faults.unless(polygon.isValid(), FaultName.POLYGON_CROSSES_ITSELF, at, "");
        }
    }

    private void circle(CapElement at) {
        var circle = CapCircle.parse(at.text());
        if (circle.isEmpty()) {
            faults.add(FaultName.BAD_CIRCLE, at, at.text());
        } else if (isPossible(at, circle.get().centre())) {
            faults.unless(circle.get().isPossible(), FaultName.BAD_RADIUS, at, at.text());
        }
    }

    private void heights(CapElement area) {
        var ceiling = area.child("ceiling");
        if (ceiling.isEmpty()) {
            return;
        }
        var at = ceiling.get();
        var altitude = area.child("altitude");
        if (altitude.isEmpty()) {
            faults.add(FaultName.CEILING_WITHOUT_ALTITUDE, at, at.text());
        } else if (Shape.isDecimal(at.text()) && Shape.isDecimal(altitude.get().text())) {
            var low = new BigDecimal(altitude.get().text());
            faults.unless(
                    low.compareTo(new BigDecimal(at.text())) <= 0,
                    FaultName.CEILING_BELOW_ALTITUDE,
                    at,
                    at.text());
        }
    }
}

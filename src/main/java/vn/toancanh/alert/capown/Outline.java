package vn.toancanh.alert.capown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import vn.toancanh.alert.cap.CapPoint;

/** The outline of a unit as messages carry it: short, closed and never crossing itself. */
final class Outline {
    /** A bend less than this share of the whole unit is not worth its bytes. */
    private static final double STEPS = 300;

    /** Four digits after the point: eleven metres. */
    private static final double SCALE = 10_000;

    /** What outlines are rounded to when a warehouse hands them on. */
    private static final double HANDED_ON = 1e7;

    /** The largest parts of a unit of many; its code stands for all of them. */
    private static final int MOST = 8;

    private Outline() {}

    /** Largest part first; nothing for what has no surface that can be drawn. */
    static List<List<CapPoint>> of(Geometry shape) {
        var same = alike(shape);
        var box = same.getEnvelopeInternal();
        var step = Math.hypot(box.getWidth(), box.getHeight()) / STEPS;
        var plain = TopologyPreservingSimplifier.simplify(same, step);
        var parts = new ArrayList<Polygon>();
        try {
            var reduced = GeometryPrecisionReducer.reduce(plain, new PrecisionModel(SCALE));
            PolygonExtracter.getPolygons(reduced, parts);
        } catch (IllegalArgumentException e) {
            // A shape that cannot be made clean is named by its code alone.
            return List.of();
        }
        return parts.stream()
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                .limit(MOST)
                .map(part -> ring(part.getExteriorRing().getCoordinates()))
                .toList();
    }

    /** The warehouse and those it told of a unit must draw it with the same points. */
    private static Geometry alike(Geometry shape) {
        var same = shape.copy();
        same.apply(new Rounding());
        same.normalize();
        return same;
    }

    /** To what a warehouse hands on. */
    private static final class Rounding implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int at) {
            points.setOrdinate(at, CoordinateSequence.X, rounded(points.getX(at)));
            points.setOrdinate(at, CoordinateSequence.Y, rounded(points.getY(at)));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * HANDED_ON) / HANDED_ON;
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    private static List<CapPoint> ring(Coordinate[] corners) {
        return Arrays.stream(corners).map(each -> new CapPoint(each.y, each.x)).toList();
    }
}

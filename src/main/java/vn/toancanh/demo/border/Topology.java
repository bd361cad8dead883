package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The borders, each drawn once and shared by the cells on both sides, so that outlines put together
 * from them leave no gap and no overlap, for any grouping of cells.
 */
public final class Topology {
    /** A border between two corners where three owners meet, or a closed one. */
    record Arc(int left, int right, List<Coordinate> points) {}

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Arc> arcs;

    Topology(List<Arc> arcs) {
        this.arcs = List.copyOf(arcs);
    }

    /** The outline of all cells that {@code member} accepts, in degrees. */
    public Geometry outline(IntPredicate member) {
        var shells = new ArrayList<LinearRing>();
        var holes = new ArrayList<LinearRing>();
        for (var ring : rings(member)) {
            // The members lie on the left: shells run anticlockwise.
            (Orientation.isCCW(ring.getCoordinates()) ? shells : holes).add(ring);
        }
        var polygons = new ArrayList<Polygon>();
        for (var shell : shells) {
            var inside = holes.stream().filter(hole -> isIn(hole, shell)).toList();
            polygons.add(GEOMETRY.createPolygon(shell, inside.toArray(new LinearRing[0])));
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : GEOMETRY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static boolean isIn(LinearRing hole, LinearRing shell) {
        return shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                && PointLocation.isInRing(hole.getCoordinateN(1), shell.getCoordinates());
    }

    private List<LinearRing> rings(IntPredicate member) {
        var starts = new HashMap<Coordinate, List<Coordinate>>();
        var rings = new ArrayList<LinearRing>();
        for (var arc : arcs) {
            var left = arc.left >= 0 && member.test(arc.left);
            var right = arc.right >= 0 && member.test(arc.right);
            if (left != right) {
                var points = left ? arc.points : arc.points.reversed();
                if (points.getFirst().equals2D(points.getLast())) {
                    rings.add(ring(points));
                } else {
                    starts.put(points.getFirst(), points);
                }
            }
        }
        for (var start : starts.keySet().stream().sorted().toList()) {
            var points = new CoordinateList();
            for (var part = starts.remove(start);
                    part != null;
                    part = starts.remove(part.getLast())) {
                points.addAll(part, false);
            }
            if (!points.isEmpty()) {
                rings.add(ring(points));
            }
        }
        return rings;
    }

    private static LinearRing ring(List<Coordinate> points) {
        return GEOMETRY.createLinearRing(points.toArray(new Coordinate[0]));
    }

    /** Pairs of cells with a common border: the lower number in the upper half. */
    SortedSet<Long> neighbours() {
        var pairs = new TreeSet<Long>();
        for (var arc : arcs) {
            if (arc.left >= 0 && arc.right >= 0) {
                var low = Math.min(arc.left, arc.right);
                pairs.add(((long) low << 32) | Math.max(arc.left, arc.right));
            }
        }
        return pairs;
    }
}

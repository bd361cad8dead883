package vn.toancanh.map.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.toancanh.map.geometry.Mercator;

/**
 * Where the name of a unit stands: the middle of its largest part, or the nearest thing to it that
 * is inside.
 *
 * @param box of that part, in Mercator metres: how much room the name has
 */
public record NameSpot(MapUnit unit, boolean group, double x, double y, Envelope box) {
    private static final Comparator<NameSpot> LARGEST_FIRST =
            Comparator.comparingDouble((NameSpot spot) -> spot.box.getArea()).reversed();

    /** Groups first, then painted units, the large before the small. */
    static List<NameSpot> all(MapContent content, List<Geometry> paintedShapes) {
        var units = content.paintedUnits();
        var spots = new ArrayList<NameSpot>();
        for (int f = 0; f < units.size(); f++) {
            var spot = spot(units.get(f), false, paintedShapes.get(f));
            if (spot != null) {
                spots.add(spot);
            }
        }
        spots.sort(LARGEST_FIRST);
        var all = new ArrayList<NameSpot>();
        for (var unit : content.groupUnits()) {
            var spot = spot(unit, true, Mercator.project(unit.shape()));
            if (spot != null) {
                all.add(spot);
            }
        }
        all.sort(LARGEST_FIRST);
        all.addAll(spots);
        return List.copyOf(all);
    }

    private static @Nullable NameSpot spot(MapUnit unit, boolean group, Geometry shape) {
        Geometry largest = null;
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            var next = shape.getGeometryN(part);
            if (largest == null || next.getArea() > largest.getArea()) {
                largest = next;
            }
        }
        if (largest == null || largest.isEmpty() || largest.getDimension() < 2) {
            return null;
        }
        // Of a copy: a shape keeps the coordinate objects it once had to make, at three times its
        // own size.
        var middle = middle(largest.copy());
        return new NameSpot(unit, group, middle.x, middle.y, largest.getEnvelopeInternal());
    }

    private static Coordinate middle(Geometry part) {
        var centroid = part.getCentroid().getCoordinate();
        boolean inside = SimplePointInAreaLocator.locate(centroid, part) == Location.INTERIOR;
        return inside ? centroid : part.getInteriorPoint().getCoordinate();
    }
}

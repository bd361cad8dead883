package vn.toancanh.map.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of every feature in flat arrays of Mercator centimetres (an int reaches around the
 * Earth). Ring {@code r} is points {@code starts[r]} up to {@code starts[r + 1]}, not closed; the
 * rings of feature {@code f} are {@code first[f]} up to {@code first[f + 1]}. Nobody writes to the
 * arrays once they are filled.
 */
final class Rings {
    private final int[] xs;
    private final int[] ys;
    private final int[] starts;
    private final int[] first;

    Rings(int[] xs, int[] ys, int[] starts, int[] first) {
        this.xs = xs;
        this.ys = ys;
        this.starts = starts;
        this.first = first;
    }

    int[] xs() {
        return xs;
    }

    int[] ys() {
        return ys;
    }

    int[] starts() {
        return starts;
    }

    int[] first() {
        return first;
    }

    /**
     * @param shapes projected polygons, one per feature; empty ones have no ring
     */
    static Rings of(List<Geometry> shapes) {
        var first = new int[shapes.size() + 1];
        var rings = new ArrayList<LinearRing>();
        int points = 0;
        for (int f = 0; f < shapes.size(); f++) {
            first[f] = rings.size();
            collect(shapes.get(f), rings);
        }
        first[shapes.size()] = rings.size();
        for (var ring : rings) {
            points += ring.getNumPoints() - 1;
        }
        var made = new Rings(new int[points], new int[points], new int[rings.size() + 1], first);
        made.copy(rings);
        return made;
    }

    private static void collect(Geometry shape, List<LinearRing> into) {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                into.add(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    into.add(polygon.getInteriorRingN(hole));
                }
            }
        }
    }

    private void copy(List<LinearRing> rings) {
        int point = 0;
        for (int r = 0; r < rings.size(); r++) {
            var sequence = rings.get(r).getCoordinateSequence();
            starts[r] = point;
            for (int i = 0; i + 1 < sequence.size(); i++) {
                xs[point] = Polylines.centimetres(sequence.getX(i));
                ys[point++] = Polylines.centimetres(sequence.getY(i));
            }
        }
        starts[rings.size()] = point;
    }

    int points() {
        return xs.length;
    }

    int features() {
        return first.length - 1;
    }

    boolean samePoint(int a, int b) {
        return xs[a] == xs[b] && ys[a] == ys[b];
    }

    /** For every point the one after it, around the ring. */
    int[] followers() {
        var next = new int[points()];
        for (int r = 0; r + 1 < starts.length; r++) {
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                next[i] = i + 1 < starts[r + 1] ? i + 1 : starts[r];
            }
        }
        return next;
    }

    /** For every point the feature it belongs to. */
    int[] owners() {
        var owner = new int[points()];
        for (int f = 0; f < features(); f++) {
            for (int i = starts[first[f]]; i < starts[first[f + 1]]; i++) {
                owner[i] = f;
            }
        }
        return owner;
    }
}

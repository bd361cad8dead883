package vn.toancanh.map.geodesy;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import vn.toancanh.area.LonLat;

/**
 * Lengths and areas on the ellipsoid of WGS 84. The way between two points is the geodesic, not the
 * straight line of the map. Any thread.
 */
public final class Geodesy {
    private static final Geodesic EARTH = Geodesic.WGS84;

    private Geodesy() {}

    /**
     * Of a ring that does not cross itself.
     *
     * @param area in square metres
     * @param perimeter in metres
     */
    public record Surface(double area, double perimeter) {}

    /** Metres along the points; 0 for fewer than two. */
    public static double length(List<LonLat> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += metres(line.get(i - 1), line.get(i));
        }
        return sum;
    }

    private static double metres(LonLat from, LonLat to) {
        return EARTH.Inverse(from.lat(), from.lon(), to.lat(), to.lon()).s12;
    }

    /** Of the ring through the points, whichever way round; the last joins the first. */
    public static Surface surface(List<LonLat> ring) {
        var polygon = new PolygonArea(EARTH, false);
        ring.forEach(at -> polygon.AddPoint(at.lat(), at.lon()));
        var result = polygon.Compute(false, true);
        return new Surface(Math.abs(result.area), result.perimeter);
    }

    /**
     * The points with others between them, so that straight pieces of a map follow the geodesics.
     *
     * @param metres that a piece may be long
     */
    public static List<LonLat> dense(List<LonLat> line, double metres) {
        var dense = new ArrayList<LonLat>(line.subList(0, Math.min(1, line.size())));
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            var to = line.get(i);
            var way = EARTH.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
            double length = way.Distance();
            int pieces = (int) Math.ceil(length / metres);
            for (int piece = 1; piece < pieces; piece++) {
                var at = way.Position(length * piece / pieces);
                dense.add(new LonLat(at.lon2, at.lat2));
            }
            dense.add(to);
        }
        return List.copyOf(dense);
    }

    /** The points at a distance from a centre, clockwise from the north, the first not repeated. */
    public static List<LonLat> circle(LonLat centre, double metres, int points) {
        var ring = new ArrayList<LonLat>(points);
        for (int i = 0; i < points; i++) {
            var at = EARTH.Direct(centre.lat(), centre.lon(), 360.0 * i / points, metres);
            ring.add(new LonLat(at.lon2, at.lat2));
        }
        return List.copyOf(ring);
    }
}

package vn.toancanh.map.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Spherical Mercator (EPSG:3857): metres east and north of 0°, 0° from WGS 84 degrees and back. */
public final class Mercator {
    private static final double RADIUS = 6_378_137.0;

    /** Beyond it the projection leaves its square; the poles are at infinity. */
    private static final double MAX_LATITUDE = 85.051_128_779_806_59;

    private Mercator() {}

    public static double x(double lon) {
        return RADIUS * Math.toRadians(lon);
    }

    public static double y(double lat) {
        double held = Math.clamp(lat, -MAX_LATITUDE, MAX_LATITUDE);
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(held) / 2));
    }

    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS);
    }

    public static double lat(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
    }

    /** A projected copy; the input, in degrees with x = longitude, is not touched. */
    public static Geometry project(Geometry degrees) {
        var copy = degrees.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence points, int i) {
                        double lon = points.getX(i);
                        double lat = points.getY(i);
                        points.setOrdinate(i, Coordinate.X, x(lon));
                        points.setOrdinate(i, Coordinate.Y, y(lat));
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        return copy;
    }
}

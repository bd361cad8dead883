package vn.toancanh.map.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.geometry.Mercator;

/** The way from one coordinate system to another. Immutable; any thread. */
public interface Projection {
    /** Points on each side of a rectangle that are looked at for the rectangle around its image. */
    int SIDE_POINTS = 32;

    /**
     * Replaces pairs of x and y; a point that has no image becomes NaN.
     *
     * @param points x0, y0, x1, y1 and so on
     */
    void transform(double[] points);

    /**
     * Between WGS 84 and web Mercator at once; for any other pair the first call of the process
     * loads the register of EPSG and takes seconds. Blocks: never on the FX thread.
     */
    static Projection between(Crs from, Crs to) throws UnknownCrsException {
        if (from.equals(to)) {
            return _ -> {};
        }
        if (from.equals(Crs.WGS_84) && to.equals(Crs.WEB_MERCATOR)) {
            return eachPoint((points, i) -> {
                points[i] = Mercator.x(points[i]);
                points[i + 1] = Mercator.y(points[i + 1]);
            });
        }
        if (from.equals(Crs.WEB_MERCATOR) && to.equals(Crs.WGS_84)) {
            return eachPoint((points, i) -> {
                points[i] = Mercator.lon(points[i]);
                points[i + 1] = Mercator.lat(points[i + 1]);
            });
        }
        return GeoProjection.between(from, to);
    }

    private static Projection eachPoint(PointChange change) {
        return points -> {
            for (var i = 0; i + 1 < points.length; i += 2) {
                change.at(points, i);
            }
        };
    }

    /** Changes the point at i and i + 1. */
    interface PointChange {
        void at(double[] points, int i);
    }

    /**
     * The rectangle around the image of a rectangle.
     *
     * @throws IllegalArgumentException when no part of it has an image
     */
    default Extent transform(Extent extent) {
        var points = outline(extent);
        transform(points);
        double minX = Double.POSITIVE_INFINITY;
        double minY = minX;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = maxX;
        for (var i = 0; i < points.length; i += 2) {
            if (Double.isFinite(points[i]) && Double.isFinite(points[i + 1])) {
                minX = Math.min(minX, points[i]);
                maxX = Math.max(maxX, points[i]);
                minY = Math.min(minY, points[i + 1]);
                maxY = Math.max(maxY, points[i + 1]);
            }
        }
        return new Extent(minX, minY, maxX, maxY);
    }

    private static double[] outline(Extent extent) {
        var points = new double[8 * SIDE_POINTS];
        for (var k = 0; k < SIDE_POINTS; k++) {
            double part = k / (double) SIDE_POINTS;
            double x = extent.minX() + part * extent.width();
            double y = extent.minY() + part * extent.height();
            double[] four = {
                x,
                extent.minY(),
                extent.maxX(),
                y,
                extent.maxX() - part * extent.width(),
                extent.maxY(),
                extent.minX(),
                extent.maxY() - part * extent.height()
            };
            System.arraycopy(four, 0, points, 8 * k, 8);
        }
        return points;
    }

    /** A copy in the other system; a geometry with a point that has no image is refused. */
    default Geometry transform(Geometry geometry) {
        var copy = geometry.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    private final double[] point = new double[2];

                    @Override
                    public void filter(CoordinateSequence points, int i) {
                        point[0] = points.getX(i);
                        point[1] = points.getY(i);
                        transform(point);
                        if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
                            throw new IllegalArgumentException(
                                    "a point outside the coordinate system: "
                                            + points.getX(i)
                                            + " "
                                            + points.getY(i));
                        }
                        points.setOrdinate(i, Coordinate.X, point[0]);
                        points.setOrdinate(i, Coordinate.Y, point[1]);
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

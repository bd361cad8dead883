package vn.toancanh.map.within;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.toancanh.map.picture.MapGround;

/** Finds the painted units of a ground within something drawn. Any thread; takes its time. */
public final class UnitsWithin {
    /** Less of a unit than this is the breadth of a line. */
    private static final double LEAST = 1e-6;

    private final MapGround ground;

    public UnitsWithin(MapGround ground) {
        this.ground = ground;
    }

    /** Every unit of which something lies inside, each counting whole. */
    public List<Share> touched(Geometry degrees) {
        var found = new ArrayList<Share>();
        var prepared = PreparedGeometryFactory.prepare(degrees);
        for (int f = 0; f < ground.steps().features(); f++) {
            var unit = ground.unit(f);
            if (prepared.intersects(unit.shape())) {
                found.add(new Share(unit, 1));
            }
        }
        return List.copyOf(found);
    }

    /** Every unit of which something lies inside, with the part of its area that does. */
    public List<Share> inside(Geometry degrees) {
        var found = new ArrayList<Share>();
        var prepared = PreparedGeometryFactory.prepare(degrees);
        for (var share : touched(degrees)) {
            var shape = share.unit().shape();
            double part = prepared.covers(shape) ? 1 : part(shape, degrees);
            if (part > LEAST) {
                found.add(new Share(share.unit(), Math.min(1, part)));
            }
        }
        return List.copyOf(found);
    }

    private static double part(Geometry shape, Geometry area) {
        var inside = OverlayNGRobust.overlay(shape, area, OverlayNG.INTERSECTION);
        return equalArea(inside).getArea() / equalArea(shape).getArea();
    }

    /**
     * Lambert's cylindrical projection. Of the sphere: within a unit the ratio of two areas is that
     * of the ellipsoid to five digits.
     */
    private static Geometry equalArea(Geometry degrees) {
        var copy = degrees.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence points, int i) {
                        double sine = Math.sin(Math.toRadians(points.getY(i)));
                        points.setOrdinate(i, Coordinate.Y, Math.toDegrees(sine));
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

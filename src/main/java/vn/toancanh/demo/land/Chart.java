package vn.toancanh.demo.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.demo.terrain.Grid;

/**
 * Moves what was drawn on the squares to where it lies on earth. Equal points stay equal, so shared
 * borders stay shared.
 *
 * @param west longitude of the west edge
 * @param south latitude of the south edge
 * @param scale how many times larger than the squares are drawn
 */
record Chart(double west, double south, double scale) {
    /** Leaves everything where the squares lie. */
    static final Chart OF_THE_GRID = new Chart(Grid.WEST, Grid.SOUTH, 1);

    Coordinate moved(Coordinate at) {
        return equals(OF_THE_GRID)
                ? at
                : new Coordinate(
                        Grid.six(west + (at.x - Grid.WEST) * scale),
                        Grid.six(south + (at.y - Grid.SOUTH) * scale));
    }

    Geometry moved(Geometry shape) {
        if (equals(OF_THE_GRID)) {
            return shape;
        }
        // Outlines share the points of their borders, so those must stay where they are.
        var copy = shape.copy();
        CoordinateFilter move = point -> point.setCoordinate(moved(point));
        copy.apply(move);
        copy.geometryChanged();
        return copy;
    }
}

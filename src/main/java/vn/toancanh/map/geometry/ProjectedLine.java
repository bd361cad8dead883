package vn.toancanh.map.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** A river, road or contour in Mercator metres. */
public record ProjectedLine(LineKind kind, Geometry line) {
    ProjectedLine simplified(double tolerance) {
        return new ProjectedLine(kind, DouglasPeuckerSimplifier.simplify(line, tolerance));
    }

    void addTo(Polylines lines) {
        for (int part = 0; part < line.getNumGeometries(); part++) {
            var points = line.getGeometryN(part).getCoordinates();
            if (points.length > 1) {
                lines.addLine(kind, points);
            }
        }
    }
}

package vn.toancanh.server.load;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.server.words.RefusedException;

/** From the coordinate system of a file (VN-2000 and others of EPSG) to WGS 84, x = longitude. */
final class GeoReprojection {
    private static final int WGS84 = 4326;

    private final @Nullable MathTransform transform;

    private GeoReprojection(@Nullable MathTransform transform) {
        this.transform = transform;
    }

    /**
     * The first use of a system other than WGS 84 loads the EPSG database and takes seconds.
     *
     * @throws RefusedException when there is no known and exact enough way to WGS 84
     */
    static GeoReprojection from(String authority, int code) throws RefusedException {
        if (!authority.equalsIgnoreCase("EPSG")) {
            throw new RefusedException("server.file.crs", authority + ":" + code);
        }
        if (code == WGS84) {
            return new GeoReprojection(null);
        }
        try {
            var source = CRS.decode("EPSG:" + code, true);
            var transform = CRS.findMathTransform(source, DefaultGeographicCRS.WGS84, false);
            return new GeoReprojection(transform);
        } catch (FactoryException e) {
            throw new RefusedException("server.file.crs", authority + ":" + code);
        }
    }

    Geometry apply(Geometry shape) throws BadRowException {
        if (transform == null) {
            return shape;
        }
        try {
            return JTS.transform(shape, transform);
        } catch (TransformException e) {
            throw new BadRowException("server.row.place");
        }
    }
}

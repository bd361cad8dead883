package vn.toancanh.map.crs;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * Ways between the systems GeoTools knows, VN-2000 with its provincial zones among them. The first
 * use loads the register of EPSG and takes seconds: never on the FX thread, never before the first
 * picture.
 */
public final class GeoProjection implements Projection {
    /** Two pairs are asked for again and again; the register answers slowly each time. */
    private static final ConcurrentHashMap<Pair, GeoProjection> KNOWN = new ConcurrentHashMap<>();

    private record Pair(Crs from, Crs to) {}

    private final MathTransform transform;

    private GeoProjection(MathTransform transform) {
        this.transform = transform;
    }

    static GeoProjection between(Crs from, Crs to) throws UnknownCrsException {
        var pair = new Pair(from, to);
        var known = KNOWN.get(pair);
        if (known == null) {
            known = find(pair);
            KNOWN.put(pair, known);
        }
        return known;
    }

    private static GeoProjection find(Pair pair) throws UnknownCrsException {
        var source = system(pair.from());
        var target = system(pair.to());
        try {
            return new GeoProjection(CRS.findMathTransform(source, target, false));
        } catch (FactoryException e) {
            throw new UnknownCrsException(pair.from().name() + " → " + pair.to().name(), e);
        }
    }

    /** To a system that a file carries itself, x east. */
    public static GeoProjection between(Crs from, CoordinateReferenceSystem to)
            throws UnknownCrsException {
        try {
            return new GeoProjection(CRS.findMathTransform(system(from), to, false));
        } catch (FactoryException e) {
            throw new UnknownCrsException(to.getName().toString(), e);
        }
    }

    private static CoordinateReferenceSystem system(Crs crs) throws UnknownCrsException {
        if (crs.equals(Crs.WGS_84)) {
            return DefaultGeographicCRS.WGS84;
        }
        try {
            return switch (crs) {
                case Crs.Epsg(int code) -> CRS.decode("EPSG:" + code, true);
                case Crs.Province(double meridian) -> CRS.parseWKT(zone(meridian));
            };
        } catch (FactoryException e) {
            throw new UnknownCrsException(crs.name(), e);
        }
    }

    /**
     * The shift to WGS 84 is EPSG:6960 (Decision 05/2007/QĐ-BTNMT), its rotations written for a
     * position vector, as this notation has them: the register writes them for the frame, with
     * other signs.
     */
    private static String zone(double meridian) {
        return String.format(
                Locale.ROOT,
                """
                PROJCS["VN-2000 / TM-3 %1$s",
                  GEOGCS["VN-2000",
                    DATUM["Vietnam 2000",
                      SPHEROID["WGS 84", 6378137.0, 298.257223563],
                      TOWGS84[-191.90441429, -39.30318279, -111.45032835,
                        0.00928836, -0.01975479, 0.00427372, 0.252906278]],
                    PRIMEM["Greenwich", 0.0],
                    UNIT["degree", 0.017453292519943295],
                    AXIS["Longitude", EAST], AXIS["Latitude", NORTH]],
                  PROJECTION["Transverse_Mercator"],
                  PARAMETER["central_meridian", %1$s],
                  PARAMETER["latitude_of_origin", 0.0],
                  PARAMETER["scale_factor", 0.9999],
                  PARAMETER["false_easting", 500000.0],
                  PARAMETER["false_northing", 0.0],
                  UNIT["m", 1.0],
                  AXIS["Easting", EAST], AXIS["Northing", NORTH]]
                """,
                meridian);
    }

    /**
     * Whether the register puts north before east: latitude before longitude for most geographic
     * systems. A provincial zone of ours is east first.
     */
    static boolean northFirst(Crs crs) throws UnknownCrsException {
        if (!(crs instanceof Crs.Epsg(int code))) {
            return false;
        }
        try {
            var order = CRS.getAxisOrder(CRS.decode("EPSG:" + code, false));
            return order == CRS.AxisOrder.NORTH_EAST;
        } catch (FactoryException e) {
            throw new UnknownCrsException(crs.name(), e);
        }
    }

    @Override
    public void transform(double[] points) {
        try {
            transform.transform(points, 0, points, 0, points.length / 2);
        } catch (TransformException e) {
            onePointAtATime(points);
        }
    }

    /** One point without an image must not take its neighbours with it. */
    private void onePointAtATime(double[] points) {
        for (var i = 0; i + 1 < points.length; i += 2) {
            try {
                transform.transform(points, i, points, i, 1);
            } catch (TransformException e) {
                Arrays.fill(points, i, i + 2, Double.NaN);
            }
        }
    }
}

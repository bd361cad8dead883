package vn.toancanh.map.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.referencing.CRS;

/** Units of the coordinates of a system; asks the register unless the system is a common one. */
public final class GeoUnits {
    /** One degree of the equator of WGS 84, as WMTS converts (OGC 07-057r7, 6.1). */
    private static final double DEGREE = 6_378_137.0 * Math.PI / 180;

    private GeoUnits() {}

    public static boolean degrees(Crs crs) throws UnknownCrsException {
        if (crs.equals(Crs.WGS_84) || crs.equals(Crs.VN_2000)) {
            return true;
        }
        if (crs.equals(Crs.WEB_MERCATOR) || !(crs instanceof Crs.Epsg(int code))) {
            return false;
        }
        try {
            return CRS.decode("EPSG:" + code, true) instanceof GeographicCRS;
        } catch (FactoryException e) {
            throw new UnknownCrsException(crs.name(), e);
        }
    }

    /** Metres of one unit; systems in feet are not in use here. */
    public static double metres(Crs crs) throws UnknownCrsException {
        return degrees(crs) ? DEGREE : 1;
    }
}

package vn.toancanh.map.crs;

import java.util.Locale;

/**
 * Which of two numbers comes first. GeoJSON, GeoPackage, tiles and WMS 1.1 write east first
 * whatever the system; WMS 1.3 and WMTS write what the register of EPSG says, and CRS84 exists to
 * say longitude first.
 */
public enum AxisOrder {
    EAST_FIRST,
    NORTH_FIRST;

    /** Ways of exchanging coordinates that disagree. */
    public enum Protocol {
        GEOJSON,
        GEOPACKAGE,
        WMS_1_1,
        WMS_1_3,
        WMTS
    }

    /**
     * @param name the system as that document or server writes it
     */
    public static AxisOrder of(Protocol protocol, String name) throws UnknownCrsException {
        var crs = Crs.of(name);
        return switch (protocol) {
            case GEOJSON, GEOPACKAGE, WMS_1_1 -> EAST_FIRST;
            case WMS_1_3, WMTS -> byRegister(crs, name);
        };
    }

    private static AxisOrder byRegister(Crs crs, String name) throws UnknownCrsException {
        var upper = name.toUpperCase(Locale.ROOT);
        if (crs.equals(Crs.WGS_84)) {
            return upper.contains("CRS84") || upper.contains("CRS:84") ? EAST_FIRST : NORTH_FIRST;
        }
        if (crs.equals(Crs.WEB_MERCATOR)) {
            return EAST_FIRST;
        }
        return GeoProjection.northFirst(crs) ? NORTH_FIRST : EAST_FIRST;
    }

    /** The text of a rectangle in this order. */
    public String bounds(Extent extent) {
        return this == EAST_FIRST
                ? list(extent.minX(), extent.minY(), extent.maxX(), extent.maxY())
                : list(extent.minY(), extent.minX(), extent.maxY(), extent.maxX());
    }

    private static String list(double a, double b, double c, double d) {
        return "%s,%s,%s,%s".formatted(a, b, c, d);
    }
}

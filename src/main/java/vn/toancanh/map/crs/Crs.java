package vn.toancanh.map.crs;

import java.util.Set;
import java.util.regex.Pattern;

/** A coordinate system by name; that the name stands for one we know is seen when it is used. */
public sealed interface Crs {
    Crs WGS_84 = new Epsg(4326);
    Crs WEB_MERCATOR = new Epsg(3857);
    Crs VN_2000 = new Epsg(4756);

    /** A system of the EPSG register. */
    record Epsg(int code) implements Crs {
        public Epsg {
            if (code <= 0) {
                throw new IllegalArgumentException("EPSG:" + code);
            }
        }

        @Override
        public String name() {
            return "EPSG:" + code;
        }
    }

    /**
     * VN-2000 in a 3° zone (k0 0.9999, false easting 500,000 m), as each province has one.
     *
     * @param meridian the central meridian in degrees east, between 102 and 118
     */
    record Province(double meridian) implements Crs {
        public Province {
            if (!(meridian >= 102 && meridian <= 118)) {
                throw new IllegalArgumentException("central meridian " + meridian);
            }
        }

        @Override
        public String name() {
            var degrees = Double.toString(meridian);
            return "VN-2000:" + (degrees.endsWith(".0") ? (int) meridian + "" : degrees);
        }
    }

    /** As {@link #of} reads it again. */
    String name();

    /**
     * Reads {@code EPSG:3405}, {@code urn:ogc:def:crs:EPSG::3405}, {@code
     * http://www.opengis.net/def/crs/EPSG/0/3405}, the ways of writing CRS84, and {@code
     * VN-2000:107.75} or {@code VN-2000:107°45'} for a province's central meridian.
     *
     * @throws UnknownCrsException for anything else
     */
    static Crs of(String text) throws UnknownCrsException {
        var name = text.strip();
        var zone = Names.ZONE.matcher(name);
        if (zone.matches()) {
            var minutes = zone.group(2) == null ? 0 : Double.parseDouble(zone.group(2));
            return zone(text, Double.parseDouble(zone.group(1)) + minutes / 60);
        }
        if (Names.CRS84.matcher(name).matches()) {
            return WGS_84;
        }
        var epsg = Names.EPSG.matcher(name);
        if (epsg.matches() && epsg.group(1).length() < 9) {
            var code = Integer.parseInt(epsg.group(1));
            if (code > 0) {
                return Names.MERCATORS.contains(code) ? WEB_MERCATOR : new Epsg(code);
            }
        }
        throw new UnknownCrsException(text, null);
    }

    private static Crs zone(String text, double meridian) throws UnknownCrsException {
        try {
            return new Province(meridian);
        } catch (IllegalArgumentException e) {
            throw new UnknownCrsException(text, e);
        }
    }
}

/** How systems are written by others. */
final class Names {
    static final Pattern ZONE =
            Pattern.compile(
                    "VN-?2000\\s*[:/]\\s*(\\d{3}(?:\\.\\d+)?)(?:°(?:(\\d{1,2})['′]?)?)?",
                    Pattern.CASE_INSENSITIVE);
    static final Pattern CRS84 =
            Pattern.compile(
                    "(?:(?:CRS|OGC):(?:CRS)?84|urn:ogc:def:crs:OGC:(?:[\\d.]+)?:CRS84"
                            + "|https?://www\\.opengis\\.net/def/crs/OGC/[\\d.]+/CRS84)",
                    Pattern.CASE_INSENSITIVE);
    static final Pattern EPSG =
            Pattern.compile(
                    "(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:[\\d.:]*:"
                            + "|https?://www\\.opengis\\.net/(?:def/crs/EPSG/[\\d.]+/"
                            + "|gml/srs/epsg\\.xml#))(\\d+)",
                    Pattern.CASE_INSENSITIVE);

    /** Numbers that were in use for web Mercator before it had its own. */
    static final Set<Integer> MERCATORS = Set.of(3857, 3785, 900_913, 102_100, 102_113);

    private Names() {}
}

package vn.toancanh.wall;

/**
 * Where a wall hangs and from where it is read. Pure geometry: letters are measured by the height
 * of a capital, after ISO 9241-3 and NUREG-0700: at least 16 arc minutes at the greatest distance.
 *
 * @param pitchMm distance of two pixels on the wall
 * @param distanceM the farthest reader
 */
public record Room(double pitchMm, double distanceM) {
    /** An LED wall of 1.25 mm read from eight metres. */
    public static final Room DEFAULT = new Room(1.25, 8);

    /** The smallest letters a reader may be asked to read. */
    public static final double MIN_ARCMIN = 16;

    /** Height of a capital of Noto Sans as a part of the font size. */
    static final double CAP_HEIGHT = 0.714;

    public Room {
        if (!(pitchMm > 0) || !(distanceM > 0)) {
            throw new IllegalArgumentException("a room has a pitch and a distance above 0");
        }
    }

    /** The font size whose capitals are seen under this angle, rounded up to a whole pixel. */
    public double fontPx(double arcmin) {
        var millimetres = 2 * distanceM * 1000 * Math.tan(Math.toRadians(arcmin / 60) / 2);
        return Math.ceil(millimetres / pitchMm / CAP_HEIGHT);
    }

    /** The angle under which capitals of this height are seen, in arc minutes. */
    public double arcmin(double capitalPx) {
        var half = capitalPx * pitchMm / 2 / (distanceM * 1000);
        return Math.toDegrees(2 * Math.atan(half)) * 60;
    }
}

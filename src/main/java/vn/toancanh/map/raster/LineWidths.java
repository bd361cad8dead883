package vn.toancanh.map.raster;

import vn.toancanh.map.geometry.LineKind;

/**
 * Line widths in logical pixels.
 *
 * @param density device pixels per logical pixel
 */
public record LineWidths(double unit, double group, double base, double density) {
    /** Units this many logical pixels wide get their full line; smaller ones a fainter one. */
    private static final double FULL_SIZE = 36;

    private static final double FAINTEST = 0.3;

    /**
     * @param unitSize mean size of a unit in logical pixels at the scale drawn
     */
    public double pixels(LineKind kind, double unitSize) {
        double logical =
                switch (kind) {
                    case CONTOUR -> base * 0.5;
                    case RIVER -> base * 1.4;
                    case ROAD -> base;
                    case UNIT -> unit * Math.clamp(unitSize / FULL_SIZE, FAINTEST, 1);
                    case GROUP -> group;
                    case EDGE -> unit;
                };
        return logical * density;
    }
}

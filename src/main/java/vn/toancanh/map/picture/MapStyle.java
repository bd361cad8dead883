package vn.toancanh.map.picture;

import vn.toancanh.map.raster.LineWidths;

/**
 * Sizes in logical pixels, by the distance the map is read from.
 *
 * @param label height of a unit's name
 * @param legend height of the legend's text
 * @param line width of a heavy border
 * @param margin around the ground when it is fitted, and of the legend from the edge
 * @param controls shows buttons; a wall has no pointer
 */
public record MapStyle(double label, double legend, double line, double margin, boolean controls) {
    public static final MapStyle DESK = new MapStyle(12, 12, 1.6, 16, true);

    /**
     * @param textScale how much larger than usual a person wants to read
     */
    public static MapStyle desk(double textScale) {
        return new MapStyle(
                DESK.label * textScale, DESK.legend * textScale, DESK.line, DESK.margin, true);
    }

    /** For a room: text heights come from the room's legibility rule. */
    public static MapStyle wall(double label, double legend) {
        return new MapStyle(label, legend, Math.max(2, label / 11), label * 1.2, false);
    }

    public double groupLabel() {
        return label * 1.15;
    }

    public double halo() {
        return label / 4;
    }

    /** Dots of the hatching grow with the letters, in powers of two so that tiles join. */
    public int hatchScale(double density) {
        return Integer.highestOneBit((int) Math.max(1, Math.round(density * label / DESK.label)));
    }

    public LineWidths widths(double density) {
        return new LineWidths(line * 0.6, line, line * 0.75, density);
    }
}

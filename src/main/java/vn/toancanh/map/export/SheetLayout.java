package vn.toancanh.map.export;

import java.awt.geom.Rectangle2D;
import vn.toancanh.map.geometry.Camera;

/**
 * Where the parts of a sheet are: the title on top, the map, a column for what explains it at its
 * right and one line at the foot. In points.
 */
record SheetLayout(double width, double height, Rectangle2D map, Rectangle2D column, double foot) {
    /** In heights of the letters. */
    private static final double MARGIN = 2.6;

    private static final double COLUMN = 22;
    private static final double GAP = 1.6;
    private static final double FOOT = 2.6;

    /** A column has room for a legend even beside the smallest view. */
    private static final double LEAST_HEIGHT = 42;

    /**
     * @param head height of the title
     */
    static SheetLayout onPaper(double width, double height, double letters, double head) {
        double margin = MARGIN * letters;
        double column = COLUMN * letters;
        double top = margin + head;
        double tall = height - top - margin - FOOT * letters;
        double wide = width - 2 * margin - column - GAP * letters;
        return new SheetLayout(
                width,
                height,
                new Rectangle2D.Double(margin, top, wide, tall),
                new Rectangle2D.Double(width - margin - column, top, column, tall),
                height - margin);
    }

    /** As large as the map on the screen needs. */
    static SheetLayout around(Camera view, double letters, double head) {
        double sides = 2 * MARGIN + COLUMN + GAP;
        double tall = Math.max(view.height(), LEAST_HEIGHT * letters);
        return onPaper(
                Math.ceil(view.width() + sides * letters),
                Math.ceil(tall + head + (2 * MARGIN + FOOT) * letters),
                letters,
                head);
    }

    static double textWidth(double width, double letters) {
        return width - 2 * MARGIN * letters;
    }

    double margin() {
        return map.getX();
    }
}

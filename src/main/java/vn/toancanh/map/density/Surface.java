package vn.toancanh.map.density;

import vn.toancanh.map.sheet.SheetFrame;

/**
 * Heights at the crossings of a grid that lies still in the world, whatever the frame: crossing i,
 * j stands at whole multiples of the step. Not to be changed once it is given away.
 *
 * @param step between crossings, in world units
 * @param firstColumn number of the westernmost crossings, counted from 0° east
 * @param firstRow number of the northernmost crossings, counted southwards from the equator
 * @param heights row by row from the north; NaN where none is known
 */
@SuppressWarnings("ArrayRecordComponent")
record Surface(double step, long firstColumn, long firstRow, int columns, double[] heights) {

    /** An empty surface that covers the frame and one cell more on every side. */
    static Surface over(SheetFrame frame, double step) {
        long left = (long) Math.floor(frame.left() / step) - 1;
        long top = (long) Math.floor(-frame.top() / step) - 1;
        long right = (long) Math.ceil(frame.worldX(frame.width()) / step) + 1;
        long bottom = (long) Math.ceil(-frame.worldY(frame.height()) / step) + 1;
        int columns = (int) (right - left) + 1;
        int rows = (int) (bottom - top) + 1;
        return new Surface(step, left, top, columns, new double[columns * rows]);
    }

    int rows() {
        return heights.length / columns;
    }

    double worldX(int column) {
        return (firstColumn + column) * step;
    }

    double worldY(int row) {
        return -(firstRow + row) * step;
    }

    double at(int column, int row) {
        return heights[row * columns + column];
    }

    /** Between crossings heights are mixed; outside they are those of the edge. */
    double height(double worldX, double worldY) {
        double x = Math.clamp(worldX / step - firstColumn, 0, columns - 1.001);
        double y = Math.clamp(-worldY / step - firstRow, 0, rows() - 1.001);
        int column = (int) x;
        int row = (int) y;
        double right = x - column;
        double down = y - row;
        double above = at(column, row) * (1 - right) + at(column + 1, row) * right;
        double below = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
        return above * (1 - down) + below * down;
    }
}

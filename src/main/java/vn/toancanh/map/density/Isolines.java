package vn.toancanh.map.density;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal height by marching squares: in each cell of four crossings the line is straight,
 * and where it could run two ways the mean of the four decides. Immutable; any thread.
 */
final class Isolines {
    private static final int CORNERS = 4;

    private Isolines() {}

    /** A straight piece of a line, in world units. */
    record Piece(double fromX, double fromY, double toX, double toY) {}

    /** Cells with a crossing of unknown height have no line. */
    static List<Piece> of(Surface surface, double level) {
        var pieces = new ArrayList<Piece>();
        for (int row = 0; row + 1 < surface.rows(); row++) {
            for (int column = 0; column + 1 < surface.columns(); column++) {
                addCell(surface, column, row, level, pieces);
            }
        }
        return pieces;
    }

    private static void addCell(
            Surface surface, int column, int row, double level, List<Piece> pieces) {
        // Clockwise from the north-west, as column and row.
        int[][] corners = {
            {column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}
        };
        var height = new double[CORNERS];
        double mean = 0;
        for (int c = 0; c < CORNERS; c++) {
            height[c] = surface.at(corners[c][0], corners[c][1]) - level;
            mean += height[c] / CORNERS;
        }
        if (Double.isNaN(mean)) {
            return;
        }
        var crossed = new ArrayList<double[]>();
        for (int c = 0; c < CORNERS; c++) {
            int next = (c + 1) % CORNERS;
            if (height[c] >= 0 != height[next] >= 0) {
                double part = height[c] / (height[c] - height[next]);
                crossed.add(between(surface, corners[c], corners[next], part));
            }
        }
        if (crossed.size() == 2) {
            pieces.add(piece(crossed.get(0), crossed.get(1)));
        } else if (crossed.size() == CORNERS) {
            // Edges are north, east, south, west: a corner that differs from the mean is cut off.
            int shift = height[0] >= 0 == mean >= 0 ? 0 : 1;
            pieces.add(piece(crossed.get(0), crossed.get(shift == 0 ? 1 : 3)));
            pieces.add(piece(crossed.get(2), crossed.get(shift == 0 ? 3 : 1)));
        }
    }

    private static double[] between(Surface surface, int[] from, int[] to, double part) {
        double x = surface.worldX(from[0]);
        double y = surface.worldY(from[1]);
        return new double[] {
            x + part * (surface.worldX(to[0]) - x), y + part * (surface.worldY(to[1]) - y)
        };
    }

    private static Piece piece(double[] from, double[] to) {
        return new Piece(from[0], from[1], to[0], to[1]);
    }
}

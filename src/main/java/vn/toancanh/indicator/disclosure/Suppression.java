package vn.toancanh.indicator.disclosure;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table are left out: counts from 1 to 4, and others beside them so that nobody
 * can compute a left-out cell from the totals. Totals stay. A left-out cell is safe when the rest
 * of the table would be the same with another count in it, and 1 to 4 cannot be told from 0 or 5
 * and more.
 *
 * <p>Between a left-out cell and others a closed walk along rows and columns must exist: adding one
 * and taking one away in turn along it changes no total. Cells of such a walk that hold at least
 * one case can be more or fewer, so none is known. Where the table holds too little to be hidden
 * in, no total may be published ({@link #hidesTotals}).
 */
public final class Suppression {
    /** The smallest count that may be published; 0 may be too. */
    public static final int FEWEST = 5;

    private final CountTable table;
    private final BitSet hidden = new BitSet();
    private final int rows;
    private final int columns;
    private boolean hidesTotals;

    private Suppression(CountTable table) {
        this.table = table;
        rows = table.rows().size();
        columns = table.columns().size();
    }

    public static Suppression of(CountTable table) {
        var suppression = new Suppression(table);
        suppression.hideSmall();
        suppression.hideBeside();
        return suppression;
    }

    public boolean isHidden(int row, int column) {
        return hidden.get(row * columns + column);
    }

    /** True when even with complements a cell would be known, so no total may be published. */
    public boolean hidesTotals() {
        return hidesTotals;
    }

    public int count() {
        return hidden.cardinality();
    }

    private void hideSmall() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var count = table.at(row, column);
                if (count > 0 && count < FEWEST) {
                    hidden.set(row * columns + column);
                }
            }
        }
    }

    /** Hides the cheapest rectangle around each cell that can still be computed. */
    private void hideBeside() {
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (!isProtected(cell) && !hideRectangle(cell)) {
                hidesTotals = true;
                return;
            }
        }
    }

    /** Whether some rectangle of hidden cells with cases in them runs through the cell. */
    private boolean isProtected(int cell) {
        return cheapest(cell, other -> hidden.get(other) ? 0 : -1) != null;
    }

    private boolean hideRectangle(int cell) {
        var best =
                cheapest(
                        cell,
                        other -> hidden.get(other) ? 0 : (int) Math.min(1 << 20, count(other)));
        if (best == null) {
            return false;
        }
        for (var corner : best) {
            hidden.set(corner);
        }
        return true;
    }

    /**
     * The rectangle with {@code cell} as a corner whose other three corners hold a case each and
     * cost least together.
     *
     * @param cost of hiding a cell, negative if it may not be used
     */
    private int @Nullable [] cheapest(int cell, IntUnaryOperator cost) {
        int @Nullable [] best = null;
        var least = Long.MAX_VALUE;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                var corners = corners(cell, r, c);
                var sum = corners.length == 0 ? -1 : cost(corners, cost);
                if (sum >= 0 && sum < least) {
                    least = sum;
                    best = corners;
                }
            }
        }
        return best;
    }

    /**
     * The other corners; in a table of one line the other cell, as its only total is the line's.
     */
    private int[] corners(int cell, int r, int c) {
        var row = cell / columns;
        var column = cell % columns;
        if (rows == 1 || columns == 1) {
            var other = r * columns + c;
            return other == cell ? new int[0] : new int[] {other};
        }
        return r == row || c == column
                ? new int[0]
                : new int[] {row * columns + c, r * columns + column, r * columns + c};
    }

    private long cost(int[] corners, IntUnaryOperator cost) {
        long sum = 0;
        for (var corner : corners) {
            var one = cost.applyAsInt(corner);
            if (one < 0 || count(corner) == 0) {
                return -1;
            }
            sum += one;
        }
        return sum;
    }

    private long count(int cell) {
        return table.at(cell / columns, cell % columns);
    }
}

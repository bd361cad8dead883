package vn.toancanh.indicator.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    @Test
    void countsFromOneToFourAreLeftOutZeroAndFiveAreNot() {
        var suppression = Suppression.of(table(new long[][] {{0, 1, 4}, {5, 9, 30}, {7, 8, 40}}));

        assertTrue(suppression.isHidden(0, 1));
        assertTrue(suppression.isHidden(0, 2));
        assertFalse(suppression.isHidden(0, 0));
    }

    @Test
    void aTableWithoutSmallCountsIsPublishedWhole() {
        assertEquals(0, Suppression.of(table(new long[][] {{0, 5}, {6, 0}})).count());
    }

    @Test
    void oneSmallCommuneInAListTakesTheSmallestOtherWithIt() {
        var suppression = Suppression.of(table(new long[][] {{3}, {120}, {9}, {0}}));

        assertEquals(2, suppression.count());
        assertTrue(suppression.isHidden(0, 0) && suppression.isHidden(2, 0));
        assertFalse(suppression.hidesTotals());
    }

    @Test
    void aSmallCountAmongZerosTakesTheTotalsWithIt() {
        assertTrue(Suppression.of(table(new long[][] {{3}, {0}, {0}})).hidesTotals());
        assertTrue(Suppression.of(table(new long[][] {{3, 0}, {0, 0}})).hidesTotals());
    }

    @Test
    void aProvinceOfAHundredCommunesKeepsMostOfItsTable() {
        var random = new Random(7);
        var counts = new long[100][4];
        for (var row : counts) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextInt(20) == 0 ? random.nextInt(5) : 10 + random.nextInt(200);
            }
        }

        var suppression = Suppression.of(table(counts));

        assertFalse(suppression.hidesTotals());
        assertTrue(suppression.count() < 100, "hidden: " + suppression.count());
        assertProtected(table(counts), suppression, "seed 7");
    }

    /** What an outsider can compute: solved by trying every table that fits what is published. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noCellLeftOutCanBeComputedFromWhatIsPublished(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var columns = 1 + random.nextInt(3);
            var counts = new long[1 + random.nextInt(4)][columns];
            for (var row : counts) {
                for (int c = 0; c < columns; c++) {
                    row[c] = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
                }
            }
            var table = table(counts);
            var suppression = Suppression.of(table);
            assertPrimary(table, suppression, seed);
            if (!suppression.hidesTotals()) {
                assertProtected(table, suppression, "seed " + seed + " " + table);
                assertNoCellIsKnown(table, suppression, "seed " + seed + " " + table);
            }
        }
    }

    private static void assertPrimary(CountTable table, Suppression suppression, long seed) {
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                var small = table.at(r, c) > 0 && table.at(r, c) < 5;
                assertTrue(!small || suppression.isHidden(r, c), "seed " + seed + " " + table);
            }
        }
    }

    /**
     * A cell can be computed exactly when no walk leads from its row back to its column: cells of
     * the row can pass cases on, cells with cases can give them. Found by following both ways.
     */
    private static void assertProtected(CountTable table, Suppression hidden, String where) {
        var rows = table.rows().size();
        var columns = table.columns().size();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (hidden.isHidden(r, c)) {
                    var more = rows == 1 || columns == 1 || returns(table, hidden, r, c, true);
                    var fewer = rows == 1 || columns == 1 || returns(table, hidden, r, c, false);
                    assertTrue(more || fewer, where + " at " + r + "," + c);
                }
            }
        }
    }

    /** Raising (or lowering) the cell by one: can the rest be changed so that all totals hold? */
    private static boolean returns(
            CountTable table, Suppression hidden, int row, int column, boolean raise) {
        var rows = table.rows().size();
        var reached = new BitSet();
        var open = new ArrayList<>(List.of(raise ? row : rows + column));
        var goal = raise ? rows + column : row;
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (node == goal) {
                return true;
            }
            if (reached.get(node)) {
                continue;
            }
            reached.set(node);
            var fromRow = node < rows;
            var others = fromRow ? table.columns().size() : rows;
            for (int k = 0; k < others; k++) {
                var r = fromRow ? node : k;
                var c = fromRow ? k : node - rows;
                var self = r == row && c == column;
                if (!self && hidden.isHidden(r, c) && (!fromRow || table.at(r, c) > 0)) {
                    open.add(fromRow ? rows + k : k);
                }
            }
        }
        return false;
    }

    private static void assertNoCellIsKnown(CountTable table, Suppression hidden, String where) {
        var cells = new ArrayList<int[]>();
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (hidden.isHidden(r, c)) {
                    cells.add(new int[] {r, c});
                }
            }
        }
        if (cells.size() > 6) {
            return;
        }
        var line = table.rows().size() == 1 || table.columns().size() == 1;
        var seen = cells.stream().map(_ -> new BitSet()).toList();
        fill(table, cells, 0, new long[cells.size()], new Fit(line, seen));
        for (int k = 0; k < cells.size(); k++) {
            assertTrue(seen.get(k).cardinality() > 1, where + " known: " + cells.get(k)[0]);
        }
    }

    private record Fit(boolean line, List<BitSet> seen) {}

    private static void fill(CountTable table, List<int[]> cells, int k, long[] guess, Fit fit) {
        if (k == cells.size()) {
            if (fits(table, cells, guess, fit.line())) {
                for (int i = 0; i < guess.length; i++) {
                    fit.seen().get(i).set((int) guess[i]);
                }
            }
            return;
        }
        var real = table.at(cells.get(k)[0], cells.get(k)[1]);
        for (long value = Math.max(0, real - 2); value <= real + 2; value++) {
            guess[k] = value;
            fill(table, cells, k + 1, guess, fit);
        }
    }

    private static boolean fits(CountTable table, List<int[]> cells, long[] guess, boolean line) {
        var byRow = new long[table.rows().size()];
        var byColumn = new long[table.columns().size()];
        long all = 0;
        for (int k = 0; k < guess.length; k++) {
            var difference = guess[k] - table.at(cells.get(k)[0], cells.get(k)[1]);
            byRow[cells.get(k)[0]] += difference;
            byColumn[cells.get(k)[1]] += difference;
            all += difference;
        }
        return line
                ? all == 0
                : LongStream.concat(LongStream.of(byRow), LongStream.of(byColumn))
                        .allMatch(sum -> sum == 0);
    }

    private static CountTable table(long[][] counts) {
        var rows = new ArrayList<List<Long>>();
        for (var row : counts) {
            rows.add(LongStream.of(row).boxed().toList());
        }
        var names = IntStream.range(0, counts[0].length).mapToObj(k -> "c" + k).toList();
        return new CountTable(Collections.nCopies(counts.length, "r"), names, rows);
    }
}

package vn.toancanh.alert.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import vn.toancanh.alert.listing.AlertRow;

/**
 * Rows in order, in a plain array. A batch of changes costs one sort of what changed, and finding
 * the place of each: never a sort of all rows. Not thread-safe.
 */
final class Ranking {
    private static final AlertRow[] NONE = {};

    private Comparator<AlertRow> order;
    private AlertRow[] rows = NONE;

    Ranking(Comparator<AlertRow> order) {
        this.order = order;
    }

    /** The array itself, which is never written to again. */
    AlertRow[] rows() {
        return rows;
    }

    /** Puts all rows in another order. */
    void order(Comparator<AlertRow> next) {
        order = next;
        all(Arrays.asList(rows));
    }

    /** In the place of all there were. */
    void all(Collection<AlertRow> next) {
        var sorted = next.toArray(AlertRow[]::new);
        Arrays.sort(sorted, order);
        rows = sorted;
    }

    /**
     * @param gone rows as they stood here, of every one that changed or went
     * @param come rows to be shown, of every one that changed or came
     */
    void change(Collection<AlertRow> gone, Collection<AlertRow> come) {
        var fresh = come.toArray(AlertRow[]::new);
        Arrays.sort(fresh, order);
        var places =
                gone.stream()
                        .mapToInt(row -> Arrays.binarySearch(rows, row, order))
                        .filter(i -> i >= 0);
        var kept = without(places.sorted().toArray());
        rows = merged(kept, fresh);
    }

    private AlertRow[] without(int[] places) {
        var kept = new AlertRow[rows.length - places.length];
        int from = 0;
        int at = 0;
        for (int place : places) {
            System.arraycopy(rows, from, kept, at, place - from);
            at += place - from;
            from = place + 1;
        }
        System.arraycopy(rows, from, kept, at, rows.length - from);
        return kept;
    }

    private AlertRow[] merged(AlertRow[] kept, AlertRow[] fresh) {
        var all = new AlertRow[kept.length + fresh.length];
        int from = 0;
        int at = 0;
        for (var row : fresh) {
            int place = placeOf(row, kept, from);
            System.arraycopy(kept, from, all, at, place - from);
            at += place - from;
            all[at++] = row;
            from = place;
        }
        System.arraycopy(kept, from, all, at, kept.length - from);
        return all;
    }

    private int placeOf(AlertRow row, AlertRow[] kept, int from) {
        int found = Arrays.binarySearch(kept, from, kept.length, row, order);
        return found < 0 ? -found - 1 : found;
    }
}

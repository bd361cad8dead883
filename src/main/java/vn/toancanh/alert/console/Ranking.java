package vn.toancanh.alert.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import vn.toancanh.alert.AlertKey;
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
     * @param touched of every row that changed, came or went
     * @param come those of them that are to be shown
     */
    void change(Set<AlertKey> touched, Collection<AlertRow> come) {
        var fresh = come.toArray(AlertRow[]::new);
        Arrays.sort(fresh, order);
        var kept = new AlertRow[rows.length];
        int left = 0;
        for (var row : rows) {
            if (!touched.contains(row.key())) {
                kept[left++] = row;
            }
        }
        rows = merged(kept, left, fresh);
    }

    private AlertRow[] merged(AlertRow[] kept, int left, AlertRow[] fresh) {
        var all = new AlertRow[left + fresh.length];
        int from = 0;
        int at = 0;
        for (var row : fresh) {
            int place = placeOf(row, kept, from, left);
            System.arraycopy(kept, from, all, at, place - from);
            at += place - from;
            all[at++] = row;
            from = place;
        }
        System.arraycopy(kept, from, all, at, left - from);
        return all;
    }

    private int placeOf(AlertRow row, AlertRow[] kept, int from, int to) {
        int found = Arrays.binarySearch(kept, from, to, row, order);
        return found < 0 ? -found - 1 : found;
    }
}

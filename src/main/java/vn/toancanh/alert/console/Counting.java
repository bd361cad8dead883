package vn.toancanh.alert.console;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleFilter.Shelf;
import vn.toancanh.alert.listing.AlertRow;

/**
 * How many rows there are, kept by what comes and goes: looking at twenty thousand rows at every
 * pulse would take longer than drawing them. Not thread-safe.
 */
final class Counting {
    private static final Shelf[] SHELVES = Shelf.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final int[] shelves = new int[SHELVES.length];
    private final int[] open = new int[SEVERITIES.length];
    private final int[] unseen = new int[SEVERITIES.length];
    private final String persona;
    private final Instant now;

    /** Nothing yet; whoever looks and the moment hold for all that is counted. */
    Counting(String persona, Instant now) {
        this.persona = persona;
        this.now = now;
    }

    void come(AlertRow row) {
        add(row, 1);
    }

    void go(AlertRow row) {
        add(row, -1);
    }

    private void add(AlertRow row, int by) {
        for (var shelf : SHELVES) {
            shelves[shelf.ordinal()] += shelf.holds(row, persona, now) ? by : 0;
        }
        if (row.isOpen()) {
            open[row.severity().ordinal()] += by;
            unseen[row.severity().ordinal()] += row.wantsSeeing() ? by : 0;
        }
    }

    ConsoleViewModel.Counts counts() {
        Map<Shelf, Integer> byShelf = new EnumMap<>(Shelf.class);
        for (var shelf : SHELVES) {
            byShelf.put(shelf, shelves[shelf.ordinal()]);
        }
        return new ConsoleViewModel.Counts(byShelf, bySeverity(open), bySeverity(unseen));
    }

    private static Map<Severity, Integer> bySeverity(int[] counted) {
        Map<Severity, Integer> all = new EnumMap<>(Severity.class);
        for (var severity : SEVERITIES) {
            all.put(severity, counted[severity.ordinal()]);
        }
        return all;
    }
}

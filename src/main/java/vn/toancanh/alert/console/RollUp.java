package vn.toancanh.alert.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.VietnameseOrder;

/** Rows gathered by area, from the root of the territory down. Each row is counted once a level. */
final class RollUp {
    private static final Comparator<Area> URGENT =
            Comparator.<Area>comparingInt(area -> area.tally().unseen(Severity.HIGH))
                    .thenComparingInt(area -> area.tally().unseen())
                    .reversed()
                    .thenComparing(area -> area.place().name(), VietnameseOrder.NAMES);

    private RollUp() {}

    /**
     * A unit with all that lies in it.
     *
     * @param rows of the unit itself, in the order of the list
     */
    record Area(AlertRow.Place place, Tally tally, List<Area> areas, List<AlertRow> rows) {}

    /** How many there are of each severity, and how many of them nobody has seen. */
    record Tally(int low, int medium, int high, int unseenLow, int unseenMedium, int unseenHigh) {
        int of(Severity severity) {
            return switch (severity) {
                case LOW -> low;
                case MEDIUM -> medium;
                case HIGH -> high;
            };
        }

        int unseen(Severity severity) {
            return switch (severity) {
                case LOW -> unseenLow;
                case MEDIUM -> unseenMedium;
                case HIGH -> unseenHigh;
            };
        }

        int unseen() {
            return unseenLow + unseenMedium + unseenHigh;
        }

        int all() {
            return low + medium + high;
        }
    }

    /** The roots; one where all rows are of one territory. */
    static List<Area> of(List<AlertRow> rows) {
        var top = new Gathering();
        for (var row : rows) {
            var at = top;
            for (var place : row.words().path()) {
                at = at.inner.computeIfAbsent(place.code(), _ -> new Gathering());
                at.place = place;
                at.count(row);
            }
            at.rows.add(row);
        }
        return top.areas();
    }

    private static final class Gathering {
        private final Map<AreaCode, Gathering> inner = new LinkedHashMap<>();
        private final List<AlertRow> rows = new ArrayList<>();
        private final int[] counted = new int[Severity.values().length];
        private final int[] unseen = new int[Severity.values().length];
        private AlertRow.Place place = new AlertRow.Place(AreaCode.NATION, "");

        void count(AlertRow row) {
            int at = row.severity().ordinal();
            counted[at]++;
            unseen[at] += row.wantsSeeing() ? 1 : 0;
        }

        List<Area> areas() {
            return inner.values().stream().map(Gathering::area).sorted(URGENT).toList();
        }

        Area area() {
            var tally =
                    new Tally(counted[0], counted[1], counted[2], unseen[0], unseen[1], unseen[2]);
            return new Area(place, tally, areas(), List.copyOf(rows));
        }
    }
}

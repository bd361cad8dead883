package vn.toancanh.indicator.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.store.ObservationOrder;

/**
 * One measure of all units through time, in memory: what is known at {@code knownAt} about every
 * past period. It speaks of valid time, not of what was known then: a number that came late or was
 * corrected later stands where it belongs. Of several numbers within one step the newest is kept,
 * because no step ends before it. Immutable once made; any thread.
 */
public final class Chronicle {
    private final Instant knownAt;
    private final Map<AreaCode, List<Observation>> lines;

    private Chronicle(Instant knownAt, Map<AreaCode, List<Observation>> lines) {
        this.knownAt = knownAt;
        this.lines = lines;
    }

    public Instant knownAt() {
        return knownAt;
    }

    /** The first step that has a number. */
    public Optional<Period> earliest(Grain grain) {
        return lines.values().stream()
                .map(line -> step(grain, line.getFirst()))
                .min(Period::compareTo);
    }

    private static Period step(Grain grain, Observation row) {
        return new Period(grain, grain.floor(row.period().start()));
    }

    /** Of each unit that has one, the newest number at the end of a step. */
    public Map<AreaCode, Observation> newest(Period step) {
        var end = step.grain().plus(step.start(), 1);
        var newest = HashMap.<AreaCode, Observation>newHashMap(lines.size());
        lines.forEach((area, line) -> {
            var after = firstFrom(line, end);
            if (after > 0) {
                newest.put(area, line.get(after - 1));
            }
        });
        return newest;
    }

    /** The place of the first row that begins at {@code time} or later. */
    private static int firstFrom(List<Observation> line, LocalDateTime time) {
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line.get(middle).period().start().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Takes rows in any order. What many rows say alike is kept once, so that a year of days of a
     * whole country fits in memory.
     */
    public static final class Intake implements Consumer<Observation> {
        private final Grain grain;
        private final Instant knownAt;
        private final LocalDateTime from;
        private final Map<AreaCode, List<Observation>> lines = new HashMap<>();
        private final Map<Object, Object> alike = new HashMap<>();

        /**
         * @param grain of the steps, a day or longer
         * @param from of everything before, only the newest is kept
         */
        public Intake(Grain grain, Instant knownAt, LocalDateTime from) {
            this.grain = grain;
            this.knownAt = knownAt;
            this.from = from;
        }

        @Override
        public void accept(Observation row) {
            if (ObservationOrder.known(row, knownAt)) {
                place(row, lines.computeIfAbsent(row.series().area(), _ -> new ArrayList<>()));
            }
        }

        private void place(Observation row, List<Observation> line) {
            var start = stepOf(row);
            int at = line.size();
            while (at > 0 && stepOf(line.get(at - 1)).isAfter(start)) {
                at--;
            }
            var same = at > 0 ? line.get(at - 1) : null;
            if (same == null || stepOf(same).isBefore(start)) {
                line.add(at, sharing(row, same == null ? null : same.series()));
            } else if (ObservationOrder.BY_PERIOD.compare(row, same) > 0) {
                line.set(at - 1, sharing(row, same.series()));
            }
        }

        private LocalDateTime stepOf(Observation row) {
            var start = row.period().start();
            return start.isBefore(from) ? LocalDateTime.MIN : grain.floor(start);
        }

        private Observation sharing(Observation row, @Nullable SeriesKey series) {
            return new Observation(
                    series == null ? row.series() : series,
                    shared(row.period()),
                    row.quantity(),
                    shared(row.provenance()));
        }

        @SuppressWarnings("unchecked")
        private <T> T shared(T value) {
            return (T) alike.computeIfAbsent(value, same -> same);
        }

        public Chronicle done() {
            lines.values().forEach(line -> ((ArrayList<Observation>) line).trimToSize());
            return new Chronicle(knownAt, Map.copyOf(lines));
        }
    }
}

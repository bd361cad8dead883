package vn.toancanh.analysis.change;

import java.util.List;
import java.util.Optional;
import vn.toancanh.analysis.Limit;

/** Whether and since when the level of a series is another one. */
public sealed interface ChangeReport {
    /**
     * The series was examined.
     *
     * @param changes in order of time; empty where the level stayed
     */
    record Examined(List<ChangePoint> changes, List<Limit> limits) implements ChangeReport {
        public Examined {
            changes = List.copyOf(changes);
            limits = List.copyOf(limits);
        }

        /** The one a reader asks for: "worse since". */
        public Optional<ChangePoint> latest() {
            return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
        }
    }

    /** The series cannot be examined. */
    record Refused(Limit why) implements ChangeReport {}

    /**
     * A change of level.
     *
     * @param first index of the first value on the new level
     * @param before mean of the level that ended, without season and with outliers drawn in
     * @param probability of so large a change in a series without any, at least 0.001
     */
    record ChangePoint(int first, double before, double after, double probability) {
        public double difference() {
            return after - before;
        }
    }
}

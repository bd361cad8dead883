package vn.toancanh.task;

import java.util.List;

/** How one will know whether it helped. */
public sealed interface Measure {
    record Measured(List<Goal> goals) implements Measure {
        public Measured {
            goals = List.copyOf(goals);
        }
    }

    /** Said openly and counted. */
    record NotMeasurable(String reason) implements Measure {}
}

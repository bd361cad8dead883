package vn.toancanh.task.stats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One directive as it is counted. Days are of the Vietnamese zone.
 *
 * @param deadline as issued; null where none was set, which is never overdue
 * @param extendedTo the last day after extensions; null where it was never extended
 * @param completed null while it is open
 */
public record Case(
        String id,
        LocalDate issued,
        @Nullable LocalDate deadline,
        @Nullable LocalDate extendedTo,
        @Nullable LocalDate completed) {

    /** The last day that is in time. */
    public @Nullable LocalDate term() {
        return extendedTo == null ? deadline : extendedTo;
    }

    TimeClass of(LocalDate asOf) {
        return TimeClass.of(term(), completed, asOf);
    }
}

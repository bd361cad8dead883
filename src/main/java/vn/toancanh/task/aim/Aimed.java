package vn.toancanh.task.aim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.aim.Targets.Basis;

/**
 * How it is measured.
 *
 * @param reason why it is not
 * @param from first day of the evaluation; null while there is none
 * @param shared null where nothing is known of other units
 */
public record Aimed(
        boolean measured,
        String target,
        String reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Shared shared) {
    /**
     * To how many it goes.
     *
     * @param shares of those that are chosen or have a target somebody typed
     */
    public record Shared(boolean asked, Basis basis, String step, List<Asked> shares) {
        /** By how much each is to become better, until somebody says otherwise. */
        public static final String FIRST_STEP = "5";

        public Shared {
            shares = List.copyOf(shares);
        }
    }

    /** An indicator that was added, as it stands in the form. */
    public record More(Baseline baseline, Aimed aimed) {}

    /**
     * What one of them is asked for.
     *
     * @param unit its code
     */
    public record Asked(String unit, boolean chosen, String target) {}
}

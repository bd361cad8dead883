package vn.toancanh.task.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;
import vn.toancanh.task.form.Targets.Basis;

/**
 * A form as it stands at a moment, so that it can be opened again. Texts are as they were typed.
 *
 * @param beginning what it was filled in with
 * @param lead null while none is chosen
 * @param deadline null while there is none
 */
public record Written(
        Beginning beginning,
        String title,
        String requirement,
        String document,
        @Nullable Unit lead,
        List<Unit> with,
        @Nullable LocalDate deadline,
        Rhythm rhythm,
        String way,
        boolean photo,
        Aimed aimed) {
    public Written {
        with = List.copyOf(with);
    }

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
            @Nullable Shared shared) {}

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

    /**
     * What one of them is asked for.
     *
     * @param unit its code
     */
    public record Asked(String unit, boolean chosen, String target) {}

    /** Where forms are kept while they are written. Does not block. */
    public interface Keeper {
        /** Keeps nothing. */
        Keeper NONE =
                new Keeper() {
                    @Override
                    public void keep(UUID id, Written written) {}

                    @Override
                    public void drop(UUID id) {}
                };

        /**
         * @param id that the directive will have; when it is issued, its form is no longer kept
         */
        void keep(UUID id, Written written);

        void drop(UUID id);
    }
}

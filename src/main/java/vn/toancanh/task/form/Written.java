package vn.toancanh.task.form;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Aimed;

/**
 * A form as it stands at a moment, so that it can be opened again. Texts are as they were typed.
 *
 * @param beginning what it was filled in with
 * @param lead null while none is chosen
 * @param deadline null while there is none
 * @param more what it is measured by beside that
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
        Aimed aimed,
        List<Aimed.More> more) {
    public Written {
        more = List.copyOf(more);
        with = List.copyOf(with);
    }

    /** The same with the numbers of another day. */
    public Written renewed(Beginning newest, List<Aimed.More> newestMore) {
        return new Written(
                newest,
                title,
                requirement,
                document,
                lead,
                with,
                deadline,
                rhythm,
                way,
                photo,
                aimed,
                newestMore);
    }

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

package vn.toancanh.task.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.stats.TimeClass;

/**
 * What one unit, or one leader, has of directives.
 *
 * @param owed not finished yet
 * @param soon of those, due within three days
 * @param overdue of those, out of time
 * @param oldest days the oldest of them is out of time; 0 where none is
 * @param done finished, late or not
 * @param onTime finished in time
 */
public record Load(
        String id,
        String name,
        int owed,
        int soon,
        int overdue,
        long oldest,
        int done,
        int onTime) {
    /** Who has most that is late first, then who has most to do. */
    private static final Comparator<Load> WORST =
            Comparator.comparingInt(Load::overdue)
                    .thenComparingLong(Load::oldest)
                    .thenComparingInt(Load::owed)
                    .reversed()
                    .thenComparing(VietnameseOrder.by(Load::name));

    /** Whose it is. */
    public enum By {
        /** The unit that answers for it. */
        UNIT(row -> row.lead().code(), row -> row.lead().name()),
        /** Who issued it. */
        LEADER(row -> row.state().issue().by().id(), row -> row.state().issue().by().name());

        @SuppressWarnings("ImmutableEnumChecker") // functions of this class hold no state
        private final Function<TaskRow, String> id;

        @SuppressWarnings("ImmutableEnumChecker") // functions of this class hold no state
        private final Function<TaskRow, String> name;

        By(Function<TaskRow, String> id, Function<TaskRow, String> name) {
            this.id = id;
            this.name = name;
        }
    }

    /** The worst first. */
    public static List<Load> of(Collection<TaskRow> rows, By by) {
        var sums = new HashMap<String, Sum>();
        for (var row : rows) {
            sums.computeIfAbsent(by.id.apply(row), _ -> new Sum(by.name.apply(row))).add(row);
        }
        return sums.entrySet().stream()
                .map(each -> each.getValue().load(each.getKey()))
                .sorted(WORST)
                .toList();
    }

    /** Of one while the rows go by: there may be 100,000 of them and a screen waits. */
    private static final class Sum {
        private final String name;
        private int owed;
        private int soon;
        private int overdue;
        private long oldest;
        private int done;
        private int onTime;

        Sum(String name) {
            this.name = name;
        }

        void add(TaskRow row) {
            if (row.state().progress().completedOn() != null) {
                done++;
                onTime += row.time() == TimeClass.COMPLETED_ON_TIME ? 1 : 0;
            } else if (row.state().phase().isOwed()) {
                owed++;
                if (row.isOverdue()) {
                    overdue++;
                    oldest = Math.max(oldest, -row.daysLeft());
                } else if (row.time() == TimeClass.DUE_SOON) {
                    soon++;
                }
            }
        }

        Load load(String id) {
            return new Load(id, name, owed, soon, overdue, oldest, done, onTime);
        }
    }

    /** How much of what is finished was finished in time, 0 to 1; null while nothing is. */
    public @Nullable Double share() {
        return done == 0 ? null : (double) onTime / done;
    }
}

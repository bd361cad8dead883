package vn.toancanh.task.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.toancanh.base.text.Folded;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskFilter.When;
import vn.toancanh.task.listing.TaskFilter.Whose;

/**
 * A roll as one person sees it. How every row stands for him is found once, away from the screen,
 * so that each letter he types into a filter costs one look at every row. Immutable.
 */
public final class TaskSight {
    public static final TaskSight NOTHING = new TaskSight(TaskRoll.EMPTY, Seat.ENGINE);

    private static final List<When> WHENS = List.of(When.values());
    private static final List<Whose> WHOSE = List.of(Whose.values());

    private final TaskRoll roll;
    private final Seat seat;

    /** Of each row, a bit for each standing it has, and behind them one for each it is his by. */
    private final short[] marks;

    /**
     * What a filter leaves.
     *
     * @param rows in the order of the roll
     * @param counts how many there would be with each other standing
     */
    public record Found(List<TaskRow> rows, Map<When, Integer> counts) {}

    public TaskSight(TaskRoll roll, Seat seat) {
        this.roll = roll;
        this.seat = seat;
        var rows = roll.rows();
        marks = new short[rows.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = marks(rows.get(i));
        }
    }

    private short marks(TaskRow row) {
        int marks = 0;
        for (var when : WHENS) {
            marks |= when.holds(row, seat, roll.today()) ? bit(when) : 0;
        }
        for (var whose : WHOSE) {
            marks |= whose.holds(row, seat) ? bit(whose) : 0;
        }
        return (short) marks;
    }

    private static int bit(When when) {
        return 1 << when.ordinal();
    }

    private static int bit(Whose whose) {
        return 1 << (WHENS.size() + whose.ordinal());
    }

    /** In one pass over all rows. */
    public Found find(TaskFilter asked) {
        var found = new ArrayList<TaskRow>();
        var counts = new int[WHENS.size()];
        var concerns = concerns(asked);
        for (int i = 0; i < marks.length; i++) {
            if (his(i, asked) && concerns.test(roll.rows().get(i))) {
                for (int when = 0; when < counts.length; when++) {
                    counts[when] += marks[i] >> when & 1;
                }
                if (asked.only().isEmpty() && (marks[i] & bit(asked.when())) != 0) {
                    found.add(roll.rows().get(i));
                }
            }
        }
        if (!asked.only().isEmpty()) {
            found.addAll(named(asked));
        }
        var named = new EnumMap<When, Integer>(When.class);
        WHENS.forEach(when -> named.put(when, counts[when.ordinal()]));
        return new Found(found, named);
    }

    private List<TaskRow> named(TaskFilter asked) {
        var concerns = concerns(asked);
        return roll.rows().stream()
                .filter(row -> asked.only().contains(row.id()))
                .filter(concerns)
                .toList();
    }

    private boolean his(int row, TaskFilter asked) {
        return (marks[row] & bit(asked.whose())) != 0;
    }

    private static Predicate<TaskRow> concerns(TaskFilter asked) {
        var text = Folded.fold(asked.text());
        return text.isEmpty() ? _ -> true : row -> row.words().folded().contains(text);
    }

    /** What a filter leaves, whatever the standing. */
    public List<TaskRow> whole(TaskFilter asked) {
        if (!asked.only().isEmpty()) {
            return named(asked);
        }
        var concerns = concerns(asked);
        var whole = new ArrayList<TaskRow>();
        for (int i = 0; i < marks.length; i++) {
            if (his(i, asked) && concerns.test(roll.rows().get(i))) {
                whole.add(roll.rows().get(i));
            }
        }
        return whole;
    }

    /** How many wait for who looks. */
    public int waiting() {
        int waiting = 0;
        for (var mark : marks) {
            waiting += (mark & bit(When.WAITING)) == 0 ? 0 : 1;
        }
        return waiting;
    }

    public TaskRoll roll() {
        return roll;
    }

    /** Who looks. */
    public Seat seat() {
        return seat;
    }
}

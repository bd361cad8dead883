package vn.toancanh.task.listing;

import java.util.Comparator;

/** How rows are put in order; the other way round is the same reversed. */
public enum TaskOrder {
    /** What is late first, then what is due next, then what is done. */
    URGENT(
            Comparator.comparing((TaskRow row) -> !row.state().phase().isOwed())
                    .thenComparingLong(TaskRow::daysLeft)),
    TITLE(Comparator.comparing(row -> row.words().title())),
    LEAD(Comparator.comparing(row -> row.words().lead())),
    DUE(Comparator.comparing(row -> row.state().term().now())),
    PROGRESS(Comparator.comparingInt(row -> row.state().progress().percent())),
    TOUCHED(Comparator.comparing(row -> row.state().progress().touchedAt()));

    @SuppressWarnings("ImmutableEnumChecker") // comparators of this class hold no state
    private final Comparator<TaskRow> order;

    TaskOrder(Comparator<TaskRow> order) {
        this.order = order;
    }

    public Comparator<TaskRow> rows() {
        return order.thenComparing(TaskRow::id);
    }
}

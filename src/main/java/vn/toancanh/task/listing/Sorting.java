package vn.toancanh.task.listing;

import java.util.Comparator;

/** How a list is put in order, and which way round. */
public record Sorting(TaskOrder by, boolean upwards) {
    public static final Sorting USUAL = new Sorting(TaskOrder.URGENT, true);

    Comparator<TaskRow> rows() {
        return upwards ? by.rows() : by.rows().reversed();
    }
}

package vn.toancanh.warehouse.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.warehouse.RejectedRow;

/** What reading a list gave: nothing new, or all of it. */
public sealed interface Listing<T> {
    /** Still what the ETag we sent stands for. */
    record Unchanged<T>() implements Listing<T> {}

    /**
     * @param etag to send the next time; null when the warehouse gives none that covers the list
     */
    record Changed<T>(List<T> rows, List<RejectedRow> rejected, @Nullable String etag)
            implements Listing<T> {
        public Changed {
            rows = List.copyOf(rows);
            rejected = List.copyOf(rejected);
        }
    }
}

package vn.toancanh.warehouse.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.Observation;
import vn.toancanh.warehouse.RejectedRow;

/** Takes the pages of a reading of observations, in order, on the thread that asked for it. */
@FunctionalInterface
public interface ObservationPages {
    /**
     * @return false to end the reading here; it can be taken up again at {@code next}
     */
    boolean take(Page page) throws WarehouseException;

    /**
     * @param next where the reading goes on, null after the last page
     * @param resume where a later reading of what is new begins
     */
    record Page(
            List<Observation> rows,
            List<RejectedRow> rejected,
            @Nullable String next,
            String resume) {}
}

package vn.toancanh.sync.engine;

import java.util.List;
import vn.toancanh.cache.Writer;
import vn.toancanh.sync.RegisterStore;

/**
 * Where what is read is kept: one cache, one writer.
 *
 * @param warehouseId of the profile; data of another warehouse are refused
 */
public record SyncTarget(
        String warehouseId,
        Writer writer,
        RegisterStore register,
        List<ListFeed<?>> lists,
        ObservationTarget observations) {
    /**
     * Bookmark of a time of the warehouse: everything recorded before is here, once all history is.
     */
    public static final String UNTIL = "observations.until";

    public SyncTarget {
        lists = List.copyOf(lists);
    }
}

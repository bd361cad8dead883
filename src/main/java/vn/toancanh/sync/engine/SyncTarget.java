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

    /** Bookmark of who we are and what we may see, as far as the warehouse has said so. */
    public static final String ACCESS = "me.access";

    /** How the names of all bookmarks of observations begin. */
    static final String OBSERVATIONS = "observations.";

    public SyncTarget {
        lists = List.copyOf(lists);
    }

    /**
     * Who we are and what we may see; within the writer's work. What another was not shown is read
     * from the start: places reached with other eyes are forgotten in the same transaction.
     *
     * @param access equal where the same is shown
     */
    public static void setAccess(RegisterStore register, String access) {
        var before = register.bookmark(ACCESS);
        if (before.isPresent() && !before.get().equals(access)) {
            register.forget(OBSERVATIONS);
        }
        register.setBookmark(ACCESS, access);
    }
}

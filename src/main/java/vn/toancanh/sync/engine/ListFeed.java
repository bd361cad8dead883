package vn.toancanh.sync.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.Listing;

/**
 * A resource that is read as a whole, or a journal that only grows: how it is read and where the
 * copy is kept.
 *
 * @param save called on the writer thread within its transaction; gives how many rows it withheld
 * @param grows whether rows come to those there are, instead of taking their place
 */
public record ListFeed<T>(
        Resource resource, Read<T> read, ToIntFunction<List<T>> save, boolean grows) {
    public ListFeed(Resource resource, Read<T> read, ToIntFunction<List<T>> save) {
        this(resource, read, save, false);
    }

    /** A read of the warehouse. */
    public interface Read<T> {
        Listing<T> read(@Nullable String etag, Instant now) throws WarehouseException;
    }
}

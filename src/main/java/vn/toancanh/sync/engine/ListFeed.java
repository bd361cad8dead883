package vn.toancanh.sync.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.Listing;

/**
 * A resource that is read as a whole: how it is read and where the copy is kept.
 *
 * @param save called on the writer thread within its transaction; gives how many rows it withheld
 */
public record ListFeed<T>(Resource resource, Read<T> read, ToIntFunction<List<T>> save) {
    /** A read of the warehouse. */
    public interface Read<T> {
        Listing<T> read(@Nullable String etag, Instant now) throws WarehouseException;
    }
}

package vn.toancanh.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * How reading one resource of the warehouse goes.
 *
 * @param lastGood the last complete answer, null if there never was one
 * @param error why the last try failed, null if it did not
 * @param rejected rows of the last answer that broke the contract
 * @param withheld rows of the last answer that are above public and so not kept on this computer
 */
public record FeedState(
        Resource resource,
        @Nullable Instant lastGood,
        @Nullable ErrorCode error,
        long rows,
        long rejected,
        long withheld) {
    /** Of a resource without rows above public. */
    public FeedState(
            Resource resource,
            @Nullable Instant lastGood,
            @Nullable ErrorCode error,
            long rows,
            long rejected) {
        this(resource, lastGood, error, rows, rejected, 0);
    }
}

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
 */
public record FeedState(
        Resource resource,
        @Nullable Instant lastGood,
        @Nullable ErrorCode error,
        long rows,
        long rejected) {}

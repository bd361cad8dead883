package vn.toancanh.alert.desk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;

/** Where lines of the journal go, in the order in which they are given. Any thread. */
public interface Ledger {
    /**
     * What engines found.
     *
     * @param mark everything recorded until then is judged; null to leave it where it was
     * @return completes once all of it is on the disk; fails when nothing of it is
     */
    CompletableFuture<?> write(List<AlertEvent> lines, @Nullable Instant mark);

    /**
     * What a person did, with the act itself, which is to be sent to the warehouse.
     *
     * @return completes once all of it is on the disk; fails when nothing of it is
     */
    CompletableFuture<?> write(List<AlertEvent> lines, Deed deed);

    /** The lines of one instance in their order; blocks on disk. */
    List<AlertEvent> of(AlertKey key);
}

package vn.toancanh.alert.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;

/** Where lines of the journal go, in the order in which they are given. Any thread. */
public interface Ledger {
    /**
     * @param deed what a person did, to be sent to the warehouse; written in the same transaction
     * @return completes once all of it is on the disk; fails when nothing of it is
     */
    CompletableFuture<?> write(List<AlertEvent> lines, @Nullable Deed deed);

    /** The lines of one instance in their order; blocks on disk. */
    List<AlertEvent> of(AlertKey key);
}

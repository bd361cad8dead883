package vn.toancanh.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.desk.Ledger;
import vn.toancanh.alert.journal.AlertJournalStore;

/** A journal beside the program that holds it: read, never written. */
record ReadLedger(AlertJournalStore journal) implements Ledger {
    @Override
    public CompletableFuture<?> write(List<AlertEvent> lines, @Nullable Instant mark) {
        return refused();
    }

    @Override
    public CompletableFuture<?> write(List<AlertEvent> lines, Deed deed) {
        return refused();
    }

    private static CompletableFuture<?> refused() {
        return CompletableFuture.failedFuture(new IllegalStateException("opened for reading only"));
    }

    @Override
    public List<AlertEvent> of(AlertKey key) {
        return journal.of(key);
    }
}

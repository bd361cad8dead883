package vn.toancanh.app.taskwork;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Line;
import vn.toancanh.task.desk.Ledger;
import vn.toancanh.task.journal.TaskStore;

/** Lines somebody else writes: here nothing can be done. */
record ReadLedger(TaskStore store) implements Ledger {
    @Override
    public CompletableFuture<?> write(List<Line> lines, @Nullable UUID seen) {
        return CompletableFuture.failedFuture(new IllegalStateException("opened for reading only"));
    }

    @Override
    public List<Line> of(UUID directive) {
        return store.of(directive);
    }
}

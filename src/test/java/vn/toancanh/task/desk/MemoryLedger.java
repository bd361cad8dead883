package vn.toancanh.task.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Line;

/** Lines in memory, on a disk that may be full. */
public final class MemoryLedger implements Ledger {
    private final List<Line> lines = new ArrayList<>();
    private boolean full;
    private CompletableFuture<Boolean> until = CompletableFuture.completedFuture(true);

    public void fill() {
        full = true;
    }

    /** From now on it takes until then before something is on it. */
    public void hold(CompletableFuture<Boolean> then) {
        until = then;
    }

    public void add(Line line) {
        lines.add(line);
    }

    @Override
    public CompletableFuture<?> write(List<Line> added, @Nullable UUID seen) {
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        return until.thenRun(() -> lines.addAll(added));
    }

    @Override
    public List<Line> of(UUID directive) {
        return lines.stream().filter(line -> line.directive().equals(directive)).toList();
    }
}

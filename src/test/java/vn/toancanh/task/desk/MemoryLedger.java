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

    public void fill() {
        full = true;
    }

    public void add(Line line) {
        lines.add(line);
    }

    @Override
    public CompletableFuture<?> write(Line line, @Nullable UUID seen) {
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        lines.add(line);
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public List<Line> of(UUID directive) {
        return lines.stream().filter(line -> line.directive().equals(directive)).toList();
    }
}

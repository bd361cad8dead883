package vn.toancanh.task.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Line;

/** Lines in memory, on a disk that may be full. */
public final class MemoryLedger implements Ledger {
    private final List<Line> lines = new ArrayList<>();
    private boolean full;
    private Consumer<Line> onWritten = _ -> {};
    private CompletableFuture<Boolean> until = CompletableFuture.completedFuture(true);

    public void fill() {
        full = true;
    }

    /** There is room again. */
    public void empty() {
        full = false;
    }

    /** From now on it takes until then before something is on it. */
    public void hold(CompletableFuture<Boolean> then) {
        until = then;
    }

    /** Called with what is on it from then on. */
    public void onWritten(Consumer<Line> listener) {
        onWritten = listener;
    }

    public void add(Line line) {
        lines.add(line);
    }

    @Override
    public CompletableFuture<?> write(List<Line> added, @Nullable UUID seen) {
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        return until.thenRun(() -> {
            lines.addAll(added);
            added.forEach(onWritten);
        });
    }

    @Override
    public List<Line> of(UUID directive) {
        return lines.stream().filter(line -> line.directive().equals(directive)).toList();
    }
}

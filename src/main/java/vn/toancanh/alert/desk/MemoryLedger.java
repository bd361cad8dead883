package vn.toancanh.alert.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;

/** Keeps lines as long as it lives: for looking back, and for trying rules. */
public final class MemoryLedger implements Ledger {
    private final List<AlertEvent> lines = new ArrayList<>();
    private final Map<AlertKey, List<AlertEvent>> byAlert = new HashMap<>();

    @Override
    public CompletableFuture<?> write(List<AlertEvent> written, @Nullable Instant mark) {
        return add(written);
    }

    @Override
    public CompletableFuture<?> write(List<AlertEvent> written, Deed deed) {
        return add(written);
    }

    private synchronized CompletableFuture<?> add(List<AlertEvent> written) {
        lines.addAll(written);
        written.forEach(
                line -> byAlert.computeIfAbsent(line.key(), _ -> new ArrayList<>()).add(line));
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public synchronized List<AlertEvent> of(AlertKey key) {
        return List.copyOf(byAlert.getOrDefault(key, List.of()));
    }

    /** All of them in their order. */
    public synchronized List<AlertEvent> lines() {
        return List.copyOf(lines);
    }
}

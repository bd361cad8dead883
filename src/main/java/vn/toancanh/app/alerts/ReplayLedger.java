package vn.toancanh.app.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.desk.Ledger;

/** Keeps each line with the moment at which it could have been known. */
final class ReplayLedger implements Ledger {
    private final List<Known> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param at when what it stands on was recorded
     */
    record Known(AlertEvent line, Instant at) {}

    @Override
    public CompletableFuture<?> write(List<AlertEvent> written, @Nullable Instant mark) {
        written.forEach(line -> lines.add(new Known(line, mark == null ? line.at() : mark)));
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletableFuture<?> write(List<AlertEvent> written, Deed deed) {
        throw new IllegalStateException("nobody acts in a replay");
    }

    @Override
    public List<AlertEvent> of(AlertKey key) {
        return lines.stream().map(Known::line).filter(line -> line.key().equals(key)).toList();
    }

    List<Known> known() {
        return List.copyOf(lines);
    }

    List<AlertEvent> lines() {
        return lines.stream().map(Known::line).toList();
    }
}

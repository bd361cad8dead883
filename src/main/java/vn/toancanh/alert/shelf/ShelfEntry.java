package vn.toancanh.alert.shelf;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.toancanh.alert.listing.AlertRow;

/** One alert that somebody put away. */
public record ShelfEntry(AlertRow row, Instant until, Duration left) {
    /** From here on its end is near enough to be told. */
    public static final Duration SOON = Duration.ofMinutes(10);

    private static final Comparator<ShelfEntry> NEXT_FIRST =
            Comparator.comparing(ShelfEntry::until)
                    .thenComparing(entry -> entry.row().words().name());

    /** Everything people put away, what comes back next first. */
    public static List<ShelfEntry> of(Collection<AlertRow> rows, Instant now) {
        return rows.stream()
                .filter(row -> row.state().visibility().until() != null)
                .map(row -> of(row, now))
                .sorted(NEXT_FIRST)
                .toList();
    }

    private static ShelfEntry of(AlertRow row, Instant now) {
        var until = Objects.requireNonNull(row.state().visibility().until());
        return new ShelfEntry(row, until, Duration.between(now, until));
    }

    public boolean isSoon() {
        return left.compareTo(SOON) <= 0;
    }
}

package vn.toancanh.alert.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;

/**
 * Decides what of a batch of alerts is made known. A tone sounds when the worst that wants to be
 * seen becomes worse, and never again for that level; a word is shown with every tone and for new
 * alerts of the highest severity, but not more often than twice a minute. Nothing repeats. Not
 * thread-safe.
 */
public final class Herald {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Map<AlertKey, Told> told = new HashMap<>();
    private @Nullable Severity level;
    private Instant spoke = Instant.MIN;

    private record Told(int episode, Severity severity) {}

    /**
     * What is to be made known.
     *
     * @param row the worst of the new ones, the newest of these
     * @param count how many are new
     * @param tone whether a tone sounds too
     */
    public record Call(AlertRow row, int count, boolean tone) {}

    /** What was there before anybody looked is not news. */
    public void begin(Collection<AlertRow> rows, @Nullable Severity worst) {
        rows.forEach(this::note);
        level = worst;
    }

    /**
     * @param changed the rows of one batch
     * @param worst of everything that wants to be seen now; null where nothing does
     * @return null when there is nothing to say
     */
    public @Nullable Call hear(
            Collection<AlertRow> changed, @Nullable Severity worst, Instant now) {
        var fresh = changed.stream().filter(AlertRow::wantsSeeing).filter(this::note).toList();
        var before = level;
        level = worst;
        if (fresh.isEmpty()) {
            return null;
        }
        var first =
                fresh.stream()
                        .max(
                                Comparator.comparing(AlertRow::severity)
                                        .thenComparing(AlertRow::since))
                        .orElseThrow();
        var tone = before == null || first.severity().isAbove(before);
        var pressing =
                first.severity() == Severity.HIGH
                        && (spoke.equals(Instant.MIN) || !now.isBefore(spoke.plus(PAUSE)));
        if (!tone && !pressing) {
            return null;
        }
        spoke = now;
        return new Call(first, fresh.size(), tone);
    }

    /** Whether it was not told yet, or only as less severe. */
    private boolean note(AlertRow row) {
        var next = new Told(row.state().episode(), row.severity());
        var before = told.put(row.key(), next);
        return before == null
                || before.episode() < next.episode()
                || next.severity().isAbove(before.severity());
    }
}

package vn.toancanh.alert.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule.Escalation;

/**
 * Whom an alert has been passed on to because nobody has seen it. Worked out from the row and the
 * moment, so that every computer says the same and nothing has to be written down.
 */
public final class Escalating {
    private Escalating() {}

    /** The steps that are due, the first to be asked first; none once somebody has seen it. */
    public static List<Escalation> reached(AlertRow row, Instant now) {
        var steps = row.words().ruled().escalate();
        var since = steps.isEmpty() ? null : unseenSince(row);
        return since == null
                ? List.of()
                : steps.stream().filter(step -> !since.plus(step.after()).isAfter(now)).toList();
    }

    /** Whether this persona must look at it now: by its rule, or because others did not. */
    public static boolean concerns(AlertRow row, String persona, Instant now) {
        return row.words().ruled().persona().equals(persona)
                || reached(row, now).stream().anyMatch(step -> step.persona().equals(persona));
    }

    /** From when it began, or from when somebody last had it in hand; null while it is seen. */
    private static @Nullable Instant unseenSince(AlertRow row) {
        if (!row.wantsSeeing()) {
            return null;
        }
        var seen = row.state().moments().seen();
        var since = row.since();
        return seen != null && seen.isAfter(since) ? seen : since;
    }
}

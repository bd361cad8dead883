package vn.toancanh.alert.ruledesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;

/**
 * One alert a rule would have raised.
 *
 * @param to null while it lasts
 * @param severity the worst it had
 * @param peak the value furthest on the bad side, in the unit of the indicator; NaN where unknown
 * @param known what it belongs to, "" for nothing that is known
 */
public record Firing(
        AlertKey key,
        Instant from,
        @Nullable Instant to,
        Severity severity,
        double peak,
        String known) {
    /** Whether it told of something that is known to have happened. */
    public boolean isUseful() {
        return !known.isEmpty();
    }

    Firing until(Instant end) {
        return new Firing(key, from, end, severity, peak, known);
    }

    Firing atLeast(Severity other) {
        return new Firing(key, from, to, Severity.max(severity, other), peak, known);
    }

    Firing with(double highest, String event) {
        return new Firing(key, from, to, severity, highest, event);
    }
}

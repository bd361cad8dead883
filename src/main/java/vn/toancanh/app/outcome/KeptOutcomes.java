package vn.toancanh.app.outcome;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Outcome;

/**
 * What the engine said lately. An answer holds the numbers of many units, so those of directives
 * nobody has asked about for longest are dropped. Any thread.
 */
final class KeptOutcomes {
    private final int most;
    private final Map<UUID, Map<Aim, Kept>> lately = new LinkedHashMap<>(16, 0.75F, true);

    /**
     * @param readAt when the numbers were read
     * @param whole whether all of the past was here by then
     */
    record Kept(Outcome outcome, Instant readAt, boolean whole) {}

    /**
     * @param most of how many directives answers are kept
     */
    KeptOutcomes(int most) {
        this.most = most;
    }

    synchronized @Nullable Kept get(UUID directive, Aim aim) {
        var known = lately.get(directive);
        return known == null ? null : known.get(aim);
    }

    synchronized void put(UUID directive, Aim aim, Kept kept) {
        lately.computeIfAbsent(directive, _ -> new HashMap<>()).put(aim, kept);
        if (lately.size() > most) {
            lately.remove(lately.keySet().iterator().next());
        }
    }
}

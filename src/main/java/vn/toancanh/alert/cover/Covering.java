package vn.toancanh.alert.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.alert.life.Stimulus;

/**
 * Reads the journal and says which alerts are counted under another one that explains them. A child
 * that is worse than its parent is never covered. When the parent ends, its children come back
 * after one evaluation period, at most ten minutes: what ends together is not told. Not
 * thread-safe.
 */
public final class Covering {
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(10);
    private final Kinship kinship;
    private final Function<String, Trait> traits;
    private final Set<String> read = new HashSet<>();
    private final Map<AlertKey, AlertState> states = new HashMap<>();
    private final Engaged engaged;
    private final Map<String, Set<String>> childRules = new HashMap<>();
    private final Map<AlertKey, AlertKey> covered = new HashMap<>();
    private final Map<AlertKey, Instant> leaving = new LinkedHashMap<>();
    private Instant now = Instant.MIN;

    /**
     * @param traits of the rule with this id
     */
    public Covering(Function<String, Trait> traits, Land land) {
        this.traits = traits;
        kinship = new Kinship(traits, land);
        engaged = new Engaged(land);
    }

    /** What follows from this line, in the order in which it should be done. */
    public List<Cover> take(AlertEvent event) {
        if (!read.add(event.id())) {
            return List.of();
        }
        now = event.at().isAfter(now) ? event.at() : now;
        var out = leave();
        var key = event.key();
        var before = states.computeIfAbsent(key, AlertState::quiet);
        var after = Fold.apply(before, event);
        states.put(key, after);
        if (before.condition() == after.condition()
                && before.severities().equals(after.severities())) {
            return out;
        }
        engage(key, after.condition() != Condition.INACTIVE);
        judge(key, out);
        childrenOf(key).forEach(child -> judge(child, out));
        return out;
    }

    /** Time went by. */
    public List<Cover> tick(Instant at) {
        now = at.isAfter(now) ? at : now;
        return leave();
    }

    /** The alerts that are counted under this one now. */
    public List<AlertKey> under(AlertKey parent) {
        return covered.entrySet().stream()
                .filter(each -> each.getValue().equals(parent))
                .map(Map.Entry::getKey)
                .sorted(Engaged.ORDER)
                .toList();
    }

    private List<Cover> leave() {
        var out = new ArrayList<Cover>();
        leaving.entrySet()
                .removeIf(each -> {
                    if (each.getValue().isAfter(now)) {
                        return false;
                    }
                    covered.remove(each.getKey());
                    out.add(new Cover(each.getKey(), new Stimulus.Release(now)));
                    return true;
                });
        return out;
    }

    private void engage(AlertKey key, boolean isEngaged) {
        if (!isEngaged) {
            engaged.remove(key);
            return;
        }
        engaged.add(key);
        childRules.computeIfAbsent(key.rule(), _ -> new TreeSet<>()).add(key.rule());
        for (var parent : traits.apply(key.rule()).parents()) {
            childRules.computeIfAbsent(parent, _ -> new TreeSet<>()).add(key.rule());
        }
    }

    private List<AlertKey> childrenOf(AlertKey parent) {
        return childRules.getOrDefault(parent.rule(), Set.of()).stream()
                .flatMap(rule -> engaged.within(rule, parent.area()))
                .filter(child -> kinship.explains(parent, child))
                .toList();
    }

    private void judge(AlertKey child, List<Cover> out) {
        var was = covered.get(child);
        var parent = parentOf(child);
        if (parent != null) {
            leaving.remove(child);
            covered.put(child, parent);
            if (was == null) {
                out.add(new Cover(child, new Stimulus.Suppress(now, parent.fingerprint())));
            }
        } else if (was != null && mayWait(child, was)) {
            leaving.putIfAbsent(child, now.plus(grace(child)));
        } else if (was != null) {
            leaving.remove(child);
            covered.remove(child);
            out.add(new Cover(child, new Stimulus.Release(now)));
        }
    }

    /** What has ended, or become worse than what covered it, is let go at once. */
    private boolean mayWait(AlertKey child, AlertKey was) {
        var isOver = !state(was).condition().isActive();
        return state(child).condition() != Condition.INACTIVE && (isOver || !isWorse(child, was));
    }

    private Duration grace(AlertKey child) {
        var period = traits.apply(child.rule()).evaluationPeriod();
        return period.compareTo(LONGEST_GRACE) < 0 ? period : LONGEST_GRACE;
    }

    private @Nullable AlertKey parentOf(AlertKey child) {
        if (state(child).condition() == Condition.INACTIVE) {
            return null;
        }
        var rules = new TreeSet<>(traits.apply(child.rule()).parents());
        rules.add(child.rule());
        return rules.stream()
                .flatMap(rule -> engaged.around(rule, child.area()))
                .filter(parent -> state(parent).condition().isActive())
                .filter(parent -> kinship.explains(parent, child) && !isWorse(child, parent))
                .findFirst()
                .orElse(null);
    }

    private boolean isWorse(AlertKey child, AlertKey parent) {
        return severity(child).isAbove(severity(parent));
    }

    private Severity severity(AlertKey key) {
        var severities = state(key).severities();
        var worst = Severity.worst(severities.current(), severities.latched());
        return worst == null ? Severity.LOW : worst;
    }

    private AlertState state(AlertKey key) {
        return states.getOrDefault(key, AlertState.quiet(key));
    }
}

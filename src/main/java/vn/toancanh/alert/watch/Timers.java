package vn.toancanh.alert.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.AlertPolicy;
import vn.toancanh.alert.life.Stimulus;

/** What ends by time alone, at the moment at which it ends and not at that of a look. */
final class Timers {
    private final Function<String, @Nullable AlertPolicy> policies;
    private final Map<AlertKey, Instant> due = new HashMap<>();

    Timers(Function<String, @Nullable AlertPolicy> policies) {
        this.policies = policies;
    }

    void follow(Collection<AlertState> touched) {
        for (var state : touched) {
            var next = next(state);
            if (next == null) {
                due.remove(state.key());
            } else {
                due.put(state.key(), next);
            }
        }
    }

    /** Everything that ended by {@code now}, in the order of its moments. */
    List<Happening> passed(Instant now) {
        if (due.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Happening>();
        due.forEach((key, at) -> {
            if (!at.isAfter(now)) {
                found.add(new Happening(key, new Stimulus.Tick(at)));
            }
        });
        found.sort(Comparator.comparing(each -> each.stimulus().at()));
        found.forEach(each -> due.remove(each.key()));
        return found;
    }

    private @Nullable Instant next(AlertState state) {
        var next = earlier(state.visibility().until(), state.moments().expires());
        if (state.response() == Response.TASK_OPEN) {
            next = earlier(next, state.moments().due());
        }
        if (state.attention() == Attention.ACK
                && state.response() == Response.NO_TASK
                && state.condition().isActive()) {
            next = earlier(next, ackRunsOut(state));
        }
        return next;
    }

    private @Nullable Instant ackRunsOut(AlertState state) {
        var policy = policies.apply(state.key().rule());
        var seen = state.moments().seen();
        var severity = state.severities().current();
        if (policy == null || seen == null || severity == null) {
            return null;
        }
        var holds = policy.ackHolds().get(severity);
        return holds == null ? null : seen.plus(holds);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

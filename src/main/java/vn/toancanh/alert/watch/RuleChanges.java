package vn.toancanh.alert.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Retire.Why;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;

/**
 * What it means for alerts that other rules are in force. Alerts of a paused rule, and of one that
 * now looks at something else, end with that reason; one that must now last longer waits again;
 * under any other change they go on until the next number. It happens at the moment of the version,
 * or when the alert last moved by itself if that was later: so every program that knows the alert
 * and the version writes the same line.
 *
 * @param before null when it is not known what was judged by
 * @param since when a rule of an id changed
 */
public record RuleChanges(
        @Nullable RuleBook before, RuleBook after, Function<String, Instant> since) {
    public List<Happening> of(Collection<AlertState> states) {
        var found = new ArrayList<Happening>();
        for (var state : states) {
            var rule = after.find(state.key().rule()).orElse(null);
            // Alerts of a rule nobody here knows belong to another program.
            if (rule != null && state.condition() != Condition.INACTIVE) {
                var stimulus = of(rule, moment(state));
                if (stimulus != null) {
                    found.add(new Happening(state.key(), stimulus));
                }
            }
        }
        return found;
    }

    /** A version that comes late ends nothing before it began. */
    private Instant moment(AlertState state) {
        var moments = state.moments();
        return Stream.of(moments.active(), moments.fired(), moments.recovering())
                .filter(Objects::nonNull)
                .reduce(since.apply(state.key().rule()), RuleChanges::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private @Nullable Stimulus of(AlertRule rule, Instant at) {
        if (rule.paused()) {
            return new Stimulus.Retire(at, Why.PAUSED);
        }
        var old = before == null ? null : before.find(rule.id()).orElse(null);
        if (old == null || old.equals(rule)) {
            return null;
        }
        if (looksElsewhere(old, rule)) {
            return new Stimulus.Retire(at, Why.RULE_CHANGED);
        }
        return rule.pace().pendFor().compareTo(old.pace().pendFor()) > 0
                ? new Stimulus.RuleChanged(at)
                : null;
    }

    private static boolean looksElsewhere(AlertRule old, AlertRule rule) {
        return !old.subject().indicator().equals(rule.subject().indicator())
                || !old.subject().dimensions().equals(rule.subject().dimensions())
                || old.subject().scope() != rule.subject().scope()
                || !old.signal().getClass().equals(rule.signal().getClass());
    }
}

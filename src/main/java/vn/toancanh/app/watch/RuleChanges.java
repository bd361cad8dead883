package vn.toancanh.app.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
 * under any other change they go on until the next number.
 *
 * @param before null when the program was not running
 * @param since when a rule of an id changed
 */
record RuleChanges(@Nullable RuleBook before, RuleBook after, Function<String, Instant> since) {
    List<Happening> of(Collection<AlertState> states) {
        var found = new ArrayList<Happening>();
        for (var state : states) {
            var rule = after.find(state.key().rule()).orElse(null);
            // Alerts of a rule nobody here knows belong to another program.
            if (rule != null && state.condition() != Condition.INACTIVE) {
                var stimulus = of(rule);
                if (stimulus != null) {
                    found.add(new Happening(state.key(), stimulus));
                }
            }
        }
        return found;
    }

    private @Nullable Stimulus of(AlertRule rule) {
        var at = since.apply(rule.id());
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

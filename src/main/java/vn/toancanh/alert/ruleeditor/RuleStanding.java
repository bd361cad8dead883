package vn.toancanh.alert.ruleeditor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruleeditor.RuleState.Past;

/**
 * A rule and what whoever looks can do with it.
 *
 * @param waiting what waits for a second person
 * @param note why what he wrote was given back, "" when it was not
 */
record RuleStanding(
        AlertRule inForce,
        @Nullable RuleDraft waiting,
        Part part,
        String note,
        List<Past> history) {
    RuleStanding {
        history = List.copyOf(history);
    }

    /** What he is in it. */
    enum Part {
        /** The warehouse has not said who he is. */
        NOBODY,
        READS,
        WRITES,
        /** What he wrote waits for somebody else. */
        WAITS,
        /** What somebody else wrote waits for another one than him. */
        WATCHES,
        /** What somebody else wrote waits for him. */
        DECIDES
    }

    static RuleStanding of(RuleState state, AlertRule rule) {
        var waiting = state.waiting(rule.id()).orElse(null);
        var note = state.own(rule.id()).map(RuleDraft::note).orElse("");
        var part = part(state.me(), waiting);
        return new RuleStanding(rule, waiting, part, note, state.history(rule.id()));
    }

    private static Part part(RuleState.Me me, @Nullable RuleDraft waiting) {
        if (me.by() == null) {
            return Part.NOBODY;
        }
        if (waiting == null) {
            return me.mayWrite() ? Part.WRITES : Part.READS;
        }
        if (me.is(waiting.author())) {
            return Part.WAITS;
        }
        return me.mayApprove() ? Part.DECIDES : Part.WATCHES;
    }

    boolean editable() {
        return part == Part.WRITES;
    }

    boolean decides() {
        return part == Part.DECIDES;
    }
}

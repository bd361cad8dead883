package vn.toancanh.alert.ruleeditor;

import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;

/**
 * One rule of the list.
 *
 * @param fired in the last twelve months
 */
record RuleLine(AlertRule rule, int fired, Mark mark) {
    /** How far what is written about a rule is. */
    enum Mark {
        NONE,
        WRITING,
        WAITING
    }

    static List<RuleLine> of(RuleState state) {
        return state.ground().book().rules().stream()
                .map(rule ->
                        new RuleLine(
                                rule,
                                state.fired().getOrDefault(rule.id(), 0),
                                mark(state, rule.id())))
                .toList();
    }

    /** Where something is being written or waits, else the first of all. */
    static Optional<RuleLine> first(List<RuleLine> lines) {
        return lines.stream()
                .filter(line -> line.mark() != Mark.NONE)
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    private static Mark mark(RuleState state, String id) {
        if (state.waiting(id).isPresent()) {
            return Mark.WAITING;
        }
        return state.own(id).isPresent() ? Mark.WRITING : Mark.NONE;
    }
}

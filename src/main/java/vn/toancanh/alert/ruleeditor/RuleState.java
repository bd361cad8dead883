package vn.toancanh.alert.ruleeditor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleform.RuleForm.Ground;

/**
 * Everything the screen of rules stands on, at one moment. Immutable.
 *
 * @param standard as the program brought them
 * @param versions of people, oldest first
 * @param drafts of everybody
 * @param fired alerts of each rule in the last twelve months
 * @param parts in which indicators are broken down, in their written form
 */
public record RuleState(
        Ground ground,
        RuleBook standard,
        List<RuleVersion> versions,
        List<RuleDraft> drafts,
        Map<String, Integer> fired,
        Map<String, List<String>> parts,
        Me me) {
    public RuleState {
        versions = List.copyOf(versions);
        drafts = List.copyOf(drafts);
        fired = Map.copyOf(fired);
        parts = Map.copyOf(parts);
    }

    /**
     * Who looks.
     *
     * @param by null before the warehouse has said who we are
     */
    public record Me(@Nullable By by, boolean mayWrite, boolean mayApprove) {
        public static final Me NOBODY = new Me(null, false, false);

        boolean is(By other) {
            return by != null && by.id().equals(other.id());
        }
    }

    Optional<AlertRule> inForce(String id) {
        return ground.book().find(id);
    }

    /** What waits for a second person. */
    Optional<RuleDraft> waiting(String id) {
        return drafts.stream().filter(each -> each.rule().equals(id) && each.waits()).findFirst();
    }

    /** What whoever looks is writing. */
    Optional<RuleDraft> own(String id) {
        return drafts.stream()
                .filter(each -> each.rule().equals(id) && !each.waits() && me.is(each.author()))
                .findFirst();
    }

    /** One version a rule had or has; without a story when the program brought it. */
    record Past(AlertRule rule, @Nullable RuleVersion version) {}

    /** Newest first. */
    List<Past> history(String id) {
        var first = standard.find(id).stream().map(rule -> new Past(rule, null));
        var later =
                versions.stream()
                        .filter(each -> each.rule().id().equals(id))
                        .map(each -> new Past(each.rule(), each));
        return Stream.concat(first, later).toList().reversed();
    }
}

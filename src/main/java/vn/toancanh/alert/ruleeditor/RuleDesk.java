package vn.toancanh.alert.ruleeditor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleVersion;

/**
 * What the screen of rules asks for; nothing of it blocks. What changed comes back as a {@link
 * RuleState}.
 */
public interface RuleDesk {
    void keep(RuleDraft draft);

    void drop(RuleDraft draft);

    void publish(RuleVersion version);

    /** This can be tried on the past; nothing where {@code draft} is null. */
    void offer(@Nullable AlertRule draft, @Nullable AlertRule inForce);

    Instant now();
}

package vn.toancanh.alert.ruledesk;

import java.time.Instant;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;

/**
 * One version of a rule, as it was put in force; never changed.
 *
 * @param second who agreed; somebody else than the author
 */
public record RuleVersion(AlertRule rule, By author, By second, String reason, Instant at) {
    public RuleVersion {
        if (author.id().equals(second.id())) {
            throw new IllegalArgumentException("nobody approves what he wrote himself");
        }
    }
}

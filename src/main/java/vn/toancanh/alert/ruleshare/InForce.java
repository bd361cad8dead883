package vn.toancanh.alert.ruleshare;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.ruledesk.RuleVersion;

/**
 * The rules that count: those of the program, and over them the newest version of each that people
 * put in force. Immutable.
 *
 * @param changed what is known of versions of people, by id of the rule
 */
public record InForce(RuleBook book, Map<String, Origin> changed) {
    public InForce {
        changed = Map.copyOf(changed);
    }

    /**
     * Where a version comes from.
     *
     * @param key it was or will be sent with, "" for none
     * @param since when it came into force
     */
    public record Origin(String key, Instant since) {}

    public static InForce of(RuleBook standard) {
        return new InForce(standard, Map.of());
    }

    /** With a version in the place of any of its number or of an older one. */
    public InForce with(String key, RuleVersion version) {
        var rule = version.rule();
        if (number(rule.id()) > rule.version()) {
            return this;
        }
        var all = new HashMap<>(changed);
        all.put(rule.id(), new Origin(key, version.at()));
        return new InForce(book.with(rule), all);
    }

    /** With versions a warehouse has taken, in its order. */
    public InForce with(Iterable<TakenVersion> versions) {
        var all = this;
        for (var each : versions) {
            all = all.with(each.key(), each.version());
        }
        return all;
    }

    /** Whether it is the next version of its rule. */
    public boolean isFollowedBy(AlertRule rule) {
        return rule.version() == number(rule.id()) + 1;
    }

    private int number(String rule) {
        return book.find(rule).map(AlertRule::version).orElse(0);
    }

    /** Of the version in force; "" for one that was never sent, such as those of the program. */
    public String key(String rule) {
        var origin = changed.get(rule);
        return origin == null ? "" : origin.key();
    }

    /** When the version in force began; empty for rules as the program brought them. */
    public Optional<Instant> since(String rule) {
        return Optional.ofNullable(changed.get(rule)).map(Origin::since);
    }
}

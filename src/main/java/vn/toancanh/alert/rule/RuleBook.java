package vn.toancanh.alert.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rules in force, with the days that are not what their weekday says. Immutable.
 *
 * @param daysOff by decision, beyond the days of the Labour Code
 * @param daysWorked of weekends, in exchange for others
 */
public record RuleBook(List<AlertRule> rules, Set<LocalDate> daysOff, Set<LocalDate> daysWorked) {
    public static final RuleBook EMPTY = new RuleBook(List.of(), Set.of(), Set.of());

    public RuleBook {
        rules = List.copyOf(rules);
        daysOff = Set.copyOf(daysOff);
        daysWorked = Set.copyOf(daysWorked);
    }

    public Optional<AlertRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** With this version of a rule in the place of the one of its id, or at the end. */
    public RuleBook with(AlertRule changed) {
        var all = new LinkedHashMap<String, AlertRule>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        all.put(changed.id(), changed);
        return new RuleBook(List.copyOf(all.values()), daysOff, daysWorked);
    }

    /** By id. */
    public Map<String, AlertRule> byId() {
        var all = new LinkedHashMap<String, AlertRule>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        return Map.copyOf(all);
    }
}

package vn.toancanh.alert.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.alert.rule.RuleFault.Reason;

/** What the schema cannot say: names that must be there, and rules that wait for themselves. */
public final class RuleCheck {
    private RuleCheck() {}

    static List<RuleFault> faults(RuleBook book) {
        var faults = new ArrayList<RuleFault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < book.rules().size(); i++) {
            var rule = book.rules().get(i);
            var place = "rules[" + i + "]";
            if (!seen.add(rule.id())) {
                faults.add(new RuleFault(Reason.REPEATED_ID, place + ".id", rule.id()));
            }
            if (needsIndicator(rule.signal()) && rule.subject().indicator().isEmpty()) {
                faults.add(new RuleFault(Reason.NO_INDICATOR, place, ""));
            }
            for (var id : others(rule)) {
                if (book.find(id).isEmpty()) {
                    faults.add(new RuleFault(Reason.UNKNOWN_RULE, place, id));
                }
            }
            if (waitsFor(rule, rule.id(), book, new HashSet<>())) {
                faults.add(new RuleFault(Reason.CIRCLE, place, rule.id()));
            }
        }
        return faults;
    }

    /** Rules of indicators that a catalogue does not have. */
    public static List<RuleFault> against(RuleBook book, Set<String> indicators) {
        var faults = new ArrayList<RuleFault>();
        for (var i = 0; i < book.rules().size(); i++) {
            var code = book.rules().get(i).subject().indicator();
            if (!code.isEmpty() && !indicators.contains(code)) {
                var place = "rules[" + i + "].indicator";
                faults.add(new RuleFault(Reason.UNKNOWN_INDICATOR, place, code));
            }
        }
        return faults;
    }

    private static boolean needsIndicator(Signal signal) {
        return switch (signal) {
            case Signal.Silence _, Signal.Together _ -> false;
            case Signal.Threshold _,
                    Signal.Change _,
                    Signal.Usual _,
                    Signal.Counts _,
                    Signal.Outlook _,
                    Signal.HotSpot _,
                    Signal.Twin _ ->
                    true;
        };
    }

    private static List<String> others(AlertRule rule) {
        var all = new ArrayList<>(rule.advice().inhibitors());
        if (rule.signal() instanceof Signal.Together together) {
            all.addAll(together.rules());
        }
        return all;
    }

    private static boolean waitsFor(AlertRule rule, String id, RuleBook book, Set<String> seen) {
        for (var other : others(rule)) {
            if (other.equals(id)) {
                return true;
            }
            var next = seen.add(other) ? book.find(other) : Optional.<AlertRule>empty();
            if (next.isPresent() && waitsFor(next.get(), id, book, seen)) {
                return true;
            }
        }
        return false;
    }
}

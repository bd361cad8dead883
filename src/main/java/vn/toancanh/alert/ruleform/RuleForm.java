package vn.toancanh.alert.ruleform;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RuleFault;
import vn.toancanh.alert.rule.RuleJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.fx.Texts;

/** Between the fields of the form and rules: both ways, with a sentence for every fault. */
public final class RuleForm {
    private final Texts texts;
    private final RuleTimes times;

    public RuleForm(Texts texts) {
        this.texts = texts;
        times = new RuleTimes(texts);
    }

    /**
     * What came of reading the form.
     *
     * @param rule empty while something is wrong
     */
    public record Checked(Map<RuleField, String> faults, Optional<AlertRule> rule) {
        public Checked {
            faults = Map.copyOf(faults);
        }
    }

    public Map<RuleField, String> texts(AlertRule rule) {
        return new RuleTexts(times).of(rule);
    }

    /** By the names of the fields, as they are kept. */
    public static Map<String, String> kept(Map<RuleField, String> typed) {
        var all = new TreeMap<String, String>();
        typed.forEach((field, text) -> all.put(field.name(), text));
        return all;
    }

    /** What a draft kept, over what is in force for fields it does not know. */
    public Map<RuleField, String> typed(Map<String, String> kept, AlertRule before) {
        var all = new EnumMap<>(texts(before));
        for (var field : RuleField.values()) {
            var text = kept.get(field.name());
            if (text != null) {
                all.put(field, text);
            }
        }
        return all;
    }

    /**
     * The rule a draft asks for, once nothing is wrong with it.
     *
     * @param kept as a draft keeps it
     */
    public Optional<AlertRule> rule(Map<String, String> kept, AlertRule before, Ground ground) {
        return check(typed(kept, before), before, ground).rule();
    }

    /**
     * Among what a rule must fit.
     *
     * @param indicators of the catalogue
     */
    public record Ground(RuleBook book, Set<String> indicators) {
        public Ground {
            indicators = Set.copyOf(indicators);
        }
    }

    public Checked check(Map<RuleField, String> typed, AlertRule before, Ground ground) {
        var reader = new RuleReader(typed, times);
        var rule = reader.rule(before);
        var faults = new EnumMap<RuleField, String>(RuleField.class);
        reader.wrong().forEach((field, key) -> faults.put(field, texts.get(key, name(field))));
        if (faults.isEmpty()) {
            for (var fault : RuleJson.faults(rule, ground.book())) {
                add(fault, combines(rule, fault), faults);
            }
            fit(rule, ground, faults);
        }
        return new Checked(faults, faults.isEmpty() ? Optional.of(rule) : Optional.empty());
    }

    private void fit(AlertRule rule, Ground ground, Map<RuleField, String> faults) {
        var code = rule.subject().indicator();
        if (!code.isEmpty() && !ground.indicators().contains(code)) {
            var unknown = new RuleFault(RuleFault.Reason.UNKNOWN_INDICATOR, "indicator", code);
            add(unknown, false, faults);
        }
        var medium = rule.levels().mediumFrom();
        var high = rule.levels().highFrom();
        if (medium != null && high != null && high < medium) {
            faults.put(RuleField.HIGH_FROM, texts.get("alert.ruleeditor.fault.order"));
        }
    }

    private static boolean combines(AlertRule rule, RuleFault fault) {
        return rule.signal() instanceof Signal.Together together
                && (fault.reason() == RuleFault.Reason.CIRCLE
                        || together.rules().contains(fault.about()));
    }

    private void add(RuleFault fault, boolean combined, Map<RuleField, String> into) {
        var field =
                switch (fault.reason()) {
                    case NO_INDICATOR -> RuleField.INDICATOR;
                    case RISES_WITHOUT_TIME -> RuleField.FOR;
                    case UNKNOWN_RULE, CIRCLE -> combined ? RuleField.RULES : RuleField.INHIBITORS;
                    case NOT_JSON,
                            MISSING,
                            UNKNOWN_MEMBER,
                            WRONG_TYPE,
                            NOT_ALLOWED,
                            NO_SUCH_DAY,
                            REPEATED_ID,
                            UNKNOWN_INDICATOR ->
                            RuleField.at(fault.place());
                };
        var about = range(field).orElse(fault.about());
        into.putIfAbsent(field, texts.get(fault.textKey(), name(field), about));
    }

    /** What a field may hold, in words. */
    private Optional<String> range(RuleField field) {
        return texts.find("alert.ruleeditor.range." + field.name());
    }

    public String name(RuleField field) {
        return texts.get("alert.ruleeditor.field." + field.name());
    }

    /** Fields with other words in them than before. */
    public static List<RuleField> changed(
            Map<RuleField, String> one, Map<RuleField, String> other) {
        return Arrays.stream(RuleField.values())
                .filter(field -> !one.getOrDefault(field, "").equals(other.getOrDefault(field, "")))
                .toList();
    }
}

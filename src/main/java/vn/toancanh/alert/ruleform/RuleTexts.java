package vn.toancanh.alert.ruleform;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.Bilingual;

/** A rule as it stands in the fields of the form. */
record RuleTexts(RuleTimes times) {
    private static final String ESCALATION = ": ";

    Map<RuleField, String> of(AlertRule rule) {
        var texts = new EnumMap<RuleField, String>(RuleField.class);
        texts.put(RuleField.NAME, rule.name().vi());
        texts.put(RuleField.NAME_EN, rule.name().en());
        texts.put(RuleField.PAUSED, yes(rule.paused()));
        var subject = rule.subject();
        texts.put(RuleField.INDICATOR, subject.indicator());
        texts.put(RuleField.SCOPE, lower(subject.scope()));
        texts.put(RuleField.DIMENSIONS, subject.dimensions().text());
        texts.put(RuleField.LEAST_COUNT, number(subject.leastCount()));
        texts.put(RuleField.REST_DAYS, yes(subject.restDays()));
        signal(rule.signal(), texts);
        var levels = rule.levels();
        texts.put(RuleField.BASE, lower(levels.base()));
        texts.put(RuleField.MEDIUM_FROM, number(levels.mediumFrom()));
        texts.put(RuleField.HIGH_FROM, number(levels.highFrom()));
        texts.put(RuleField.FOR, times.write(rule.pace().pendFor()));
        texts.put(RuleField.RISES, Integer.toString(rule.pace().rises()));
        texts.put(RuleField.KEEP_FIRING, times.write(rule.pace().keepFiring()));
        texts.put(RuleField.MISSING, lower(rule.pace().missing()));
        attendance(rule.attendance(), texts);
        advice(rule.advice(), texts);
        return texts;
    }

    private static void signal(Signal signal, Map<RuleField, String> texts) {
        texts.put(RuleField.SIGNAL, kind(signal));
        switch (signal) {
            case Signal.Threshold(var limit, var deadband, var below) -> {
                texts.put(RuleField.LIMIT, number(limit));
                texts.put(RuleField.DEADBAND, number(deadband));
                texts.put(RuleField.BELOW, yes(below));
            }
            case Signal.Change(var against, var percent, var floor, var fall) -> {
                texts.put(RuleField.AGAINST, lower(against));
                texts.put(RuleField.PERCENT, number(percent));
                texts.put(RuleField.FLOOR, number(floor));
                texts.put(RuleField.FALL, yes(fall));
            }
            case Signal.Usual(var way) -> texts.put(RuleField.WAY, lower(way));
            case Signal.Counts(var method, var alpha) -> {
                texts.put(RuleField.METHOD, method);
                texts.put(RuleField.ALPHA, number(alpha));
            }
            case Signal.Outlook(var limit, var below, var ahead, var level) -> {
                texts.put(RuleField.LIMIT, number(limit));
                texts.put(RuleField.BELOW, yes(below));
                texts.put(RuleField.AHEAD, Integer.toString(ahead));
                texts.put(RuleField.LEVEL, number(level));
            }
            case Signal.HotSpot(var share) -> texts.put(RuleField.FALSE_DISCOVERY, number(share));
            case Signal.Twin(var way, var limit) -> {
                texts.put(RuleField.WAY, lower(way));
                texts.put(RuleField.LIMIT, number(limit));
            }
            case Signal.Silence(var share, var except) -> {
                texts.put(RuleField.SHARE, number(share));
                texts.put(RuleField.EXCEPT, names(except));
            }
            case Signal.Together(var rules, var least) -> {
                texts.put(RuleField.RULES, names(rules));
                texts.put(RuleField.LEAST, Integer.toString(least));
            }
        }
    }

    /** As files have it. */
    static String kind(Signal signal) {
        return switch (signal) {
            case Signal.Threshold _ -> "threshold";
            case Signal.Change _ -> "change";
            case Signal.Usual _ -> "usual";
            case Signal.Counts _ -> "counts";
            case Signal.Outlook _ -> "outlook";
            case Signal.HotSpot _ -> "hot-spot";
            case Signal.Twin _ -> "twin";
            case Signal.Silence _ -> "silence";
            case Signal.Together _ -> "together";
        };
    }

    private void attendance(AlertRule.Attendance attendance, Map<RuleField, String> texts) {
        texts.put(RuleField.PERSONA, attendance.persona());
        texts.put(RuleField.LATCHES, yes(attendance.latches()));
        texts.put(
                RuleField.ESCALATE,
                attendance.escalate().stream()
                        .map(step -> times.write(step.after()) + ESCALATION + step.persona())
                        .collect(Collectors.joining("\n")));
        var holds = attendance.ackHolds();
        texts.put(RuleField.ACK_LOW, time(holds.get(Severity.LOW)));
        texts.put(RuleField.ACK_MEDIUM, time(holds.get(Severity.MEDIUM)));
        texts.put(RuleField.ACK_HIGH, time(holds.get(Severity.HIGH)));
    }

    private static void advice(AlertRule.Advice advice, Map<RuleField, String> texts) {
        texts.put(RuleField.GUIDANCE, advice.guidance().vi());
        texts.put(RuleField.GUIDANCE_EN, advice.guidance().en());
        texts.put(
                RuleField.STEPS,
                advice.steps().stream().map(Bilingual::vi).collect(Collectors.joining("\n")));
        texts.put(RuleField.DRIVER, advice.driver());
        texts.put(RuleField.INHIBITORS, names(advice.inhibitors()));
        texts.put(RuleField.LEGAL_BASIS, advice.legalBasis());
    }

    private String time(@Nullable Duration time) {
        return time == null ? "" : times.write(time);
    }

    static String yes(boolean said) {
        return said ? "yes" : "no";
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With a comma and nothing between thousands; "" for none. */
    static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

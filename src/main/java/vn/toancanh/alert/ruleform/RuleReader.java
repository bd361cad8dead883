package vn.toancanh.alert.ruleform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.AlertPolicy.Missing;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Dimensions;

/**
 * Reads the fields of the form. What cannot be read is noted by field, and a harmless value takes
 * its place, so that everything else is looked at too. For one reading.
 */
final class RuleReader {
    private final Map<RuleField, String> typed;
    private final RuleTimes times;
    private final Map<RuleField, String> wrong = new EnumMap<>(RuleField.class);

    RuleReader(Map<RuleField, String> typed, RuleTimes times) {
        this.typed = typed;
        this.times = times;
    }

    /** Fields that cannot be read, with the key of the sentence that says why. */
    Map<RuleField, String> wrong() {
        return Map.copyOf(wrong);
    }

    /**
     * The next version.
     *
     * @param before what it was written over; knows the English of what was not touched
     */
    AlertRule rule(AlertRule before) {
        return new AlertRule(
                before.id(),
                before.version() + 1,
                both(RuleField.NAME, RuleField.NAME_EN),
                subject(),
                signal(),
                new AlertRule.Levels(
                        Severity.valueOf(upper(RuleField.BASE)),
                        optional(RuleField.MEDIUM_FROM),
                        optional(RuleField.HIGH_FROM)),
                new AlertRule.Pace(
                        time(RuleField.FOR),
                        text(RuleField.RISES).isEmpty() ? 1 : count(RuleField.RISES),
                        time(RuleField.KEEP_FIRING),
                        Missing.valueOf(upper(RuleField.MISSING))),
                attendance(),
                advice(before.advice()),
                isYes(RuleField.PAUSED));
    }

    private AlertRule.Subject subject() {
        var with = RuleField.INDICATOR.isOf(text(RuleField.SIGNAL));
        return new AlertRule.Subject(
                with ? text(RuleField.INDICATOR) : "",
                with
                        ? read(RuleField.DIMENSIONS, Dimensions::parse, Dimensions.NONE)
                        : Dimensions.NONE,
                AlertRule.Scope.valueOf(upper(RuleField.SCOPE)),
                text(RuleField.LEAST_COUNT).isEmpty() ? 0 : number(RuleField.LEAST_COUNT),
                !text(RuleField.REST_DAYS).equals("no"));
    }

    private Signal signal() {
        return switch (text(RuleField.SIGNAL)) {
            case "change" ->
                    new Signal.Change(
                            Signal.Against.valueOf(upper(RuleField.AGAINST)),
                            number(RuleField.PERCENT),
                            number(RuleField.FLOOR),
                            isYes(RuleField.FALL));
            case "usual" -> new Signal.Usual(Signal.Way.valueOf(upper(RuleField.WAY)));
            case "counts" -> new Signal.Counts(word(RuleField.METHOD), number(RuleField.ALPHA));
            case "outlook" ->
                    new Signal.Outlook(
                            number(RuleField.LIMIT),
                            isYes(RuleField.BELOW),
                            count(RuleField.AHEAD),
                            number(RuleField.LEVEL));
            case "hot-spot" -> new Signal.HotSpot(number(RuleField.FALSE_DISCOVERY));
            case "twin" ->
                    new Signal.Twin(
                            Signal.Way.valueOf(upper(RuleField.WAY)), number(RuleField.LIMIT));
            case "silence" -> new Signal.Silence(number(RuleField.SHARE), names(RuleField.EXCEPT));
            case "together" -> new Signal.Together(names(RuleField.RULES), count(RuleField.LEAST));
            default ->
                    new Signal.Threshold(
                            number(RuleField.LIMIT),
                            text(RuleField.DEADBAND).isEmpty() ? 0 : number(RuleField.DEADBAND),
                            isYes(RuleField.BELOW));
        };
    }

    private AlertRule.Attendance attendance() {
        var holds = new EnumMap<Severity, Duration>(Severity.class);
        hold(holds, Severity.LOW, RuleField.ACK_LOW);
        hold(holds, Severity.MEDIUM, RuleField.ACK_MEDIUM);
        hold(holds, Severity.HIGH, RuleField.ACK_HIGH);
        var escalate = new ArrayList<AlertRule.Escalation>();
        for (var line : lines(RuleField.ESCALATE)) {
            var step = read(RuleField.ESCALATE, _ -> escalation(line), null);
            if (step != null) {
                escalate.add(step);
            }
        }
        return new AlertRule.Attendance(
                text(RuleField.PERSONA), !text(RuleField.LATCHES).equals("no"), holds, escalate);
    }

    private void hold(Map<Severity, Duration> into, Severity severity, RuleField field) {
        if (!text(field).isEmpty()) {
            into.put(severity, time(field));
        }
    }

    private AlertRule.Escalation escalation(String line) {
        var parts = line.split(":", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException("no time and person: " + line);
        }
        return new AlertRule.Escalation(times.read(parts[0]), parts[1].strip());
    }

    private AlertRule.Advice advice(AlertRule.Advice before) {
        var known = before.steps();
        var steps =
                lines(RuleField.STEPS).stream()
                        .map(line ->
                                known.stream()
                                        .filter(step -> step.vi().equals(line))
                                        .findFirst()
                                        .orElse(new Bilingual(line, "")))
                        .toList();
        return new AlertRule.Advice(
                both(RuleField.GUIDANCE, RuleField.GUIDANCE_EN),
                steps,
                text(RuleField.DRIVER),
                names(RuleField.INHIBITORS),
                text(RuleField.LEGAL_BASIS));
    }

    private Bilingual both(RuleField vietnamese, RuleField english) {
        if (text(vietnamese).isEmpty()) {
            wrong.put(vietnamese, "alert.ruleeditor.fault.empty");
            return new Bilingual("-", "");
        }
        return new Bilingual(text(vietnamese), text(english));
    }

    private String text(RuleField field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The first of the list where nothing was chosen yet. */
    private String word(RuleField field) {
        return field.words().contains(text(field)) ? text(field) : field.words().getFirst();
    }

    private String upper(RuleField field) {
        return word(field).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private boolean isYes(RuleField field) {
        return text(field).equals("yes");
    }

    private double number(RuleField field) {
        return read(field, text -> Double.parseDouble(text.replace(',', '.')), Double.NaN);
    }

    private int count(RuleField field) {
        return read(field, Integer::parseInt, 1);
    }

    private Duration time(RuleField field) {
        return read(field, times::read, Duration.ZERO);
    }

    private @Nullable Double optional(RuleField field) {
        return text(field).isEmpty() ? null : Double.valueOf(number(field));
    }

    private List<String> names(RuleField field) {
        return Arrays.stream(text(field).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<String> lines(RuleField field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private <T extends @Nullable Object> T read(
            RuleField field, Function<String, T> reading, T instead) {
        try {
            return reading.apply(text(field));
        } catch (IllegalArgumentException e) {
            var kind = text(field).isEmpty() ? "empty" : RuleTexts.lower(field.kind());
            wrong.put(field, "alert.ruleeditor.fault." + kind);
            return instead;
        }
    }
}

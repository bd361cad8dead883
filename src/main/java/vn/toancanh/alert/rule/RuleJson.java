package vn.toancanh.alert.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.life.AlertPolicy.Missing;
import vn.toancanh.alert.rule.RuleFault.Reason;
import vn.toancanh.base.Bilingual;

/**
 * Rules in the written form of their file: what is written is read back as the same rule. Members
 * that say what is so anyway are left out. Any thread.
 */
public final class RuleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OWN_PLACE = "rules[0]";

    private RuleJson() {}

    /**
     * One rule.
     *
     * @param rule null when there are faults
     * @param faults with places within the rule, as {@code signal.limit}
     */
    public record Read(@Nullable AlertRule rule, List<RuleFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** A whole file. */
    public static String write(RuleBook book) {
        var file = MAPPER.createObjectNode();
        file.put("format", 1);
        days(file.putArray("daysOff"), book.daysOff());
        days(file.putArray("daysWorked"), book.daysWorked());
        var rules = file.putArray("rules");
        book.rules().forEach(rule -> rules.add(json(rule)));
        return file.toPrettyString();
    }

    private static void days(ArrayNode list, Collection<LocalDate> days) {
        days.stream().sorted().map(LocalDate::toString).forEach(list::add);
    }

    /** One rule of a file. */
    public static String write(AlertRule rule) {
        return json(rule).toString();
    }

    /** Without looking at other rules. */
    public static Read read(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return new Read(null, List.of(new RuleFault(Reason.NOT_JSON, "", "")));
        }
    }

    private static Read read(JsonNode json) {
        var file = MAPPER.createObjectNode();
        file.put("format", 1);
        file.putArray("rules").add(json);
        var faults = new ArrayList<>(RuleSchemaJson.faults(file));
        if (faults.isEmpty() && RulesJson.countsWithoutTime(json)) {
            faults.add(new RuleFault(Reason.RISES_WITHOUT_TIME, OWN_PLACE + ".for", ""));
        }
        return faults.isEmpty()
                ? new Read(RulesJson.rule(json), List.of())
                : new Read(null, faults.stream().map(fault -> within(fault, OWN_PLACE)).toList());
    }

    /** What is wrong with a rule, if it took its place among the others. */
    public static List<RuleFault> faults(AlertRule rule, RuleBook others) {
        var own = read(json(rule)).faults();
        if (!own.isEmpty()) {
            return own;
        }
        var book = others.with(rule);
        var place = "rules[" + book.rules().indexOf(rule) + "]";
        return RuleCheck.faults(book).stream()
                .filter(fault -> fault.place().startsWith(place))
                .map(fault -> within(fault, place))
                .toList();
    }

    private static RuleFault within(RuleFault fault, String place) {
        var rest = fault.place().substring(Math.min(place.length(), fault.place().length()));
        return new RuleFault(fault.reason(), rest.replaceFirst("^\\.", ""), fault.about());
    }

    private static ObjectNode json(AlertRule rule) {
        var json = MAPPER.createObjectNode();
        json.put("id", rule.id()).put("version", rule.version());
        text(json.putObject("name"), rule.name());
        var subject = rule.subject();
        word(json, "indicator", subject.indicator());
        word(json, "dimensions", subject.dimensions().text());
        json.put("scope", SignalJson.lower(subject.scope()));
        if (subject.leastCount() != 0) {
            json.put("leastCount", subject.leastCount());
        }
        if (!subject.restDays()) {
            json.put("restDays", false);
        }
        SignalJson.write(json.putObject("signal"), rule.signal());
        levels(json.putObject("severity"), rule.levels());
        pace(json, rule.pace());
        attendance(json, rule.attendance());
        advice(json, rule.advice());
        if (rule.paused()) {
            json.put("paused", true);
        }
        return json;
    }

    private static void levels(ObjectNode json, AlertRule.Levels levels) {
        json.put("base", SignalJson.lower(levels.base()));
        number(json, "mediumFrom", levels.mediumFrom());
        number(json, "highFrom", levels.highFrom());
    }

    private static void number(ObjectNode json, String name, @Nullable Double value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void pace(ObjectNode json, AlertRule.Pace pace) {
        time(json, "for", pace.pendFor());
        if (pace.rises() != 1) {
            json.put("rises", pace.rises());
        }
        time(json, "keepFiring", pace.keepFiring());
        if (pace.missing() != Missing.KEEP_LAST) {
            json.put("missing", SignalJson.lower(pace.missing()));
        }
    }

    private static void attendance(ObjectNode json, AlertRule.Attendance attendance) {
        word(json, "persona", attendance.persona());
        if (!attendance.latches()) {
            json.put("latches", false);
        }
        if (!attendance.ackHolds().isEmpty()) {
            var holds = json.putObject("ackHolds");
            new TreeMap<>(attendance.ackHolds())
                    .forEach((level, time) -> holds.put(SignalJson.lower(level), written(time)));
        }
        if (!attendance.escalate().isEmpty()) {
            var steps = json.putArray("escalate");
            for (var step : attendance.escalate()) {
                steps.addObject()
                        .put("after", written(step.after()))
                        .put("persona", step.persona());
            }
        }
    }

    private static void advice(ObjectNode json, AlertRule.Advice advice) {
        text(json.putObject("guidance"), advice.guidance());
        if (!advice.steps().isEmpty()) {
            var steps = json.putArray("steps");
            advice.steps().forEach(step -> text(steps.addObject(), step));
        }
        word(json, "driver", advice.driver());
        if (!advice.inhibitors().isEmpty()) {
            advice.inhibitors().forEach(json.putArray("inhibitors")::add);
        }
        word(json, "legalBasis", advice.legalBasis());
    }

    private static void text(ObjectNode json, Bilingual text) {
        json.put("vi", text.vi()).put("en", text.en());
    }

    private static void word(ObjectNode json, String name, String word) {
        if (!word.isEmpty()) {
            json.put(name, word);
        }
    }

    private static void time(ObjectNode json, String name, Duration time) {
        if (!time.isZero()) {
            json.put(name, written(time));
        }
    }

    /** With days, as the schema has them. */
    private static String written(Duration time) {
        var rest = time.minusDays(time.toDays());
        if (time.toDays() == 0) {
            return time.toString();
        }
        return "P" + time.toDays() + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }

    /** Words that somebody is typing into a form, by the name of the field. */
    public static String writeTyped(Map<String, String> typed) {
        var json = MAPPER.createObjectNode();
        new TreeMap<>(typed).forEach(json::put);
        return json.toString();
    }

    /** Empty for what a newer program wrote in another way. */
    public static Map<String, String> readTyped(String text) {
        try {
            var typed = new TreeMap<String, String>();
            MAPPER.readTree(text)
                    .properties()
                    .forEach(each -> typed.put(each.getKey(), each.getValue().asText()));
            return Map.copyOf(typed);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}

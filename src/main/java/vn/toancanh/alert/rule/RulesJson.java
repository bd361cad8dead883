package vn.toancanh.alert.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.AlertPolicy.Missing;
import vn.toancanh.alert.rule.RuleFault.Reason;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.Dimensions;

/** Reads rules from their file. Any thread. */
public final class RulesJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STANDARD = "/vn/toancanh/alert/rules.json";

    private RulesJson() {}

    /**
     * What a file holds.
     *
     * @param book null when there are faults
     */
    public record Read(@Nullable RuleBook book, List<RuleFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** The rules this program brings. */
    public static RuleBook standard() {
        try (var in = RulesJson.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the standard rules are missing");
            }
            var read = read(in.readAllBytes());
            var book = read.book();
            if (book == null) {
                throw new IllegalStateException("the standard rules are wrong: " + read.faults());
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Read read(byte[] bytes) {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            return new Read(null, List.of(new RuleFault(Reason.NOT_JSON, place, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var faults = new ArrayList<>(RuleSchemaJson.faults(json));
        if (!faults.isEmpty()) {
            return new Read(null, faults);
        }
        var off = days(json.path("daysOff"), "daysOff", faults);
        var worked = days(json.path("daysWorked"), "daysWorked", faults);
        var rules = new ArrayList<AlertRule>();
        for (var rule : json.path("rules")) {
            if (countsWithoutTime(rule)) {
                var place = "rules[" + rules.size() + "]";
                faults.add(new RuleFault(Reason.RISES_WITHOUT_TIME, place, ""));
            }
            rules.add(rule(rule));
        }
        var book = new RuleBook(rules, off, worked);
        faults.addAll(RuleCheck.faults(book));
        return faults.isEmpty() ? new Read(book, faults) : new Read(null, faults);
    }

    private static Set<LocalDate> days(JsonNode list, String name, List<RuleFault> faults) {
        var days = new HashSet<LocalDate>();
        for (var i = 0; i < list.size(); i++) {
            try {
                days.add(LocalDate.parse(list.get(i).asText()));
            } catch (DateTimeException e) {
                faults.add(new RuleFault(Reason.NO_SUCH_DAY, name + "[" + i + "]", ""));
            }
        }
        return days;
    }

    static boolean countsWithoutTime(JsonNode rule) {
        return rule.path("rises").asInt(1) > 1 && duration(rule, "for").isZero();
    }

    static AlertRule rule(JsonNode json) {
        return new AlertRule(
                json.path("id").asText(),
                json.path("version").asInt(),
                text(json.path("name")),
                subject(json),
                SignalJson.read(json.path("signal")),
                levels(json.path("severity")),
                pace(json),
                attendance(json),
                advice(json),
                json.path("paused").asBoolean(false));
    }

    private static AlertRule.Subject subject(JsonNode json) {
        return new AlertRule.Subject(
                json.path("indicator").asText(""),
                Dimensions.parse(json.path("dimensions").asText("")),
                AlertRule.Scope.valueOf(upper(json.path("scope").asText("units"))),
                json.path("leastCount").asDouble(0),
                json.path("restDays").asBoolean(true));
    }

    private static AlertRule.Levels levels(JsonNode json) {
        return new AlertRule.Levels(
                Severity.valueOf(upper(json.path("base").asText())),
                optional(json, "mediumFrom"),
                optional(json, "highFrom"));
    }

    private static AlertRule.Pace pace(JsonNode json) {
        return new AlertRule.Pace(
                duration(json, "for"),
                json.path("rises").asInt(1),
                duration(json, "keepFiring"),
                Missing.valueOf(upper(json.path("missing").asText("keep-last"))));
    }

    private static AlertRule.Attendance attendance(JsonNode json) {
        var escalate = new ArrayList<AlertRule.Escalation>();
        for (var step : json.path("escalate")) {
            escalate.add(
                    new AlertRule.Escalation(
                            duration(step, "after"), step.path("persona").asText()));
        }
        return new AlertRule.Attendance(
                json.path("persona").asText(""),
                json.path("latches").asBoolean(true),
                bySeverity(json.path("ackHolds")),
                escalate);
    }

    private static AlertRule.Advice advice(JsonNode json) {
        var steps = new ArrayList<Bilingual>();
        json.path("steps").forEach(step -> steps.add(text(step)));
        var inhibitors = new ArrayList<String>();
        json.path("inhibitors").forEach(id -> inhibitors.add(id.asText()));
        return new AlertRule.Advice(
                text(json.path("guidance")),
                steps,
                json.path("driver").asText(""),
                inhibitors,
                json.path("legalBasis").asText(""));
    }

    private static Map<Severity, Duration> bySeverity(JsonNode json) {
        var all = new EnumMap<Severity, Duration>(Severity.class);
        json.properties()
                .forEach(each ->
                        all.put(
                                Severity.valueOf(upper(each.getKey())),
                                Duration.parse(each.getValue().asText())));
        return all;
    }

    private static Bilingual text(JsonNode json) {
        var vi = json.path("vi").asText();
        return new Bilingual(vi, json.path("en").asText(vi));
    }

    private static Duration duration(JsonNode json, String name) {
        return Duration.parse(json.path(name).asText("PT0S"));
    }

    private static @Nullable Double optional(JsonNode json, String name) {
        return json.has(name) ? json.get(name).asDouble() : null;
    }

    static String upper(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

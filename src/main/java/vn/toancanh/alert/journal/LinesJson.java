package vn.toancanh.alert.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertEvent.Facts;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.base.AreaCode;

/** Lines of the journal of a warehouse as they are sent: the same words on both sides. */
public final class LinesJson {
    /** In the ids of lines a warehouse made of an act, between that of the act and the rest. */
    public static final String OF_WAREHOUSE = "/w";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LinesJson() {}

    /**
     * Some lines in the order of the warehouse.
     *
     * @param judgedUntil everything recorded until then is judged, in this page or in those before;
     *     null where nothing is
     * @param next the place after which to go on; that asked for when there is nothing more
     */
    public record Page(@Nullable Instant judgedUntil, List<Numbered> lines, long next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    public static String text(Page page) {
        var json = MAPPER.createObjectNode();
        var judged = page.judgedUntil();
        if (judged != null) {
            json.put("judgedUntil", judged.toString());
        }
        var lines = json.putArray("lines");
        page.lines().forEach(each -> write(lines.addObject().put("seq", each.seq()), each.line()));
        return json.put("next", page.next()).toString();
    }

    private static void write(ObjectNode json, AlertEvent line) {
        json.put("id", line.id());
        json.put("rule", line.key().rule());
        json.put("area", line.key().area().value());
        json.put("part", line.key().part());
        json.put("episode", line.episode());
        json.put("transition", word(line.transition()));
        json.put("at", line.at().toString());
        json.put("recordedAt", line.recordedAt().toString());
        json.putObject("by").put("id", line.by().id()).put("name", line.by().name());
        json.put("announced", line.announced());
        var facts = line.facts();
        put(json, "severity", facts.severity());
        put(json, "evidence", facts.evidence());
        put(json, "condition", facts.condition());
        var until = facts.until();
        if (until != null) {
            json.put("until", until.toString());
        }
        json.put("note", facts.note());
        json.put("explanation", facts.explanation());
    }

    private static void put(ObjectNode json, String name, @Nullable Enum<?> value) {
        if (value != null) {
            json.put(name, word(value));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IOException when it is not a page of lines
     */
    public static Page read(String body) throws IOException {
        return page(MAPPER.readTree(body));
    }

    private static Page page(JsonNode json) throws IOException {
        if (!json.path("lines").isArray() || !json.path("next").isIntegralNumber()) {
            throw new IOException("not a page of lines");
        }
        try {
            var lines = new ArrayList<Numbered>();
            for (var each : json.path("lines")) {
                lines.add(new Numbered(each.path("seq").asLong(), line(each)));
            }
            return new Page(moment(json, "judgedUntil"), lines, json.path("next").asLong());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("not a line: " + e.getMessage(), e);
        }
    }

    private static AlertEvent line(JsonNode json) {
        var by = json.path("by");
        return new AlertEvent(
                given(json, "id"),
                new AlertKey(
                        given(json, "rule"),
                        new AreaCode(given(json, "area")),
                        json.path("part").asText("")),
                json.path("episode").asInt(),
                Transition.valueOf(upper(given(json, "transition"))),
                Instant.parse(given(json, "at")),
                Instant.parse(given(json, "recordedAt")),
                new By(given(by, "id"), by.path("name").asText("")),
                json.path("announced").asBoolean(),
                facts(json));
    }

    private static Facts facts(JsonNode json) {
        var severity = upper(json.path("severity").asText(""));
        var evidence = upper(json.path("evidence").asText(""));
        var condition = upper(json.path("condition").asText(""));
        return new Facts(
                severity.isEmpty() ? null : Severity.valueOf(severity),
                moment(json, "until"),
                evidence.isEmpty() ? null : Evidence.valueOf(evidence),
                condition.isEmpty() ? null : Condition.valueOf(condition),
                json.path("note").asText(""),
                json.path("explanation").asText(""));
    }

    private static String given(JsonNode json, String name) {
        var text = json.path(name).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static String upper(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant moment(JsonNode json, String name) {
        var text = json.path(name).asText("");
        return text.isEmpty() ? null : Instant.parse(text);
    }
}

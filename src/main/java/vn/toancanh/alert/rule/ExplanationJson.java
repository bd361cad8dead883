package vn.toancanh.alert.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.toancanh.alert.rule.Explanation.Calendar;
import vn.toancanh.alert.rule.Explanation.Parts;
import vn.toancanh.base.Period;

/** The written form of explanations, as journals keep it. Numbers come back as they were. */
public final class ExplanationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExplanationJson() {}

    public static String text(Explanation why) {
        var json = MAPPER.createObjectNode();
        json.put("method", why.method());
        json.put("period", why.period().toString());
        json.put("value", why.value());
        json.put("unit", why.unit());
        put(json, "expected", why.expected());
        put(json, "lower", why.lower());
        put(json, "upper", why.upper());
        put(json, "reading", why.reading());
        put(json, "limit", why.limit());
        if (why.count() > 0) {
            json.put("count", why.count());
        }
        var since = why.since();
        if (since != null) {
            json.put("since", since.toString());
        }
        if (why.calendar() != Calendar.ORDINARY) {
            json.put("calendar", why.calendar().name());
        }
        var parts = why.parts();
        if (parts != null) {
            put(json, "level", parts.level());
            put(json, "season", parts.season());
            put(json, "deviation", parts.deviation());
        }
        return json.toString();
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        }
    }

    /** Empty for a line without one, or of a later program. */
    public static Optional<Explanation> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(MAPPER.readTree(text)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Explanation read(JsonNode json) {
        var since = json.path("since").asText("");
        return new Explanation(
                json.path("method").asText(),
                Period.parse(json.path("period").asText()),
                number(json, "value"),
                json.path("unit").asText(),
                number(json, "expected"),
                number(json, "lower"),
                number(json, "upper"),
                number(json, "reading"),
                number(json, "limit"),
                json.path("count").asInt(0),
                since.isEmpty() ? null : Period.parse(since),
                Calendar.valueOf(json.path("calendar").asText(Calendar.ORDINARY.name())),
                json.has("level")
                        ? new Parts(
                                number(json, "level"),
                                number(json, "season"),
                                number(json, "deviation"))
                        : null);
    }

    private static double number(JsonNode json, String name) {
        return json.path(name).asDouble(Double.NaN);
    }
}

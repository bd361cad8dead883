package vn.toancanh.indicator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of one JSON object, read strictly: each getter throws an {@link
 * IllegalArgumentException} whose sentence names the field; {@link #nothingElse} refuses fields
 * nobody asked for.
 */
public final class FieldsJson {
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    public FieldsJson(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object: " + node.getNodeType());
        }
        this.node = node;
    }

    /** How an enum is written in the contract: {@code MINUTES_10} is {@code minutes-10}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean has(String name) {
        asked.add(name);
        return node.hasNonNull(name);
    }

    public String text(String name) {
        return check(get(name), JsonNode::isTextual, name, "a text").textValue();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public String filled(String name) {
        var text = text(name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    public boolean truth(String name) {
        return check(get(name), JsonNode::isBoolean, name, "true or false").booleanValue();
    }

    public double number(String name) {
        return finite(get(name), name);
    }

    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public List<Double> numbers(String name) {
        return array(name).valueStream().map(item -> finite(item, name)).toList();
    }

    public List<String> texts(String name) {
        return array(name)
                .valueStream()
                .map(item -> check(item, JsonNode::isTextual, name, "a list of texts").textValue())
                .toList();
    }

    public FieldsJson object(String name) {
        return new FieldsJson(check(get(name), JsonNode::isObject, name, "an object"));
    }

    public List<FieldsJson> objects(String name) {
        return array(name).valueStream().map(FieldsJson::new).toList();
    }

    Duration duration(String name) {
        var text = text(name);
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s is not an ISO 8601 duration: '%s'".formatted(name, text), e);
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        var text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is '%s', known are %s".formatted(name, text, words(type))));
    }

    public void nothingElse() {
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!asked.contains(name)) {
                        throw new IllegalArgumentException(name + " is not a known field");
                    }
                });
    }

    private JsonNode array(String name) {
        return check(get(name), JsonNode::isArray, name, "a list");
    }

    private JsonNode get(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return node.get(name);
    }

    private static double finite(JsonNode value, String name) {
        var number = check(value, JsonNode::isNumber, name, "a number").doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " is not a finite number");
        }
        return number;
    }

    private static JsonNode check(
            JsonNode value, Predicate<JsonNode> is, String name, String what) {
        if (!is.test(value)) {
            throw new IllegalArgumentException("%s is not %s: %s".formatted(name, what, value));
        }
        return value;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(FieldsJson::word)
                .collect(Collectors.joining(", "));
    }
}

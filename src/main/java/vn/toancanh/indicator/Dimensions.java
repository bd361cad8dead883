package vn.toancanh.indicator;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an observation is broken down by, e.g. {@code field=land}; written {@code a=1;b=2} sorted by
 * name. {@link #NONE} is the whole.
 */
public record Dimensions(String text) {
    public static final Dimensions NONE = new Dimensions("");

    public static Dimensions of(Map<String, String> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        values.forEach((name, value) -> check(name + value));
        return new Dimensions(
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(";")));
    }

    /**
     * @throws IllegalArgumentException when {@code text} is not {@code name=value;…}
     */
    public static Dimensions parse(String text) {
        var values = new TreeMap<String, String>();
        for (var part : text.isBlank() ? new String[0] : text.split(";")) {
            var at = part.indexOf('=');
            if (at < 1 || values.put(part.substring(0, at), part.substring(at + 1)) != null) {
                throw new IllegalArgumentException("not dimensions: '" + text + "'");
            }
        }
        return of(values);
    }

    private static void check(String text) {
        if (text.contains(";") || text.contains("=")) {
            throw new IllegalArgumentException("a dimension holds ';' or '=': " + text);
        }
    }

    public Map<String, String> values() {
        var values = new TreeMap<String, String>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";")) {
            var at = part.indexOf('=');
            values.put(part.substring(0, at), part.substring(at + 1));
        }
        return values;
    }
}

package vn.toancanh.app.measure;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured, as one line of JSON or as lines of words.
 *
 * @param parts figures by name, by what they are about; in their order
 */
public record Measured(Map<String, Map<String, Double>> parts) {
    private static final double LARGE = 100;

    public String text(boolean json) {
        return json ? json() : words();
    }

    private String json() {
        return parts.entrySet().stream()
                .map(part -> "\"%s\":{%s}".formatted(part.getKey(), inner(part.getValue(), true)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String words() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + inner(part.getValue(), false))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String inner(Map<String, Double> figures, boolean quoted) {
        return figures.entrySet().stream()
                .map(each -> figure(each.getKey(), each.getValue(), quoted))
                .collect(Collectors.joining(quoted ? "," : " "));
    }

    private static String figure(String name, double value, boolean quoted) {
        var number = value >= LARGE ? "%.0f" : "%.4f";
        var pattern = quoted ? "\"%s\":" + number : "%s=" + number;
        return String.format(Locale.ROOT, pattern, name, value);
    }
}

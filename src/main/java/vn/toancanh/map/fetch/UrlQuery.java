package vn.toancanh.map.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An address with parameters: those it came with are kept unless they are given anew. */
final class UrlQuery {
    private UrlQuery() {}

    /** Names are compared without their case, as services do. */
    static String with(String address, Map<String, String> parameters) {
        var parts = address.strip().split("\\?", 2);
        var all = new LinkedHashMap<String, String>();
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&", -1))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair -> all.put(key(pair), pair));
        }
        parameters.forEach(
                (name, value) -> all.put(key(name), encoded(name) + "=" + encoded(value)));
        return parts[0] + all.values().stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String key(String pair) {
        return pair.split("=", 2)[0].toUpperCase(Locale.ROOT);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }
}

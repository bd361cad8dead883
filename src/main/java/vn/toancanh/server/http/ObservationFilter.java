package vn.toancanh.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;

/**
 * The filters of a reading of observations, as text that travels inside its cursors: a cursor keeps
 * the filters it was made with.
 *
 * @param text canonical, so that equal filters are equal texts; empty for no filter
 */
public record ObservationFilter(String text, ObservationQuery query) {
    private static final String[] NAMES = {"area", "from", "indicator", "latest", "subtree", "to"};
    private static final int LONGEST_CODE = 32;

    public static String[] parametersWith(String... others) {
        return Stream.concat(Arrays.stream(NAMES), Arrays.stream(others)).toArray(String[]::new);
    }

    public static ObservationFilter of(QueryParameters parameters) {
        return read(parameters::text);
    }

    private static ObservationFilter read(Function<String, @Nullable String> values) {
        var text = new StringBuilder();
        var given = new TreeMap<String, String>();
        for (var name : NAMES) {
            var value = values.apply(name);
            if (value != null) {
                given.put(name, value);
                text.append(text.isEmpty() ? "" : "&").append(name).append('=');
                text.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        var from = moment("from", given.get("from"));
        var to = moment("to", given.get("to"));
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.badRequest("'from' is not before 'to'");
        }
        var span = new Span(from, to, flag("latest", given.get("latest")));
        var within = within(given.get("area"), flag("subtree", given.get("subtree")));
        var query = new ObservationQuery(codes(given.get("indicator")), within, span);
        return new ObservationFilter(text.toString(), query);
    }

    private static Set<String> codes(@Nullable String list) {
        var codes = new TreeSet<String>();
        for (var code : list == null ? new String[0] : list.split(",", -1)) {
            if (code.isBlank() || code.length() > LONGEST_CODE) {
                throw Problem.badRequest("'indicator' holds an empty or overlong code");
            }
            codes.add(code);
        }
        return codes;
    }

    private static @Nullable Within within(@Nullable String area, boolean subtree) {
        if (area == null) {
            if (subtree) {
                throw Problem.badRequest("'subtree' goes with 'area'");
            }
            return null;
        }
        try {
            return new Within(new AreaCode(area), subtree);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'area' is not an area code");
        }
    }

    private static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badRequest("'" + name + "' is not true or false");
        };
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "'" + name + "' is not a time with an offset (write + as %2B in an address)");
        }
    }

    /** A cursor of the holdings and these filters in one opaque word. */
    public String cursor(String inner) {
        var both = text + "\n" + inner;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** A cursor taken apart. */
    public record Opened(ObservationFilter filter, String inner) {}

    /** Filters given beside a cursor must be those it was made with. */
    public Opened open(String cursor) {
        try {
            var both = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var line = both.indexOf('\n');
            var made = both.substring(0, line);
            if (!text.isEmpty() && !text.equals(made)) {
                throw Problem.badRequest("'cursor' was made with other filters");
            }
            return new Opened(parse(made), both.substring(line + 1));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw Problem.badRequest("'cursor' is not one of ours");
        }
    }

    private static ObservationFilter parse(String text) {
        var values = new TreeMap<String, String>();
        for (var part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            var at = part.indexOf('=');
            values.put(
                    part.substring(0, at),
                    URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return read(values::get);
    }
}

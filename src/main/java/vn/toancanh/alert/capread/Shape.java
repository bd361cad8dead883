package vn.toancanh.alert.capread;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.cap.CapWord;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.FaultName;

/**
 * The parts an element has, in their order. The table follows the data dictionary of the standard
 * (OASIS CAP-v1.2, section 3.2), not the text of its schema.
 */
record Shape(List<Part> parts) {
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d{1,9}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern WHOLE = Pattern.compile("\\+?\\d{1,18}");

    /** How often a part may stand. */
    private enum Often {
        ONCE,
        AT_MOST_ONCE,
        ANY,
        AT_LEAST_ONCE
    }

    /**
     * One part.
     *
     * @param fault of a text that is not {@code good}; null where every text is
     */
    record Part(
            String name,
            boolean required,
            boolean repeats,
            Predicate<String> good,
            @Nullable FaultName fault) {}

    private static final Map<String, Shape> ALL =
            Map.of(
                    "alert", alert(),
                    "info", info(),
                    "resource", resource(),
                    "area", area(),
                    "eventCode", value(),
                    "parameter", value(),
                    "geocode", value());

    /** Of a text: no parts. */
    static final Shape TEXT = new Shape(List.of());

    private static Shape alert() {
        return new Shape(
                List.of(
                        said("identifier"),
                        said("sender"),
                        time("sent", Often.ONCE),
                        word("status", Often.ONCE, CapAlert.Status.class),
                        word("msgType", Often.ONCE, CapAlert.Kind.class),
                        any("source", Often.AT_MOST_ONCE),
                        word("scope", Often.ONCE, CapAlert.Scope.class),
                        any("restriction", Often.AT_MOST_ONCE),
                        any("addresses", Often.AT_MOST_ONCE),
                        any("code", Often.ANY),
                        any("note", Often.AT_MOST_ONCE),
                        any("references", Often.AT_MOST_ONCE),
                        any("incidents", Often.AT_MOST_ONCE),
                        any("info", Often.ANY)));
    }

    private static Shape info() {
        return new Shape(
                List.of(
                        part("language", Often.AT_MOST_ONCE, LANGUAGE, FaultName.BAD_LANGUAGE),
                        word("category", Often.AT_LEAST_ONCE, CapInfo.Category.class),
                        said("event"),
                        word("responseType", Often.ANY, CapInfo.Response.class),
                        word("urgency", Often.ONCE, CapInfo.Urgency.class),
                        word("severity", Often.ONCE, CapInfo.Severity.class),
                        word("certainty", Often.ONCE, CapInfo.Certainty.class),
                        any("audience", Often.AT_MOST_ONCE),
                        any("eventCode", Often.ANY),
                        time("effective", Often.AT_MOST_ONCE),
                        time("onset", Often.AT_MOST_ONCE),
                        time("expires", Often.AT_MOST_ONCE),
                        any("senderName", Often.AT_MOST_ONCE),
                        any("headline", Often.AT_MOST_ONCE),
                        any("description", Often.AT_MOST_ONCE),
                        any("instruction", Often.AT_MOST_ONCE),
                        any("web", Often.AT_MOST_ONCE),
                        any("contact", Often.AT_MOST_ONCE),
                        any("parameter", Often.ANY),
                        any("resource", Often.ANY),
                        any("area", Often.ANY)));
    }

    private static Shape resource() {
        return new Shape(
                List.of(
                        said("resourceDesc"),
                        said("mimeType"),
                        part("size", Often.AT_MOST_ONCE, WHOLE, FaultName.BAD_NUMBER),
                        any("uri", Often.AT_MOST_ONCE),
                        any("derefUri", Often.AT_MOST_ONCE),
                        any("digest", Often.AT_MOST_ONCE)));
    }

    private static Shape area() {
        return new Shape(
                List.of(
                        said("areaDesc"),
                        any("polygon", Often.ANY),
                        any("circle", Often.ANY),
                        any("geocode", Often.ANY),
                        part("altitude", Often.AT_MOST_ONCE, DECIMAL, FaultName.BAD_NUMBER),
                        part("ceiling", Often.AT_MOST_ONCE, DECIMAL, FaultName.BAD_NUMBER)));
    }

    /** Services send values that say nothing; the standard lets them. */
    private static Shape value() {
        return new Shape(List.of(said("valueName"), any("value", Often.ONCE)));
    }

    private static Part said(String name) {
        return new Part(name, true, false, text -> !text.isEmpty(), FaultName.EMPTY_ELEMENT);
    }

    private static Part any(String name, Often often) {
        return part(name, often, _ -> true, null);
    }

    private static Part time(String name, Often often) {
        return part(name, often, text -> CapTime.parse(text).isPresent(), FaultName.BAD_TIME);
    }

    private static <E extends Enum<E> & CapWord> Part word(
            String name, Often often, Class<E> list) {
        return part(
                name, often, text -> CapWord.find(list, text).isPresent(), FaultName.UNKNOWN_WORD);
    }

    private static Part part(String name, Often often, Pattern pattern, FaultName fault) {
        return part(name, often, text -> pattern.matcher(text).matches(), fault);
    }

    private static Part part(
            String name, Often often, Predicate<String> good, @Nullable FaultName fault) {
        return switch (often) {
            case ONCE -> new Part(name, true, false, good, fault);
            case AT_MOST_ONCE -> new Part(name, false, false, good, fault);
            case ANY -> new Part(name, false, true, good, fault);
            case AT_LEAST_ONCE -> new Part(name, true, true, good, fault);
        };
    }

    /** {@link #TEXT} for an element that has no parts. */
    static Shape of(CapElement element) {
        return ALL.getOrDefault(element.name(), TEXT);
    }

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** Where a part stands in the order; -1 for a name that is no part. */
    int place(String name) {
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

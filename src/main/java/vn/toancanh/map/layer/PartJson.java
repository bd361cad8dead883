package vn.toancanh.map.layer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.layer.LayerException.Reason;

/** An object of a definition, read member by member; members nobody asked for are an error. */
final class PartJson {
    private final JsonNode node;
    private final String file;
    private final String place;
    private final Set<String> asked = new TreeSet<>();

    PartJson(JsonNode node, String file, String place) throws LayerException {
        this.node = node;
        this.file = file;
        this.place = place;
        if (!node.isObject()) {
            throw new LayerException(Reason.WRONG_TYPE, file, place, "{}");
        }
    }

    LayerException refused(Reason reason, String member, String about) {
        return new LayerException(reason, file, at(member), about);
    }

    private String at(String member) {
        return member.isEmpty() ? place : place.isEmpty() ? member : place + "." + member;
    }

    private @Nullable JsonNode find(String member) {
        asked.add(member);
        var value = node.get(member);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode needed(String member) throws LayerException {
        var value = find(member);
        if (value == null) {
            throw refused(Reason.MISSING, member, "");
        }
        return value;
    }

    boolean has(String member) {
        return find(member) != null;
    }

    PartJson part(String member) throws LayerException {
        return new PartJson(needed(member), file, at(member));
    }

    String text(String member) throws LayerException {
        var value = needed(member);
        if (!value.isTextual()) {
            throw refused(Reason.WRONG_TYPE, member, "\"…\"");
        }
        var text = value.textValue().strip();
        if (text.isEmpty()) {
            throw refused(Reason.MISSING, member, "");
        }
        return text;
    }

    String text(String member, String otherwise) throws LayerException {
        return has(member) ? text(member) : otherwise;
    }

    boolean flag(String member) throws LayerException {
        var value = find(member);
        if (value != null && !value.isBoolean()) {
            throw refused(Reason.WRONG_TYPE, member, "true, false");
        }
        return value != null && value.booleanValue();
    }

    double number(String member, double otherwise, double least, double most)
            throws LayerException {
        var value = find(member);
        return value == null ? otherwise : number(value, member, least, most);
    }

    private double number(JsonNode value, String member, double least, double most)
            throws LayerException {
        if (!value.isNumber()) {
            throw refused(Reason.WRONG_TYPE, member, "0.0");
        }
        double number = value.doubleValue();
        if (!(number >= least && number <= most)) {
            throw refused(Reason.OUT_OF_RANGE, member, plain(least) + " – " + plain(most));
        }
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    int whole(String member, int otherwise, int least, int most) throws LayerException {
        double number = number(member, otherwise, least, most);
        if (number != Math.rint(number)) {
            throw refused(Reason.WRONG_TYPE, member, "0");
        }
        return (int) number;
    }

    List<String> texts(String member) throws LayerException {
        var all = new ArrayList<String>();
        for (var value : list(member)) {
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw refused(Reason.WRONG_TYPE, member + "[" + all.size() + "]", "\"…\"");
            }
            all.add(value.textValue().strip());
        }
        return all;
    }

    List<Double> numbers(String member) throws LayerException {
        var all = new ArrayList<Double>();
        for (var value : list(member)) {
            var each = member + "[" + all.size() + "]";
            all.add(number(value, each, -Double.MAX_VALUE, Double.MAX_VALUE));
        }
        return all;
    }

    List<PartJson> parts(String member) throws LayerException {
        var all = new ArrayList<PartJson>();
        for (var value : list(member)) {
            all.add(new PartJson(value, file, at(member) + "[" + all.size() + "]"));
        }
        return all;
    }

    /** Empty when the member is not there. */
    private Iterable<JsonNode> list(String member) throws LayerException {
        var value = find(member);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refused(Reason.WRONG_TYPE, member, "[]");
        }
        return value;
    }

    /** {@code #RRGGBB} or {@code #AARRGGBB}. */
    int colour(String member, @Nullable Integer otherwise) throws LayerException {
        if (otherwise != null && !has(member)) {
            return otherwise;
        }
        var text = text(member);
        if (!text.matches("#(?:\\p{XDigit}{6}|\\p{XDigit}{8})")) {
            throw refused(Reason.NOT_A_COLOUR, member, text);
        }
        var digits = text.substring(1);
        return Integer.parseUnsignedInt(digits.length() == 6 ? "ff" + digits : digits, 16);
    }

    /** One of the words of an enum, written small and with hyphens. */
    <E extends Enum<E>> E word(String member, E[] all) throws LayerException {
        var words = new LinkedHashMap<String, E>();
        for (var each : all) {
            words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
        }
        return word(member, words);
    }

    <T> T word(String member, Map<String, T> words) throws LayerException {
        var meant = words.get(text(member));
        if (meant == null) {
            throw refused(Reason.UNKNOWN_WORD, member, String.join(", ", words.keySet()));
        }
        return meant;
    }

    /** Call when all members were asked for. */
    void finish() throws LayerException {
        for (var name : node.properties()) {
            if (!asked.contains(name.getKey())) {
                throw refused(Reason.UNKNOWN_MEMBER, name.getKey(), String.join(", ", asked));
            }
        }
    }
}

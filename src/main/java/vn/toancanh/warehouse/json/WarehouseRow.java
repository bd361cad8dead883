package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * Reads the fields of one JSON object by the contract: every field is there, of its type, and none
 * is unknown. Texts come back in NFC.
 */
final class WarehouseRow {
    private final JsonNode fields;
    private final Set<String> read = new HashSet<>();

    WarehouseRow(@Nullable JsonNode node) throws BadRowException {
        if (!(node instanceof ObjectNode)) {
            throw new BadRowException("warehouse.row.no-object");
        }
        this.fields = node;
    }

    /** Call last: a field nobody asked for is a misunderstanding. */
    void finish() throws BadRowException {
        for (var names = fields.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!read.contains(name)) {
                throw new BadRowException("warehouse.row.unknown-field", name);
            }
        }
    }

    /** Null when the field is absent; a null value is a mistake. */
    @Nullable JsonNode optional(String name) throws BadRowException {
        read.add(name);
        var node = fields.get(name);
        if (node != null && node.isNull()) {
            throw new BadRowException("warehouse.row.null", name);
        }
        return node;
    }

    JsonNode required(String name) throws BadRowException {
        var node = optional(name);
        if (node == null) {
            throw new BadRowException("warehouse.row.missing", name);
        }
        return node;
    }

    boolean has(String name) {
        return fields.has(name);
    }

    WarehouseRow object(String name) throws BadRowException {
        return new WarehouseRow(required(name));
    }

    List<JsonNode> list(String name) throws BadRowException {
        var node = required(name);
        if (!node.isArray()) {
            throw wrongType(name);
        }
        var items = new ArrayList<JsonNode>();
        node.forEach(items::add);
        return items;
    }

    String text(String name) throws BadRowException {
        return text(name, required(name));
    }

    static String text(String name, JsonNode node) throws BadRowException {
        if (!node.isTextual()) {
            throw wrongType(name);
        }
        return Normalizer.normalize(node.textValue(), Normalizer.Form.NFC);
    }

    String filled(String name) throws BadRowException {
        var text = text(name);
        if (text.isBlank()) {
            throw new BadRowException("warehouse.row.blank", name);
        }
        return text;
    }

    double number(String name) throws BadRowException {
        var node = required(name);
        if (!node.isNumber()) {
            throw wrongType(name);
        }
        if (!Double.isFinite(node.doubleValue())) {
            throw new BadRowException("warehouse.row.not-finite", name);
        }
        return node.doubleValue();
    }

    double number(String name, double absent) throws BadRowException {
        return optional(name) == null ? absent : number(name);
    }

    int whole(String name) throws BadRowException {
        var node = required(name);
        if (!node.canConvertToInt() || !node.canConvertToExactIntegral()) {
            throw wrongType(name);
        }
        return node.intValue();
    }

    boolean truth(String name) throws BadRowException {
        var node = required(name);
        if (!node.isBoolean()) {
            throw wrongType(name);
        }
        return node.booleanValue();
    }

    <T> T choice(String name, Map<String, T> words) throws BadRowException {
        var word = text(name);
        var meant = words.get(word);
        if (meant == null) {
            throw new BadRowException("warehouse.row.unknown-word", name, word);
        }
        return meant;
    }

    AreaCode code(String name) throws BadRowException {
        return code(name, required(name));
    }

    static AreaCode code(String name, JsonNode node) throws BadRowException {
        try {
            return new AreaCode(text(name, node));
        } catch (IllegalArgumentException e) {
            throw new BadRowException("warehouse.row.not-a-code", name, node.asText());
        }
    }

    Bilingual name() throws BadRowException {
        var name = object("name");
        var both = new Bilingual(name.filled("vi"), name.text("en"));
        name.finish();
        return both;
    }

    Instant time(String name) throws BadRowException {
        var text = text(name);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("warehouse.row.not-a-time", name, text);
        }
    }

    @Nullable Instant optionalTime(String name) throws BadRowException {
        return optional(name) == null ? null : time(name);
    }

    LocalDate day(String name) throws BadRowException {
        var text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRowException("warehouse.row.not-a-time", name, text);
        }
    }

    Validity valid() throws BadRowException {
        var from = day("validFrom");
        var to = optional("validTo") == null ? null : day("validTo");
        if (to != null && !from.isBefore(to)) {
            throw new BadRowException("warehouse.row.ends-first", from, to);
        }
        return new Validity(from, to);
    }

    static BadRowException wrongType(String name) {
        return new BadRowException("warehouse.row.wrong-type", name);
    }
}

package vn.toancanh.server.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.WarehouseIdentity;

/** What the JSON of all resources has in common, and the two that are not lists. */
public final class Wire {
    /** One factory for the process: it holds the symbol tables. */
    public static final JsonFactory JSON = new JsonFactory();

    /** The version of the contract this code speaks. */
    private static final String CONTRACT = "1.1";

    private Wire() {}

    /** Writes one row of a list. */
    @FunctionalInterface
    public interface Row<T> {
        void write(JsonGenerator json, T row) throws IOException;
    }

    /** The word of the contract for a constant: lower case, hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static void identity(JsonGenerator json, WarehouseIdentity warehouse)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", warehouse.id());
        name(json, "title", warehouse.title());
        json.writeStringField("contract", CONTRACT);
        json.writeStringField("home", warehouse.home().value());
        json.writeBooleanField("simulated", warehouse.simulated());
        json.writeStringField("now", warehouse.now().toString());
        json.writeEndObject();
    }

    public static void person(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.name());
        json.writeStringField("persona", person.persona());
        strings(json, "roles", person.roles());
        strings(json, "scopes", person.scopes());
        codes(json, person.areas());
        strings(json, "units", person.units());
        json.writeEndObject();
    }

    public static void unit(JsonGenerator json, ServedUnit unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", unit.code());
        name(json, "name", unit.name());
        var level = unit.level();
        json.writeStringField("kind", level == null ? "department" : word(level));
        json.writeEndObject();
    }

    static void name(JsonGenerator json, String field, Bilingual name) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("vi", name.vi());
        json.writeStringField("en", name.en());
        json.writeEndObject();
    }

    static void validity(JsonGenerator json, Validity valid) throws IOException {
        json.writeStringField("validFrom", valid.from().toString());
        optional(json, "validTo", valid.to());
    }

    static void codes(JsonGenerator json, List<AreaCode> areas) throws IOException {
        strings(json, "areas", areas.stream().map(AreaCode::value).toList());
    }

    /** Leaves the field out when there is nothing to say. */
    static void optional(JsonGenerator json, String field, @Nullable Object value)
            throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static void strings(JsonGenerator json, String field, List<String> values)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}

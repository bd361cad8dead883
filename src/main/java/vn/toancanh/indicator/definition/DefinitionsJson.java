package vn.toancanh.indicator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.catalogue.FieldsJson;
import vn.toancanh.indicator.definition.Definition.Terms;
import vn.toancanh.indicator.definition.Definition.Validity;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaException;

/** The definitions shipped beside the standard catalogue; read strictly. */
public final class DefinitionsJson {
    private static final String STANDARD = "/vn/toancanh/indicator/definitions.json";

    private DefinitionsJson() {}

    /** By code. */
    public static SequencedMap<String, Definition> standard() {
        try (var in = DefinitionsJson.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the standard definitions are missing");
            }
            var all = new LinkedHashMap<String, Definition>();
            JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .forEach(node -> {
                        var definition = read(new FieldsJson(node));
                        if (all.put(definition.code(), definition) != null) {
                            throw new IllegalStateException(
                                    definition.code() + " is defined twice");
                        }
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence that names the field
     */
    public static Definition read(JsonNode node) {
        try {
            return read(new FieldsJson(node));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day: " + e.getMessage(), e);
        }
    }

    /** {@link #read} gives it back equal. */
    public static ObjectNode write(Definition definition) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("code", definition.code())
                .put("definition", definition.meaning())
                .put("owner", definition.owner());
        var terms = definition.terms();
        if (terms != null) {
            node.put("numerator", terms.numerator()).put("denominator", terms.denominator());
        }
        var formula = definition.formula();
        if (formula != null) {
            node.put("formula", formula.text());
        }
        node.put("validFrom", definition.valid().from().toString());
        var end = definition.valid().to();
        if (end != null) {
            node.put("validTo", end.toString());
        }
        return node;
    }

    private static Definition read(FieldsJson all) {
        var code = all.filled("code");
        var terms =
                all.has("numerator")
                        ? new Terms(all.filled("numerator"), all.filled("denominator"))
                        : null;
        var end = all.has("validTo") ? LocalDate.parse(all.text("validTo")) : null;
        var definition =
                new Definition(
                        code,
                        all.filled("definition"),
                        all.filled("owner"),
                        terms,
                        all.has("formula") ? formula(code, all.filled("formula")) : null,
                        new Validity(LocalDate.parse(all.text("validFrom")), end));
        all.nothingElse();
        return definition;
    }

    private static @Nullable Formula formula(String code, String text) {
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            var sentence = e.fault().in(Locale.ENGLISH);
            throw new IllegalArgumentException("%s: %s".formatted(code, sentence), e);
        }
    }
}

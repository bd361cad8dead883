package vn.toancanh.indicator.definition;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

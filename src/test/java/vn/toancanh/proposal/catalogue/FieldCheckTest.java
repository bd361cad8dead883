package vn.toancanh.proposal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.definition.DefinitionsJson;
import vn.toancanh.proposal.Content.Version;

/**
 * What a civil servant types about an indicator is what is published, or a sentence says why not.
 */
class FieldCheckTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Map<String, Definition> DEFINITIONS = DefinitionsJson.standard();
    private static final Texts TEXTS = Texts.of(Locale.of("vi"));

    private final FieldCheck check = new FieldCheck(CATALOGUE, DEFINITIONS, TEXTS);

    static List<String> defined() {
        return CATALOGUE.all().stream()
                .map(Indicator::code)
                .filter(DEFINITIONS::containsKey)
                .toList();
    }

    private static Version version(String code) {
        var definition = DEFINITIONS.get(code);
        assertNotNull(definition, code);
        return new Version(CATALOGUE.find(code).orElseThrow(), definition);
    }

    @ParameterizedTest
    @MethodSource("defined")
    void everyEntryOfTheCatalogueSurvivesTheFormUntouched(String code) {
        var version = version(code);
        var result = check.check(version, FieldTexts.of(version));
        assertEquals(List.of(), result.faults());
        assertEquals(FieldTexts.of(version), FieldTexts.of(result.version().orElseThrow()));
        var judged = result.version().orElseThrow().indicator().judgement();
        assertEquals(version.indicator().judgement(), judged);
    }

    private List<FieldFault> faults(Field field, String text) {
        var version = version("HC-07");
        var typed = new EnumMap<>(FieldTexts.of(version));
        typed.put(field, text);
        return check.check(version, typed).faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMALS | ba",
                "DECIMALS | 7",
                "OK | khoảng 95",
                "OK | ≥ 50",
                "OK | ≥ 99",
                "WATCH | 98 .. 95",
                "TARGET | nhiều",
                "PLAN | 1 2 3",
                "TOLERANCE | ba ngày",
                "VALID_FROM | 31/12/2026",
                "VALID_TO | 2020-01-01",
                "NUMERATOR | ''",
                "MEANING | ''",
                "OWNER | ''",
                "FORMULA | 20 * HC-99",
                "FORMULA | HC-07 + 1%",
                "FORMULA | HC-08 * 1[tỷ đồng]",
                "FORMULA | (HC-08",
            })
    void whatCannotBePublishedIsRefusedWithASentence(Field field, String text) {
        var faults = faults(field, text == null ? "" : text);
        assertTrue(!faults.isEmpty(), field + " " + text);
        faults.forEach(fault -> assertTrue(fault.sentence().length() > 10, fault.toString()));
    }

    /** HC-08 by HC-07 is well; HC-07 by HC-08 as well is a circle no single row shows. */
    @Test
    void aCircleThroughAnotherIndicatorIsRefused() {
        var other = version("HC-08").definition();
        var definitions = new java.util.HashMap<>(DEFINITIONS);
        definitions.put("HC-08", by(other, "HC-07"));
        var circling = new FieldCheck(CATALOGUE, definitions, TEXTS);
        var version = version("HC-07");
        var typed = new EnumMap<>(FieldTexts.of(version));
        typed.put(Field.FORMULA, "HC-08 * 1[%] / 1[" + unit("HC-08") + "]");
        var faults = circling.check(version, typed).faults();
        assertEquals(List.of(Field.FORMULA), faults.stream().map(FieldFault::field).toList());
        assertTrue(faults.getFirst().sentence().contains("HC-08"), faults.toString());
    }

    private static String unit(String code) {
        return CATALOGUE.find(code).orElseThrow().measure().unit();
    }

    private static Definition by(Definition of, String formula) {
        try {
            return new Definition(
                    of.code(),
                    of.meaning(),
                    of.owner(),
                    of.terms(),
                    vn.toancanh.indicator.formula.Formula.parse(formula),
                    of.valid());
        } catch (vn.toancanh.indicator.formula.FormulaException e) {
            throw new IllegalArgumentException(formula, e);
        }
    }

    @Test
    void onlyTheFieldsThatChangedAreShownAsChanged() {
        var version = version("HC-07");
        var typed = new EnumMap<>(FieldTexts.of(version));
        typed.put(Field.OWNER, "Sở Nội vụ");
        var after = FieldTexts.of(check.check(version, typed).version().orElseThrow());
        assertEquals(List.of(Field.OWNER), FieldTexts.differences(FieldTexts.of(version), after));
    }

    @Test
    void aDraftComesBackAsItWasTyped() {
        var typed = new DraftJson.Typed("HC-07", "vì sao", FieldTexts.of(version("HC-07")));
        assertEquals(typed, DraftJson.read(DraftJson.write(typed)));
    }
}

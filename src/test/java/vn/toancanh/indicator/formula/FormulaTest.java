package vn.toancanh.indicator.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Evaluator.Input;
import vn.toancanh.indicator.formula.FormulaException.Fault;

class FormulaTest {
    private static final Map<String, String> UNITS =
            Map.of(
                    "HC-03", "/20",
                    "HC-07", "%",
                    "KT-03", "% KH",
                    "KT-08", "triệu USD",
                    "AN-01", "vụ/100k",
                    "AN-06", "tỷ đồng",
                    "HC-08", "hồ sơ");
    private static final FormulaCheck CHECK =
            new FormulaCheck(code -> Optional.ofNullable(UNITS.get(code)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 + 3 * 4                       | 14
                    (2 + 3) × 4                     | 20
                    7 − 2 − 1                       | 4
                    8 ÷ 2 / 2                       | 2
                    -3 * -2                         | 6
                    0.1 + 0.2                       | 0.3
                    min(4, 2; 3) + max(1, 5)        | 7
                    abs(2 - 9)                      | 7
                    if(2 >= 2, 1, 9)                | 1
                    if(2 <> 2, 1, 9)                | 9
                    if(HC-08 = 0, 0, 1 / HC-08)     | 0.25
                    20 * HC-07 / 100%               | 19
                    20*HC-07/100%                   | 19
                    num(HC-07) / den(HC-07) * 100%  | 95
                    tử(HC-07) / mẫu(HC-07)          | 0.95
                    lastyear(HC-08)                 | 8
                    sum(num(HC-07))                 | 950
                    tổng(cùngkỳ(HC-08))             | 16
                    """)
    void isComputedExactly(String text, double expected) throws FormulaException {
        var outcome = new Evaluator(FormulaTest::number).evaluate(Formula.parse(text));

        var value = assertInstanceOf(Outcome.Value.class, outcome);
        assertEquals(Rational.of(expected), value.exact());
    }

    private static Input number(Expr.Reference reference) {
        return switch (reference.toString()) {
            case "HC-07" -> Input.of(95);
            case "num(HC-07)" -> Input.of(190);
            case "den(HC-07)" -> Input.of(200);
            case "sum(num(HC-07))" -> Input.of(950);
            case "HC-08" -> Input.of(4);
            case "lastyear(HC-08)" -> Input.of(8);
            case "sum(lastyear(HC-08))" -> Input.of(16);
            default -> Input.Unknown.HERE;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                   | 1  | empty
                    '   '                | 4  | empty
                    2 +                  | 4  | ended
                    2 + * 3              | 5  | operand
                    (2 + 3               | 7  | close
                    2 3                  | 3  | afterEnd
                    1,5 + 2              | 2  | comma
                    min(2)               | 1  | count
                    abs(1, 2)            | 1  | count
                    trungbinh(HC-07)     | 1  | name
                    HC-7                 | 1  | name
                    sum(2)               | 5  | codeOnly
                    num(den(HC-07))      | 1  | twice
                    if(1, 2, 3)          | 5  | comparison
                    if(1 < 2, 3)         | 12 | ifParts
                    3 $ 4                | 3  | letter
                    [ca] * 2             | 1  | unitAlone
                    HC-99 + 1            | 1  | unknown
                    HC-07 + AN-06        | 9  | units
                    HC-07 + 5            | 9  | units
                    if(HC-07 > 5, 1, 2)  | 12 | units
                    max(AN-06, KT-08)    | 12 | units
                    2 + sum(HC-07)       | 5  | sumOfRatio
                    """)
    void aFaultIsToldAtItsPlaceInBothLanguages(String text, int place, String key) {
        var refused =
                assertThrows(FormulaException.class, () -> CHECK.unit(Formula.parse(text))).fault();

        assertEquals("indicator.formula." + key, refused.key());
        assertEquals(place, refused.at().from() + 1);
        assertReads(refused);
    }

    private static void assertReads(Fault fault) {
        for (var language : List.of("vi", "en")) {
            var sentence = fault.in(Locale.of(language));
            assertTrue(sentence.endsWith(".") && !sentence.contains("{"), sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    20 * HC-07 / 100%                        | /20
                    HC-07 - KT-03                            | %
                    100% * num(HC-07) / den(HC-07)           | %
                    100000[vụ/100k] * num(AN-01) / den(AN-01)| vụ/100k
                    AN-06 / HC-08                            | tỷ đồng/hồ sơ
                    AN-06 * HC-08 / HC-08                    | tỷ đồng
                    sum(HC-08) - sum(lastyear(HC-08))        | hồ sơ
                    AN-06 + 5[tỷ đồng]                       | tỷ đồng
                    HC-03 + 1                                | điểm
                    """)
    void unitsAreReckonedWith(String text, String unit) throws FormulaException {
        var given = CHECK.unit(Formula.parse(text));

        assertEquals(unit.contains("đồng/h") ? unit : Unit.of(unit).toString(), given.toString());
    }

    @Test
    void aFormulaOfAnotherUnitThanItsIndicatorIsRefused() throws FormulaException {
        var formula = Formula.parse("AN-06 * 2");

        CHECK.check(formula, "tỷ đồng");
        var refused = assertThrows(FormulaException.class, () -> CHECK.check(formula, "%")).fault();
        assertEquals(
                "Công thức cho đơn vị “tỷ đồng”, trong khi chỉ tiêu dùng đơn vị “%”.",
                refused.in(Locale.of("vi")));
    }

    @Test
    void aCircleIsRefusedAndNamed() throws FormulaException {
        var formulas = new TreeMap<String, Formula>();
        formulas.put("HC-01", Formula.parse("HC-02 + 1"));
        formulas.put("HC-02", Formula.parse("2 * HC-03"));
        formulas.put("HC-03", Formula.parse("HC-07 + HC-02"));

        var refused =
                assertThrows(FormulaException.class, () -> FormulaCheck.order(formulas)).fault();

        assertEquals(List.of("HC-02 → HC-03 → HC-02"), refused.about());
        assertEquals(8, refused.at().from());
        assertReads(refused);
        formulas.put("HC-03", Formula.parse("HC-07"));
        assertEquals(List.of("HC-03", "HC-02", "HC-01"), FormulaCheck.order(formulas));
    }

    @Test
    void aFormulaOfItselfIsACircle() {
        var refused =
                assertThrows(
                        FormulaException.class,
                        () ->
                                FormulaCheck.order(
                                        Map.of("HC-01", Formula.parse("lastyear(HC-01)"))));
        assertEquals(List.of("HC-01 → HC-01"), refused.fault().about());
    }

    @Test
    void divisionByZeroGivesNoValueAndSaysWhere() throws FormulaException {
        var outcome =
                new Evaluator(FormulaTest::number).evaluate(Formula.parse("1 / (HC-08 - 4) + 1"));

        var none = assertInstanceOf(Outcome.ByZero.class, outcome);
        assertEquals(
                "Vị trí 6: phép chia cho 0, nên không có giá trị.",
                none.fault().in(Locale.of("vi")));
    }

    @Test
    void missingInputsAreAllNamed() throws FormulaException {
        var evaluator =
                new Evaluator(reference ->
                        reference.summed()
                                ? new Input.Unknown(List.of(new AreaCode("00004")))
                                : number(reference));

        var outcome = evaluator.evaluate(Formula.parse("XX-01 + HC-08 + sum(HC-08) + XX-01"));

        var missing = assertInstanceOf(Outcome.Missing.class, outcome);
        assertEquals(
                "Chưa có giá trị vì thiếu số liệu: XX-01, sum(HC-08) (00004).",
                missing.in(Locale.of("vi")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomFormulasGiveWhatTheirTreeGivesInFloatingPoint(long seed) throws FormulaException {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var tree = new RandomTree(random, 4);
            var outcome = new Evaluator(FormulaTest::number).evaluate(Formula.parse(tree.text()));
            var where = "seed " + seed + ": " + tree.text();
            if (outcome instanceof Outcome.Value value) {
                var near = Math.max(1, Math.abs(tree.value())) * 1e-9;
                assertEquals(tree.value(), value.value(), near, where);
            } else {
                assertTrue(Double.isNaN(tree.value()), where);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noTextBreaksTheParserAndEveryFaultIsInsideOfIt(long seed) {
        var random = new Random(seed);
        var alphabet = "HC-07 +*/()%[],;.19<=>minabsđ÷$";
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Formula.parse(text.toString());
            } catch (FormulaException refused) {
                var at = refused.fault().at();
                assertTrue(at.to() <= text.length(), "seed " + seed + ": " + text);
                assertReads(refused.fault());
            }
        }
    }

    @Test
    void deepNestingIsRefusedNotACrash() {
        for (var many : List.of("(".repeat(1500), "-".repeat(1500), "num(".repeat(400))) {
            var refused = assertThrows(FormulaException.class, () -> Formula.parse(many));
            assertEquals("indicator.formula.deep", refused.fault().key());
        }
    }
}

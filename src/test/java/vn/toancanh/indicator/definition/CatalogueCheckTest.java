package vn.toancanh.indicator.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.CatalogueCheck.Report;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaCheck;

class CatalogueCheckTest {
    private static final Path REFERENCE =
            Path.of("..", "shared", "reference", "indicator-catalogue.csv");
    private static final String HEADER =
            "code,name_vi,name_en,unit,direction,frequency,bands_green_amber_red,group,source_system";
    private static final String MORE =
            HEADER
                    + ",formula,targets,plan_curve,calendar,owner,classification,valid_from,valid_to";
    private static final String ROW = "HC-07,Đúng hạn,On time,%,U,H,>=98 / 95-98 / <95,HC,Một cửa";

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void theOfficialListPasses() throws Exception {
        Assumptions.assumeTrue(Files.exists(REFERENCE), "the reference is not here");

        var report = check(Files.readString(REFERENCE));

        assertEquals(List.of(), report.findings());
        assertEquals(67, report.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    HC-7,T,T,%,U,H,>=98 / 95 / <95,HC,S          ; code
                    HC-07,T,T,%,U,H,>=98 / 95 / <95,KT,S         ; group
                    HC-07,,T,%,U,H,>=98 / 95 / <95,HC,S          ; blank
                    HC-07,T,T,%,X,H,>=98 / 95 / <95,HC,S         ; word
                    HC-07,T,T,%,U,daily,>=98 / 95 / <95,HC,S     ; word
                    HC-07,T,T,%,U,H,>=98 / <95,HC,S              ; bands
                    HC-07,T,T,%,D,H,>=98 / 95 / <95,HC,S         ; side
                    HC-07,T,T,%,U,H,<98 / 95 / <95,HC,S          ; side
                    HC-07,T,T,%,U,H,>=98 / 95 / <95,HC           ; width
                    HC-07,"T,T,%,U,H,>=98 / 95 / <95,HC,S        ; quote
                    """)
    void aWrongRowIsNamedWithItsReason(String row, String rule) {
        var report = check(HEADER + "\n" + ROW.replace("07", "08") + "\n" + row + "\n");

        assertTrue(report.readable());
        assertEquals(1, report.findings().size(), report.toString());
        var finding = report.findings().getFirst();
        assertEquals("indicator.check." + rule, finding.key());
        assertEquals(3, finding.line());
        for (var language : List.of("vi", "en")) {
            assertFalse(finding.in(Locale.of(language)).contains("{"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    ,95,1 3 7 12 18 25 32 40 48 58 73 95,mon fri PT6H,Sở,public,2025-07-01,  ; ''
                    20 * (HC-09,,,,Sở,public,,                          ; indicator.formula.close
                    HC-09 + AN-06,,,,Sở,public,,                        ; indicator.formula.units
                    AN-06 * 2,,,,Sở,public,,                            ; indicator.formula.result
                    ZZ-01,,,,Sở,public,,                                ; indicator.formula.unknown
                    HC-07 + HC-09,,,,Sở,public,,                        ; indicator.formula.circle
                    ,cao,,,Sở,public,,                                  ; indicator.check.number
                    ,95,1 2 3,,Sở,public,,                              ; indicator.check.months
                    ,95,1 2 3 4 5 6 7 8 9 10 11 12,,Sở,public,,         ; indicator.check.yearEnd
                    ,,,mon thứ-ba PT6H,Sở,public,,                      ; indicator.check.calendar
                    ,,,,,public,,                                       ; indicator.check.blank
                    ,,,,Sở,mật,,                                        ; indicator.check.word
                    ,,,,Sở,public,1/7/2025,                             ; indicator.check.date
                    ,,,,Sở,public,2026-07-01,2026-07-01                 ; indicator.check.validity
                    """)
    void whatMayFollowIsCheckedToo(String more, String rule) {
        var report = check(MORE + "\n" + ROW + "," + more.strip() + "\n");

        var keys = report.findings().stream().map(Finding::key).toList();
        assertEquals(rule.isEmpty() ? List.of() : List.of(rule), keys);
    }

    @Test
    void aCodeGivenTwiceIsNamedOnItsSecondRow() {
        var finding = check(HEADER + "\n" + ROW + "\n" + ROW).findings().getFirst();

        assertEquals("indicator.check.codeTwice", finding.key());
        assertEquals(3, finding.line());
    }

    @Test
    void anotherFileIsNoCatalogue() {
        assertFalse(check("timestamp,value\n1,2\n").readable());
        assertFalse(check("").readable());
        assertFalse(check(HEADER + ",code\n").readable());
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        var row = ROW.replace("Đúng hạn", "\"Đúng, \"\"hạn\"\"\nvà trước hạn\"");

        assertEquals(List.of(), check(HEADER + "\r\n" + row + "\r\n").findings());
    }

    @Test
    void everyIndicatorOfTheCatalogueHasItsDefinition() throws Exception {
        var definitions = DefinitionsJson.standard();
        var codes = catalogue.all().stream().map(Indicator::code).sorted().toList();
        assertEquals(codes, definitions.keySet().stream().sorted().toList());
        var formulas = new TreeMap<String, Formula>();
        var check = new FormulaCheck(code -> catalogue.find(code).map(i -> i.measure().unit()));
        for (var indicator : catalogue.all()) {
            var definition = definitions.get(indicator.code());
            var ratio = indicator.measure().aggregation() == Aggregation.RATIO;
            assertEquals(ratio, definition.terms() != null, indicator.code());
            assertTrue(definition.meaning().endsWith("."), indicator.code());
            var formula = definition.formula();
            if (formula != null) {
                check.check(formula, indicator.measure().unit());
                formulas.put(indicator.code(), formula);
            }
        }
        assertEquals(List.of("HC-03", "HC-05", "HC-01"), FormulaCheck.order(formulas));
    }

    private Report check(String text) {
        return CatalogueCheck.check(text, catalogue);
    }
}

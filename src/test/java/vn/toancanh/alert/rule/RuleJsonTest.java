package vn.toancanh.alert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.rule.RuleFault.Reason;

class RuleJsonTest {
    private static final RuleBook BOOK = RulesJson.standard();

    @Test
    void everyStandardRuleIsReadBackAsItWasWritten() {
        for (var rule : BOOK.rules()) {
            var read = RuleJson.read(RuleJson.write(rule));
            assertEquals(List.of(), read.faults());
            assertEquals(rule, read.rule());
        }
    }

    @Test
    void aWholeFileIsReadBackWithItsDays() {
        var book =
                new RuleBook(
                        BOOK.rules(),
                        Set.of(LocalDate.of(2026, 2, 16)),
                        Set.of(LocalDate.of(2026, 2, 28)));

        var read = RulesJson.read(RuleJson.write(book).getBytes(StandardCharsets.UTF_8));

        assertEquals(book, read.book());
    }

    @Test
    void aFaultIsNamedByItsPlaceInTheRule() {
        var text =
                RuleJson.write(BOOK.rules().getFirst())
                        .replace("\"deadband\":0.0", "\"deadband\":-1");

        assertEquals(
                List.of("signal.deadband"),
                RuleJson.read(text).faults().stream().map(RuleFault::place).toList());
    }

    @Test
    void aRuleThatNamesAnotherNobodyKnowsDoesNotFit() {
        var lonely = new RuleBook(List.of(), Set.of(), Set.of());
        var combined = BOOK.find("dengue-outbreak").orElseThrow();

        assertEquals(
                List.of(Reason.UNKNOWN_RULE, Reason.UNKNOWN_RULE),
                RuleJson.faults(combined, lonely).stream().map(RuleFault::reason).toList());
        assertEquals(List.of(), RuleJson.faults(combined, BOOK));
    }

    @Test
    void whatIsTypedIsKeptToTheLetter() {
        var typed = Map.of("NAME", "Mưa “rất to”\n", "LIMIT", " 12,5 ");

        assertEquals(typed, RuleJson.readTyped(RuleJson.writeTyped(typed)));
    }
}

package vn.toancanh.alert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.rule.RuleFault.Reason;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;

class RulesJsonTest {
    private static final String RAIN =
            """
            {"id": "rain", "version": 2, "name": {"vi": "Mưa to", "en": "Heavy rain"},
             "indicator": "TT-02", "scope": "units",
             "signal": {"kind": "threshold", "limit": 100, "deadband": 10},
             "severity": {"base": "low", "highFrom": 100}, "for": "PT1H",
             "persona": "duty-officer", "guidance": {"vi": "Xem"}}\
            """;

    private static RulesJson.Read read(String... rules) {
        var text = "{\"format\": 1, \"rules\": [" + String.join(",", rules) + "]}";
        return RulesJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(RulesJson.Read read) {
        return read.faults().stream().map(RuleFault::reason).toList();
    }

    @Test
    void aRuleSaysWhatItWatchesAndWhatBecomesOfIt() {
        var book = read(RAIN).book();

        assertTrue(book != null);
        var rule = book.find("rain").orElseThrow();
        assertEquals(new Signal.Threshold(100, 10, false), rule.signal());
        assertEquals(Severity.LOW, rule.levels().of(20));
        assertEquals(Severity.HIGH, rule.levels().of(100));
        assertEquals(Duration.ofHours(1), rule.policy().pendFor());
        assertEquals(2, rule.policy().version());
        assertTrue(rule.policy().needsAck());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        var negative = RAIN.replace("\"deadband\": 10", "\"deadband\": -1");
        var unknown = RAIN.replace("\"rain\"", "\"rain2\"").replace("highFrom", "worseFrom");

        var faults = read(RAIN, negative.replace("\"rain\"", "\"b\""), unknown).faults();

        assertEquals(
                List.of("rules[1].signal.deadband", "rules[2].severity.worseFrom"),
                faults.stream().map(RuleFault::place).toList());
        assertEquals(
                List.of(Reason.NOT_ALLOWED, Reason.UNKNOWN_MEMBER),
                faults.stream().map(RuleFault::reason).toList());
    }

    @Test
    void aFaultOfASignalIsToldOnceAndNotForEverySignalThereIs() {
        assertEquals(
                List.of(Reason.MISSING), reasons(read(RAIN.replace(", \"deadband\": 10", ""))));
    }

    @Test
    void whatTheSchemaCannotSayIsSaidToo() {
        assertEquals(List.of(Reason.REPEATED_ID), reasons(read(RAIN, RAIN)));
        assertEquals(
                List.of(Reason.NO_INDICATOR),
                reasons(read(RAIN.replace("\"indicator\": \"TT-02\",", ""))));
        assertEquals(
                List.of(Reason.RISES_WITHOUT_TIME),
                reasons(read(RAIN.replace("\"for\": \"PT1H\"", "\"rises\": 3"))));
        assertEquals(
                List.of(Reason.UNKNOWN_RULE),
                reasons(read(RAIN.replace("\"for\"", "\"inhibitors\": [\"storm\"], \"for\""))));
        assertEquals(
                List.of(Reason.CIRCLE),
                reasons(read(RAIN.replace("\"for\"", "\"inhibitors\": [\"rain\"], \"for\""))));
    }

    @Test
    void aFileThatIsNoJsonIsRefusedWithItsLine() {
        var read = RulesJson.read("{\n  \"format\": 1,,\n}".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(Reason.NOT_JSON), reasons(read));
        assertTrue(read.faults().getFirst().place().startsWith("2:"));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        var text = "{\"format\": 1, \"daysOff\": [\"2026-02-30\"], \"rules\": []}";

        var read = RulesJson.read(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(Reason.NO_SUCH_DAY), reasons(read));
        assertEquals("daysOff[0]", read.faults().getFirst().place());
    }

    @Test
    void theRulesOfTheProgramAreSoundAndSpeakOfIndicatorsThereAre() {
        var book = RulesJson.standard();

        var codes =
                CatalogueJson.standard().stream().map(Indicator::code).collect(Collectors.toSet());
        assertEquals(List.of(), RuleCheck.against(book, codes));
        for (var rule : book.rules()) {
            assertFalse(rule.advice().guidance().in(Locale.of("vi")).isBlank(), rule.id());
            assertFalse(rule.attendance().persona().isEmpty(), rule.id());
            assertFalse(rule.name().in(Locale.ENGLISH).equals(rule.name().vi()), rule.id());
        }
    }

    @Test
    void everyFaultHasASentenceInBothLanguages() {
        for (var locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            for (var reason : Reason.values()) {
                var fault = new RuleFault(reason, "rules[0]", "x");
                var sentence = Texts.of(locale).get(fault.textKey(), fault.place(), fault.about());
                assertTrue(sentence.length() > 10, () -> reason + ": " + sentence);
            }
        }
    }

    @Test
    void explanationsComeBackAsTheyWere() {
        var why =
                new Explanation(
                        "seasonal",
                        Period.parse("2026-10-02"),
                        0.1 + 0.2,
                        "ca",
                        1 / 3.0,
                        -7.25,
                        Double.NaN,
                        Math.PI,
                        Math.E,
                        26,
                        Period.parse("2026-04-01"),
                        Explanation.Calendar.TET,
                        new Explanation.Parts(1e-12, -3, 4.000000000000001));

        assertEquals(why, ExplanationJson.read(ExplanationJson.text(why)).orElseThrow());
    }
}

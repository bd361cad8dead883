package vn.toancanh.alert.ruledesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleJson;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.watch.TestField;

/** A year of rain of which it is known what a rule would have found. */
class RuleTrialTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Happened STORM =
            new Happened(
                    "Bão số 6",
                    Instant.parse("2026-10-09T00:00:00Z"),
                    Instant.parse("2026-10-11T00:00:00Z"),
                    List.of(TestField.HOME));

    private final TestField field = new TestField();

    private static AlertRule rain(int limit) {
        var text =
                """
                {"id": "rain", "version": 1, "name": {"vi": "Mưa"}, "indicator": "TT-02",
                 "signal": {"kind": "threshold", "limit": %d, "deadband": 0},
                 "severity": {"base": "low", "mediumFrom": 80}, "driver": "storm",
                 "guidance": {"vi": "Xem"}}\
                """
                        .formatted(limit);
        var rule = RuleJson.read(text).rule();
        assertTrue(rule != null);
        return rule;
    }

    private void rainOn(LocalDate day, double... values) {
        for (var i = 0; i < values.length; i++) {
            field.put("TT-02", TestField.commune(0), day.plusDays(i).toString(), values[i]);
        }
    }

    private Trial run(AlertRule draft, AlertRule inForce, DoubleConsumer progress) {
        var book = RulesJson.standard();
        var question = new RuleTrial.Question(field, book, TestField::isWithin, NOW);
        return new RuleTrial(
                        question,
                        driver -> driver.equals("storm") ? List.of(STORM) : List.of(),
                        progress)
                .run(draft, inForce);
    }

    @Test
    void saysHowOftenEachVersionWouldHaveFiredAndHowOftenItWasOfUse() {
        rainOn(LocalDate.of(2026, 3, 1), 10, 120, 20, 10);
        rainOn(LocalDate.of(2026, 10, 8), 10, 150, 190, 20, 130, 10);

        var trial = run(rain(100), rain(140), _ -> {});

        assertEquals(3, trial.draft().count());
        assertEquals(2, trial.draft().useful());
        assertEquals(1, trial.inForce().count());
        assertEquals(
                List.of("", "Bão số 6", "Bão số 6"),
                trial.draft().firings().stream().map(Firing::known).toList());
        assertEquals(
                List.of(120.0, 190.0, 130.0),
                trial.draft().firings().stream().map(Firing::peak).toList());
        var october =
                trial.months().stream().filter(each -> each.month().getMonthValue() == 10).toList();
        assertEquals(List.of(2), october.stream().map(Trial.Month::draft).toList());
        assertEquals(13, trial.months().size());
    }

    @Test
    void whatHappenedMoreThanAYearAgoIsNotCounted() {
        rainOn(LocalDate.of(2025, 10, 1), 10, 120, 20, 10);

        assertEquals(0, run(rain(100), rain(100), _ -> {}).draft().count());
    }

    @Test
    void aTrialEndsBeforeTheFirstMonthIsJudgedWhenNobodyWaits() {
        rainOn(LocalDate.of(2026, 3, 1), 10, 120, 20, 10);
        var seen = new ArrayList<Double>();
        DoubleConsumer impatient =
                done -> {
                    seen.add(done);
                    if (seen.size() == 5) {
                        throw new CancellationException();
                    }
                };

        assertThrows(CancellationException.class, () -> run(rain(100), rain(140), impatient));

        assertEquals(List.of(0.0, 0.0, 0.0, 0.0, 0.0), seen);
    }

    @Test
    void whatHappenedToOneSourceExplainsNoOther() {
        var outage =
                new Happened(
                        "Mất kết nối",
                        "source=HIS",
                        Instant.parse("2026-10-09T00:00:00Z"),
                        null,
                        List.of());
        var began = Instant.parse("2026-10-09T06:00:00Z");
        var his = new AlertKey("source-silent", TestField.HOME, "source=HIS");
        var soc = new AlertKey("source-silent", TestField.HOME, "source=SOC");

        assertTrue(outage.explains(his, began, TestField::isWithin));
        assertFalse(outage.explains(soc, began, TestField::isWithin));
    }

    @Test
    void aTrialSaysHowFarItIsAndEndsWhenNobodyWaits() {
        var seen = new ArrayList<Double>();
        run(rain(100), rain(140), seen::add);
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1, seen.getLast(), 1e-9);

        assertThrows(
                CancellationException.class,
                () ->
                        run(
                                rain(100),
                                rain(140),
                                done -> {
                                    if (done > 0.3) {
                                        throw new CancellationException();
                                    }
                                }));
    }
}

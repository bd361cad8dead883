package vn.toancanh.alert.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RuleJson;

/** What becomes of an alert when another version of its rule is put in force. */
class RuleChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant CHANGED = NOON.plusSeconds(60);
    private static final String PLAIN = "\"version\": 1";

    private final TestField field = new TestField();
    private final MemoryLedger ledger = new MemoryLedger();
    private final AtomicReference<RuleBook> book = new AtomicReference<>(book(PLAIN));
    private final AlertDesk desk =
            new AlertDesk(
                    ledger,
                    id -> book.get().find(id).map(AlertRule::policy).orElse(null),
                    Clock.fixed(CHANGED, ZoneOffset.UTC));

    private static RuleBook book(String changes) {
        var text =
                """
                {"id": "rain", %s, "name": {"vi": "Mưa"}, "indicator": "TT-02", "persona": "chairman",
                 "signal": {"kind": "threshold", "limit": 100, "deadband": 0},
                 "severity": {"base": "low"}, "guidance": {"vi": "Xem"}}\
                """
                        .formatted(changes);
        var read = RuleJson.read(text);
        assertEquals(List.of(), read.faults());
        return new RuleBook(List.of(read.rule()), Set.of(), Set.of());
    }

    private AlertEngine engine(Instant mark) {
        return new AlertEngine(field, book.get(), desk, TestField::isWithin, mark);
    }

    /** An alert fires under the first version; then the next is put in force. */
    private List<AlertEvent> after(String next) {
        field.put("TT-02", TestField.commune(0), "2026-11-20", 120);
        engine(NOON.minusSeconds(1_000_000)).sweep(NOON);
        assertEquals(Condition.FIRING, condition());
        var before = book.getAndSet(book(next));
        var lines = ledger.lines().size();
        var engine = engine(NOON);
        engine.change(new RuleChanges(before, book.get(), _ -> CHANGED).of(desk.states().values()));
        engine.sweep(CHANGED);
        return ledger.lines().subList(lines, ledger.lines().size());
    }

    private Condition condition() {
        return desk.states().values().iterator().next().condition();
    }

    @Test
    void aPausedRuleRetiresItsAlertsWithTheReasonAndNobodyIsTold() {
        var lines = after("\"version\": 2, \"paused\": true");

        assertEquals(Transition.RETIRED, lines.getFirst().transition());
        assertEquals("PAUSED", lines.getFirst().facts().note());
        assertEquals(CHANGED, lines.getFirst().at());
        assertFalse(lines.stream().anyMatch(AlertEvent::announced));
        assertEquals(Condition.INACTIVE, condition());
    }

    @Test
    void aPauseThatWasNotYetAppliedIsAppliedAtTheNextStart() {
        after(PLAIN);
        book.set(book("\"version\": 2, \"paused\": true"));

        var found = new RuleChanges(null, book.get(), _ -> CHANGED).of(desk.states().values());

        assertEquals(1, found.size());
    }

    @Test
    void aRuleThatMustLastLongerSendsItsAlertBack() {
        var lines = after("\"version\": 2, \"for\": \"P5D\"");

        assertEquals(
                List.of(Transition.SENT_BACK), lines.stream().map(AlertEvent::transition).toList());
        assertEquals(Condition.PENDING, condition());
    }

    @Test
    void aRuleThatLooksAtOtherUnitsRetiresItsAlerts() {
        var lines = after("\"version\": 2, \"scope\": \"territory\"");

        assertEquals("RULE_CHANGED", lines.getFirst().facts().note());
    }

    @Test
    void underAnyOtherChangeAnAlertGoesOnAndTheNextNumberIsJudgedByTheNewRule() {
        assertTrue(after("\"version\": 2, \"leastCount\": 0, \"driver\": \"storm\"").isEmpty());
        assertEquals(Condition.FIRING, condition());
    }
}

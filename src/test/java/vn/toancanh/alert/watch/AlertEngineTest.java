package vn.toancanh.alert.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.judge.Judge;
import vn.toancanh.alert.judge.RestCalendar;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.SeriesKey;

class AlertEngineTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final AreaCode ONE = TestField.commune(1);
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-30T00:00:00Z");

    private static final String WARM =
            """
            {"id": "warm", "version": 1, "name": {"vi": "Mưa"}, "indicator": "TT-02",
             "scope": "units", "signal": {"kind": "threshold", "limit": 100, "deadband": 10},
             "severity": {"base": "low", "mediumFrom": 50, "highFrom": 100},
             "for": "P1D", "keepFiring": "P1D", "persona": "duty-officer",
             "guidance": {"vi": "Xem"}}\
            """;
    private static final String COUNTS =
            """
            {"id": "cases", "version": 1, "name": {"vi": "Ca bệnh"}, "indicator": "YT-01",
             "scope": "units", "leastCount": 5,
             "signal": {"kind": "counts", "method": "ears-c1", "alpha": 0.01},
             "severity": {"base": "low"}, "persona": "health", "guidance": {"vi": "Xem"}}\
            """;
    private static final String SILENT =
            """
            {"id": "silent", "version": 1, "name": {"vi": "Nguồn ngừng"},
             "signal": {"kind": "silence", "share": 0.5}, "severity": {"base": "medium"},
             "persona": "duty-officer", "guidance": {"vi": "Gọi"}}\
            """;

    private static final String APART =
            """
            {"id": "apart", "version": 1, "name": {"vi": "Lệch khỏi song sinh"},
             "indicator": "HC-07", "scope": "units",
             "signal": {"kind": "twin", "way": "both", "limit": 6},
             "severity": {"base": "low"}, "persona": "chairman", "guidance": {"vi": "Xem"}}\
            """;

    private static RuleBook rules(String... rules) {
        var text = "{\"format\": 1, \"rules\": [" + String.join(",", rules) + "]}";
        var read = RulesJson.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.faults());
        return Objects.requireNonNull(read.book());
    }

    /** A program that judges. */
    private static final class Program {
        final RuleBook book;
        final MemoryLedger ledger = new MemoryLedger();
        final AlertDesk desk;
        final AlertEngine engine;

        Program(TestField field, RuleBook book) {
            this(field, book, List.of(), BEFORE);
        }

        Program(TestField field, RuleBook book, List<AlertEvent> journal, Instant mark) {
            this.book = book;
            desk =
                    new AlertDesk(
                            ledger, id -> book.find(id).map(AlertRule::policy).orElse(null), CLOCK);
            desk.take(journal);
            engine = new AlertEngine(field, book, desk, TestField::isWithin, mark);
        }

        List<AlertEvent> lines() {
            return ledger.lines();
        }

        List<Transition> transitions(AlertKey key) {
            return ledger.of(key).stream().map(AlertEvent::transition).toList();
        }

        AlertState state(String rule, AreaCode area) {
            return desk.find(new AlertKey(rule, area, "")).orElseThrow();
        }
    }

    private static TestField rain(double... days) {
        var field = new TestField();
        var period = Period.parse("2026-10-01");
        for (var value : days) {
            field.put("TT-02", ONE, period, value, TestField.Word.FIRST);
            period = period.plus(1);
        }
        return field;
    }

    @Test
    void aUnitThatLeavesItsTwinIsRaisedAndNoOther() {
        var field = new TestField();
        var random = new java.util.Random(5);
        var first = Period.parse("2026-01-01");
        for (var t = 0; t < 160; t++) {
            var common = 5 * Math.sin(t / 9.0) + (t > 140 ? 15 : 0);
            for (var unit = 0; unit < 9; unit++) {
                var away = unit == 3 && t > 140 ? -12 : 0;
                var value = 70 + unit + common + random.nextGaussian() + away;
                var area = TestField.commune(unit);
                field.put("HC-07", area, first.plus(t), value, TestField.Word.FIRST);
            }
        }
        var mark = first.plus(130).from();
        var program = new Program(field, rules(APART), List.of(), mark);

        program.engine.sweep(first.plus(161).from());

        assertEquals(
                List.of(new AlertKey("apart", TestField.commune(3), "")),
                program.desk.states().keySet().stream()
                        .filter(key -> program.desk.find(key).orElseThrow().condition().isActive())
                        .toList());
    }

    @Test
    void anAlertFiresOnceItHasLastedAndEndsOnceItIsLongOver() {
        var program = new Program(rain(20, 130, 160, 95, 50, 40), rules(WARM));

        program.engine.sweep(END);

        assertEquals(
                List.of(
                        Transition.PENDED,
                        Transition.SEVERITY_CHANGED,
                        Transition.FIRED_AFTER_WAIT,
                        Transition.RAISED,
                        Transition.RECOVERED,
                        Transition.RESOLVED,
                        Transition.ENDED_UNSEEN),
                program.transitions(new AlertKey("warm", ONE, "")));
    }

    @Test
    void aMessageEndsAtItsEndHoweverLateTheLook() throws Exception {
        var program = new Program(rain(20, 130, 160), rules(WARM));
        program.engine.sweep(END);
        var key = new AlertKey("warm", ONE, "");
        var person = new Stimulus.Person(new By("p", "Trực ban"), false, false, true);
        var until = END.plus(Duration.ofHours(6));
        for (var move : List.of(Stimulus.Publish.Move.DRAFT, Stimulus.Publish.Move.SEND)) {
            program.desk
                    .act(key, new Stimulus.Publish(move.name(), END, person, move, until, ""))
                    .join();
        }
        program.engine.tick(until.minusSeconds(1));
        assertEquals(Publication.ALERT, program.state("warm", ONE).publication());
        program.engine.tick(until.plus(Duration.ofHours(9)));
        assertEquals(Publication.EXPIRED, program.state("warm", ONE).publication());
        assertEquals(until, program.ledger.of(key).getLast().at());
    }

    @Test
    void itSpeaksOfTheMomentsOfTheNumbersAndNotOfThatOfTheLook() {
        var program = new Program(rain(20, 130, 160), rules(WARM));

        program.engine.sweep(END);

        var fired =
                program.lines().stream()
                        .filter(line -> line.transition() == Transition.FIRED_AFTER_WAIT)
                        .findFirst()
                        .orElseThrow();
        assertEquals(Period.parse("2026-10-03").to().plus(Duration.ofHours(1)), fired.at());
    }

    /** Seeded numbers with jumps, corrections, late batches and gaps in all communes. */
    private static TestField wild(long seed) {
        var random = new Random(seed);
        var field = new TestField();
        for (var commune = 0; commune < 9; commune++) {
            var area = TestField.commune(commune);
            var period = Period.parse("2026-06-01");
            for (var day = 0; day < 150; day++) {
                var late = random.nextInt(20) == 0 ? Duration.ofDays(4) : Duration.ofHours(2);
                if (random.nextInt(15) > 0) {
                    var rain = random.nextInt(12) == 0 ? 120 + 150 * random.nextDouble() : 30;
                    field.put("TT-02", area, period, rain, new TestField.Word(late, 1));
                    field.put(
                            "YT-01",
                            area,
                            period,
                            random.nextInt(random.nextInt(9) == 0 ? 60 : 4),
                            new TestField.Word(late, 1));
                    if (random.nextInt(10) == 0) {
                        var word = new TestField.Word(late.plusDays(3), 2);
                        field.put("YT-01", area, period, random.nextInt(40), word);
                    }
                }
                period = period.plus(1);
            }
        }
        return field;
    }

    private static List<String> ids(List<AlertEvent> lines) {
        return lines.stream().map(AlertEvent::id).toList();
    }

    @Test
    void howOftenItLooksChangesNothing() {
        var field = wild(7);
        var book = rules(WARM, COUNTS, SILENT);
        var once = new Program(field, book);
        once.engine.sweep(END);
        var often = new Program(field, book);
        var random = new Random(3);

        for (var at = BEFORE; at.isBefore(END); ) {
            at = at.plus(Duration.ofMinutes(random.nextInt(61, 5000)));
            often.engine.sweep(at.isBefore(END) ? at : END);
        }

        assertTrue(once.lines().size() > 200, () -> once.lines().size() + " lines");
        assertEquals(ids(once.lines()), ids(often.lines()));
    }

    @Test
    void whoStartsAgainFromTheJournalFindsWhatHeWouldHaveFound() {
        var field = wild(11);
        var book = rules(WARM, COUNTS, SILENT);
        var whole = new Program(field, book);
        whole.engine.sweep(END);
        for (var stop : List.of("2026-06-20T05:00:00Z", "2026-08-03T23:10:00Z")) {
            var until = Instant.parse(stop);
            var first = new Program(field, book);
            first.engine.sweep(until);

            var again = new Program(field, book, first.lines(), until);
            again.engine.sweep(END);

            assertEquals(ids(whole.lines()), ids(again.lines()));
        }
    }

    @Test
    void stateIsTheJournalReadAgain() {
        var program = new Program(wild(5), rules(WARM, COUNTS, SILENT));
        program.engine.sweep(END);

        for (var state : program.desk.states().values()) {
            assertEquals(state, Fold.replay(state.key(), program.ledger.of(state.key())));
        }
    }

    @Test
    void everyExplanationIsComputedAgainFromTheNumbers() {
        var field = wild(23);
        var book = rules(WARM, COUNTS);
        var program = new Program(field, book);
        program.engine.sweep(END);
        var checked = 0;

        for (var line : program.lines()) {
            var told = ExplanationJson.read(line.facts().explanation());
            if (told.isEmpty() || line.transition() == Transition.REVISED) {
                continue;
            }
            var rule = book.find(line.key().rule()).orElseThrow();
            assertClose(again(field, rule, line, told.get().period()), told.get());
            checked++;
        }

        assertTrue(checked > 100, checked + " explanations");
    }

    /** From nothing but the rule and the numbers as they were known then. */
    private static Explanation again(
            TestField field, AlertRule rule, AlertEvent line, Period period) {
        var judge = Judge.of(rule, new RestCalendar(RuleBook.EMPTY));
        var key = new SeriesKey(rule.subject().indicator(), line.key().area());
        var found = new HashMap<Period, Explanation>();
        var recorded =
                field.recorded(key, Instant.MIN, END).stream()
                        .filter(each -> each.period().equals(period))
                        .findFirst()
                        .orElseThrow()
                        .provenance()
                        .recordedAt();
        for (var observation : field.series(key, recorded)) {
            found.put(observation.period(), judge.observe(observation).explanation());
        }
        return Objects.requireNonNull(found.get(period));
    }

    private static void assertClose(Explanation expected, Explanation told) {
        assertEquals(expected.method(), told.method());
        assertEquals(expected.value(), told.value(), 1e-9);
        assertEquals(expected.reading(), told.reading(), 1e-9);
        assertEquals(expected.limit(), told.limit(), 1e-9);
        assertEquals(expected.expected(), told.expected(), 1e-9);
        assertEquals(expected.upper(), told.upper(), 1e-9);
    }

    @Test
    void theSameNumbersSentAgainChangeNothing() {
        var field = wild(31);
        var book = rules(WARM, COUNTS);
        var program = new Program(field, book);
        program.engine.sweep(END);
        var before = ids(program.lines());
        var again = new ArrayList<>(field.series(new SeriesKey("TT-02", ONE), END));
        for (var each : again) {
            var age = Duration.between(each.period().to(), END.plusSeconds(60));
            field.put("TT-02", ONE, each.period(), each.value(), new TestField.Word(age, 9));
        }

        program.engine.sweep(END.plus(Duration.ofDays(2)));

        assertEquals(before, ids(program.lines()));
    }

    @Test
    void aRewrittenPastIsJudgedAgainAndNothingWrittenIsChanged() {
        var field = rain(20, 130, 160, 170);
        var program = new Program(field, rules(WARM));
        program.engine.sweep(Instant.parse("2026-10-05T00:00:00Z"));
        var before = program.lines();
        assertEquals(Condition.FIRING, program.state("warm", ONE).condition());
        for (var day = 2; day <= 4; day++) {
            var period = Period.parse("2026-10-0" + day);
            var word = new TestField.Word(Duration.ofDays(9 - day), 2);
            field.put("TT-02", ONE, period, 30, word);
        }

        program.engine.sweep(END);

        var lines = program.lines();
        assertEquals(before, lines.subList(0, before.size()));
        assertEquals(Condition.INACTIVE, program.state("warm", ONE).condition());
        var revised =
                lines.stream().filter(line -> line.transition() == Transition.REVISED).toList();
        assertEquals(1, revised.size());
        assertEquals(Condition.INACTIVE, revised.getFirst().facts().condition());
    }

    @Test
    void aCorrectionThatComesAloneIsSeenHoweverOftenItLooks() {
        var field = rain(20, 130, 160, 170);
        var period = Period.parse("2026-10-02");
        for (var day = 0; day < 3; day++) {
            var word = new TestField.Word(Duration.ofHours(70 - 24 * day), 2);
            field.put("TT-02", ONE, period.plus(day), 30, word);
        }
        var program = new Program(field, rules(WARM));
        var until = Instant.parse("2026-10-06T00:00:00Z");

        for (var at = Instant.parse("2026-10-01T00:00:00Z"); at.isBefore(until); ) {
            at = at.plus(Duration.ofMinutes(7));
            program.engine.sweep(at);
        }

        assertEquals(Condition.INACTIVE, program.state("warm", ONE).condition());
        assertEquals(
                1,
                program.lines().stream()
                        .filter(line -> line.transition() == Transition.REVISED)
                        .count());
    }

    @Test
    void anOutageIsOneAlarmAndEndsNothing() {
        var field = rain(20, 130, 160);
        for (var day = 0; day < 3; day++) {
            field.put(
                    "TT-02",
                    TestField.HOME,
                    Period.parse("2026-10-01").plus(day),
                    10,
                    TestField.Word.FIRST);
        }
        var program = new Program(field, rules(WARM, SILENT));

        program.engine.sweep(END);

        var silent =
                program.lines().stream()
                        .filter(line -> line.transition() == Transition.FIRED_AT_ONCE)
                        .filter(line -> line.key().rule().equals("silent"))
                        .toList();
        assertEquals(1, silent.size());
        assertEquals("source=Trạm mưa", silent.getFirst().key().part());
        var alert = program.state("warm", ONE);
        assertEquals(Condition.FIRING, alert.condition());
        assertEquals(Evidence.STALE, alert.evidence());
        assertFalse(
                program.lines().stream()
                        .anyMatch(line -> line.transition() == Transition.RESOLVED));

        var next = Period.parse("2026-12-01");
        field.put("TT-02", ONE, next, 140, TestField.Word.FIRST);
        field.put("TT-02", TestField.HOME, next, 10, TestField.Word.FIRST);
        program.engine.sweep(next.to().plus(Duration.ofHours(3)));
        var back = program.state("warm", ONE);
        assertEquals(Condition.FIRING, back.condition());
        assertEquals(Evidence.OK, back.evidence());
        assertEquals(1, back.episode());
    }

    @Test
    void oneCauseExplainsWhatItBroughtAbout() {
        var storm =
                """
                {"id": "storm", "version": 1, "name": {"vi": "Bão"}, "indicator": "TT-01",
                 "scope": "territory", "signal": {"kind": "threshold", "limit": 2, "deadband": 0},
                 "severity": {"base": "high"}, "persona": "duty-officer",
                 "guidance": {"vi": "Xem"}}\
                """;
        var under = WARM.replace("\"guidance\"", "\"inhibitors\": [\"storm\"], \"guidance\"");
        var field = rain(20, 130, 160, 170, 180);
        field.put("TT-01", TestField.HOME, "2026-10-02", 3);
        field.put("TT-01", TestField.HOME, "2026-10-04", 1);
        var program = new Program(field, rules(storm, under));

        program.engine.sweep(Instant.parse("2026-10-04T12:00:00Z"));
        var covered = program.state("warm", ONE);
        assertEquals(Visibility.Kind.SUPPRESSED, covered.visibility().kind());
        assertEquals(Condition.FIRING, covered.condition());
        assertFalse(
                program.lines().stream()
                        .anyMatch(line -> line.key().rule().equals("warm") && line.announced()));

        program.engine.sweep(END);
        assertTrue(program.state("warm", ONE).visibility().isShown());
        assertTrue(program.state("warm", ONE).wantsSeeing());
    }

    @Test
    void neighboursThatStandOutTogetherAreHot() {
        var hot =
                """
                {"id": "hot", "version": 1, "name": {"vi": "Cụm"}, "indicator": "YT-02",
                 "scope": "units", "signal": {"kind": "hot-spot", "falseDiscovery": 0.2},
                 "severity": {"base": "low"}, "persona": "health", "guidance": {"vi": "Xem"}}\
                """;
        var field = new TestField();
        for (var commune = 0; commune < 9; commune++) {
            var value = commune < 3 ? 90 : 1;
            field.put("YT-02", TestField.commune(commune), "2026-10-02", value);
        }
        var program = new Program(field, rules(hot));

        program.engine.sweep(END);

        var fired = new HashSet<AreaCode>();
        program.lines().stream()
                .filter(line -> line.transition().fires())
                .forEach(line -> fired.add(line.key().area()));
        assertTrue(fired.contains(TestField.commune(1)), () -> "hot are " + fired);
        assertFalse(fired.contains(TestField.commune(8)), () -> "hot are " + fired);
    }

    @Test
    void signsThatComeTogetherMakeOneAlertMore() {
        var both =
                """
                {"id": "both", "version": 1, "name": {"vi": "Cả hai"},
                 "signal": {"kind": "together", "rules": ["warm", "cases"], "least": 2},
                 "severity": {"base": "high"}, "persona": "health", "guidance": {"vi": "Họp"}}\
                """;
        var field = rain(20, 130, 160, 170, 180, 190, 200, 210, 220);
        IntStream.range(0, 9)
                .forEach(day ->
                        field.put(
                                "YT-01",
                                ONE,
                                Period.parse("2026-10-01").plus(day),
                                day == 8 ? 60 : 2 + day % 2,
                                TestField.Word.FIRST));
        var program = new Program(field, rules(WARM, COUNTS, both));

        program.engine.sweep(END);

        assertEquals(Severity.HIGH, program.state("both", ONE).severities().current());
        assertEquals(1, program.state("both", ONE).episode());
    }

    @Test
    void aRuleWithoutNumbersSaysNothing() {
        var program = new Program(new TestField(), RulesJson.standard());

        program.engine.sweep(END);

        assertEquals(List.of(), program.lines());
    }

    @Test
    void aClockThatRunsAheadDoesNotMoveAnAlertIntoTheFuture() {
        var field = new TestField();
        var word = new TestField.Word(Duration.ofMinutes(-30), 1);
        field.put("TT-02", ONE, Period.parse("2026-10-02"), 130, word);
        var program = new Program(field, rules(WARM));

        program.engine.sweep(END);

        var recorded = Period.parse("2026-10-02").to().minus(Duration.ofMinutes(30));
        assertEquals(recorded, program.lines().getFirst().at());
    }
}

package vn.toancanh.alert.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.alert.flood.Lines.LEADER;
import static vn.toancanh.alert.flood.Lines.START;
import static vn.toancanh.alert.flood.Lines.at;
import static vn.toancanh.alert.flood.Lines.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.audit.Audit.Mix;
import vn.toancanh.alert.audit.Audit.NoisyRule;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.Annunciation.Kind;
import vn.toancanh.alert.flood.FloodControl;
import vn.toancanh.alert.flood.FloodLimits;
import vn.toancanh.alert.flood.Lines;
import vn.toancanh.alert.life.Stimulus;

/** Every figure on a journal small enough to count by hand. */
class AlarmAuditTest {
    private static final double EXACT = 1e-9;
    private static final int DAY = 24 * 60;

    private final Lines lines = new Lines();

    private Audit audit(double minutes, List<Annunciation> told) {
        return AlarmAudit.of(question(minutes, lines.journal(), told));
    }

    private static AuditQuestion question(
            double minutes, List<AlertEvent> journal, List<Annunciation> told) {
        return new AuditQuestion(START, at(minutes), journal, told, Lines.TRAITS, _ -> true);
    }

    private Audit audit(double minutes) {
        return audit(minutes, List.of());
    }

    /** Somebody is told something at each of these minutes. */
    private List<Annunciation> told(double... minutes) {
        var head = new Lines().is(key("lone-told", 99), Severity.LOW, START).getLast();
        var all = new ArrayList<Annunciation>();
        for (var minute : minutes) {
            all.add(
                    new Annunciation(
                            "g", at(minute), Kind.FIRST, head, Severity.LOW, 1, 1, List.of()));
        }
        return all;
    }

    private static double[] every(double step, int count, double from) {
        var minutes = new double[count];
        for (var i = 0; i < count; i++) {
            minutes[i] = from + i * step;
        }
        return minutes;
    }

    private static void assertFigure(double value, Verdict verdict, Audit audit, Measure measure) {
        var figure = audit.figure(measure);
        assertNotNull(figure.value(), measure.name());
        assertEquals(value, figure.value(), EXACT, measure.name());
        assertEquals(verdict, figure.verdict(), measure.name());
    }

    @Test
    void ratesAreAveragesOfTheWholeSpan() {
        var audit = audit(2 * DAY, told(every(5, 400, 0)));
        assertFigure(200, Verdict.WATCH, audit, Measure.PER_DAY);
        assertFigure(200 / 24.0, Verdict.WATCH, audit, Measure.PER_HOUR);
        assertFigure(200 / 144.0, Verdict.WATCH, audit, Measure.PER_TEN_MINUTES);
        assertFigure(2, Verdict.GOOD, audit, Measure.MOST_IN_TEN_MINUTES);
    }

    @Test
    void aSpanShorterThanItsPeriodHasNoAverageAndNoVerdict() {
        var audit = audit(90, told(1, 2));
        assertNull(audit.figure(Measure.PER_DAY).value());
        assertEquals(Verdict.UNKNOWN, audit.figure(Measure.PER_DAY).verdict());
        assertFigure(2 / 1.5, Verdict.GOOD, audit, Measure.PER_HOUR);
    }

    @Test
    void floodPeriodsAndBusyHoursAreSharesOfAllPeriods() {
        var told = new ArrayList<>(told(every(0.5, 11, 0)));
        told.addAll(told(every(1.5, 31, 60)));
        var audit = audit(200, told);
        assertFigure(100.0 / 20, Verdict.WATCH, audit, Measure.FLOOD_PERIODS);
        assertFigure(100.0 / 4, Verdict.WATCH, audit, Measure.BUSY_HOURS);
        assertFigure(11, Verdict.ACT, audit, Measure.MOST_IN_TEN_MINUTES);
    }

    /**
     * The eleventh comes at minute 5; fewer than five are left when the seventh is 10 minutes old.
     */
    @Test
    void aFloodBeginsAboveTenAndEndsBelowFive() {
        var audit = audit(100, told(every(0.5, 11, 0)));
        assertFigure(13.0 - 5.0, Verdict.WATCH, audit, Measure.TIME_IN_FLOOD);
    }

    @Test
    void aFloodThatStillLastsIsCountedToTheEnd() {
        var audit = audit(10, told(every(0.5, 11, 0)));
        assertFigure(50, Verdict.WATCH, audit, Measure.TIME_IN_FLOOD);
    }

    @Test
    void theNoisiestAlertsHaveTheirShareAndTheNoisiestRulesTheirList() {
        for (var commune = 0; commune < 20; commune++) {
            var key = key("lone-a", commune);
            lines.is(key, Severity.LOW, at(commune));
            if (commune < 10) {
                lines.isNot(key, at(100 + commune));
                lines.is(key, Severity.LOW, at(200 + commune));
            }
        }
        lines.is(key("lone-b", 1), Severity.LOW, at(300));
        var audit = audit(DAY);
        assertFigure(100.0 * 20 / 31, Verdict.WATCH, audit, Measure.TOP_TEN_SHARE);
        assertEquals(
                List.of(
                        new NoisyRule("lone-a", 30, 30 / 31.0, 0, 0),
                        new NoisyRule("lone-b", 1, 1 / 31.0, 0, 0)),
                audit.noisy());
        assertEquals(31, audit.raw());
        assertFigure(31, Verdict.UNKNOWN, audit, Measure.RAW_PER_DAY);
    }

    @Test
    void whatGoesOnAndOffIsChatteringAndWhatEndsWithinAPeriodIsFleeting() {
        var flapping = key("lone-flap", 1);
        lines.is(flapping, Severity.LOW, at(0));
        lines.isNot(flapping, at(1));
        lines.is(flapping, Severity.LOW, at(2));
        var slow = key("lone-slow", 1);
        lines.is(slow, Severity.LOW, at(0));
        lines.isNot(slow, at(2));
        lines.is(slow, Severity.LOW, at(60));
        var audit = audit(DAY);
        assertFigure(1, Verdict.ACT, audit, Measure.CHATTERING);
        assertFigure(1, Verdict.ACT, audit, Measure.FLEETING);
    }

    @Test
    void whatStandsADayWithoutAHumanActIsStaleAndWhatSomebodySawIsNot() {
        for (var commune = 0; commune < 6; commune++) {
            lines.is(key("lone-old", commune), Severity.LOW, at(0));
        }
        lines.seen(key("lone-old", 0), at(60));
        assertFigure(5, Verdict.WATCH, audit(DAY + 1), Measure.STALE);
        assertFigure(0, Verdict.GOOD, audit(DAY - 1), Measure.STALE);
    }

    @Test
    void staleIsCountedOnItsWorstDay() {
        lines.is(key("lone-old", 1), Severity.LOW, at(0));
        lines.isNot(key("lone-old", 1), at(2.5 * DAY));
        assertFigure(1, Verdict.GOOD, audit(9 * DAY), Measure.STALE);
    }

    @Test
    void theMixIsOfWhatPeopleWereTold() {
        var told = told(every(1, 19, 0));
        var head = told.getFirst().head();
        told.add(new Annunciation("h", at(20), Kind.FIRST, head, Severity.HIGH, 1, 1, List.of()));
        var audit = audit(DAY, told);
        assertEquals(new Mix(19, 0, 1), audit.mix());
        assertFigure(5, Verdict.GOOD, audit, Measure.HIGH_SHARE);
    }

    @Test
    void theTimeToAcknowledgeIsThatOfPeople() {
        lines.is(key("lone-a", 1), Severity.LOW, at(0));
        lines.seen(key("lone-a", 1), at(10));
        lines.is(key("lone-b", 1), Severity.LOW, at(0));
        lines.seen(key("lone-b", 1), at(25));
        lines.is(key("lone-c", 1), Severity.LOW, at(0));
        lines.isNot(key("lone-c", 1), at(50));
        assertFigure(17.5, Verdict.UNKNOWN, audit(DAY), Measure.MINUTES_TO_ACKNOWLEDGE);
    }

    @Test
    void whatIsPutAwayIsCountedAtTheEnd() {
        for (var commune = 0; commune < 3; commune++) {
            lines.is(key("lone-a", commune), Severity.LOW, at(0));
        }
        lines.does(key("lone-a", 0), id -> shelve(id, at(60)));
        lines.does(
                key("lone-a", 1),
                id -> new Stimulus.TakeOut(id, at(1), LEADER, at(9 * DAY), "bảo trì", null));
        lines.react(key("lone-a", 2), new Stimulus.Suppress(at(1), "parent"));
        var audit = audit(30);
        assertFigure(1, Verdict.UNKNOWN, audit, Measure.SHELVED);
        assertFigure(1, Verdict.UNKNOWN, audit, Measure.OUT_OF_SERVICE);
        assertFigure(1, Verdict.UNKNOWN, audit, Measure.SUPPRESSED);
        assertFigure(0, Verdict.GOOD, audit, Measure.UNAUTHORISED);
    }

    private static Stimulus.Act shelve(String id, Instant until) {
        return new Stimulus.Shelve(id, at(1), LEADER, until, false, "đang sửa");
    }

    @Test
    void whatIsPutAwayWithoutAReasonOrARightOrAPersonIsUnauthorised() {
        lines.is(key("lone-a", 1), Severity.LOW, at(0));
        lines.does(key("lone-a", 1), id -> shelve(id, at(60)));
        var journal = new ArrayList<>(lines.journal());
        var good = journal.getLast();
        var person = new By("p9", "");
        journal.add(line(good, "no-reason", good.transition(), person, good.facts().because(" ")));
        journal.add(line(good, "by-nobody", good.transition(), By.ENGINE, good.facts()));
        journal.add(line(good, "by-hand", Transition.SUPPRESSED, person, AlertEvent.Facts.NONE));
        assertFigure(
                3,
                Verdict.ACT,
                AlarmAudit.of(question(30, journal, List.of())),
                Measure.UNAUTHORISED);
        var nobodyMay =
                new AuditQuestion(
                        START, at(30), lines.journal(), List.of(), Lines.TRAITS, _ -> false);
        assertFigure(1, Verdict.ACT, AlarmAudit.of(nobodyMay), Measure.UNAUTHORISED);
    }

    private static AlertEvent line(
            AlertEvent like, String id, Transition transition, By by, AlertEvent.Facts facts) {
        return new AlertEvent(id, like.key(), 1, transition, at(2), at(2), by, false, facts);
    }

    @Test
    void precisionIsTheShareOfTrueAlertsAmongThoseJudged() {
        close("lone-a", 1, Stimulus.Verdict.TRUE_ALERT);
        close("lone-a", 2, Stimulus.Verdict.TRUE_ALERT);
        close("lone-a", 3, Stimulus.Verdict.FALSE_ALARM);
        close("lone-b", 1, Stimulus.Verdict.DATA_ERROR);
        close("lone-b", 2, Stimulus.Verdict.DUPLICATE);
        var audit = audit(DAY);
        assertFigure(50, Verdict.WATCH, audit, Measure.PRECISION);
        assertEquals(List.of(1, 1), audit.noisy().stream().map(NoisyRule::wrong).toList());
        assertNull(audit(1).figure(Measure.PRECISION).value());
    }

    private void close(String rule, int commune, Stimulus.Verdict verdict) {
        AlertKey key = key(rule, commune);
        lines.is(key, Severity.LOW, at(0));
        lines.does(key, id -> new Stimulus.Close(id, at(5), LEADER, verdict, "đã kiểm tra"));
    }

    @Test
    void whatHappenedOutsideTheSpanIsNotCounted() {
        lines.is(key("lone-a", 1), Severity.LOW, at(-10));
        lines.is(key("lone-b", 1), Severity.LOW, at(10));
        lines.is(key("lone-c", 1), Severity.LOW, at(30));
        var audit = audit(30, told(-1, 10, 30));
        assertEquals(1, audit.raw());
        assertEquals(1, audit.told());
    }

    @Test
    void linesOfDifferentAlertsInAnyOrderAndTwiceGiveTheSameFigures() {
        var control = new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);
        var random = new Random(7);
        for (var minute = 0; minute < 3000; minute++) {
            var key = key("lone-" + random.nextInt(4), random.nextInt(9));
            if (random.nextBoolean()) {
                lines.is(key, Severity.values()[random.nextInt(3)], at(minute));
            } else {
                lines.isNot(key, at(minute));
            }
        }
        var told = new ArrayList<Annunciation>();
        lines.journal().forEach(event -> told.addAll(control.take(event)));
        var other = new ArrayList<AlertEvent>();
        var keys =
                new ArrayList<>(lines.journal().stream().map(AlertEvent::key).distinct().toList());
        Collections.shuffle(keys, random);
        for (var key : keys) {
            lines.journal().stream().filter(e -> e.key().equals(key)).forEach(other::add);
        }
        other.addAll(other.subList(0, 500));
        assertEquals(
                AlarmAudit.of(question(3000, lines.journal(), told)),
                AlarmAudit.of(question(3000, other, told)));
    }

    @Test
    void theFileSaysEveryFigureWithItsTargetAndVerdict() {
        lines.is(key("lone-a", 1), Severity.LOW, at(0));
        var json = AuditJson.write(audit(DAY, told(1)));
        assertEquals(
                "{\"name\":\"PER_DAY\",\"value\":1.0,\"target\":150.0,\"limit\":300.0,"
                        + "\"verdict\":\"GOOD\"}",
                json.substring(
                        json.indexOf("{\"name\""), json.indexOf("}", json.indexOf("{\"n")) + 1));
        assertEquals(Measure.values().length, json.split("\"verdict\"", -1).length - 1);
    }
}

package vn.toancanh.alert.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.alert.Severity.HIGH;
import static vn.toancanh.alert.Severity.LOW;
import static vn.toancanh.alert.Severity.MEDIUM;
import static vn.toancanh.alert.Transition.*;
import static vn.toancanh.alert.life.Script.LEADER;
import static vn.toancanh.alert.life.Script.OFFICER;
import static vn.toancanh.alert.life.Script.atOnce;
import static vn.toancanh.alert.life.Script.policy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.life.AlertRefusedException.Why;

/** Regions C, D and E of the table, row by row. */
class PutAwayTest {
    private static Script shelved(Severity severity, Stimulus.Person person, boolean once)
            throws AlertRefusedException {
        var script = new Script(atOnce()).is(severity);
        return script.does((id, at) ->
                new Stimulus.Shelve(id, at, person, script.in(60), once, "bảo trì hệ thống"));
    }

    private static void refused(Why why, Script script, Script.Doing doing) {
        var before = script.state();
        assertEquals(
                why, assertThrows(AlertRefusedException.class, () -> script.does(doing)).why());
        assertEquals(before, script.state());
    }

    @Test
    void c1PutAwayItIsJudgedAndWrittenDownButNotTold() throws Exception {
        var script = shelved(LOW, OFFICER, false).after(1).isNot().after(1).is(LOW);
        assertEquals(List.of(FIRED_AT_ONCE, RECURRED), script.last());
        assertEquals(1, script.announced());
    }

    @Test
    void c1PuttingAwayNeedsAReasonAnEndAndALeaderForTheHighest() {
        var script = new Script(atOnce()).is(HIGH);
        refused(
                Why.NO_REASON,
                script,
                (id, at) -> new Stimulus.Shelve(id, at, LEADER, script.in(60), false, " "));
        refused(
                Why.NO_END,
                script,
                (id, at) -> new Stimulus.Shelve(id, at, LEADER, script.in(-1), false, "lý do"));
        refused(
                Why.LEADER_ONLY,
                script,
                (id, at) -> new Stimulus.Shelve(id, at, OFFICER, script.in(60), false, "lý do"));
        refused(
                Why.TOO_LONG,
                script,
                (id, at) -> new Stimulus.Shelve(id, at, LEADER, script.in(1441), false, "lý do"));
    }

    @Test
    void c2OnceEndsWithTheAlert() throws Exception {
        var script = shelved(LOW, OFFICER, true).after(1).isNot();
        assertEquals(List.of(RESOLVED, UNSHELVED, ENDED_UNSEEN), script.last());
        assertTrue(script.state().visibility().isShown());
        assertEquals(1, script.announced());
    }

    @Test
    void c3AtItsEndWhatIsStillActiveCallsAgain() throws Exception {
        var script = shelved(LOW, OFFICER, false).seenBy(OFFICER).after(60).tick();
        assertEquals(List.of(UNSHELVED, RAISED_AGAIN), script.last());
        assertEquals(Attention.UNACK, script.state().attention());
        assertEquals(2, script.announced());
    }

    @Test
    void c3WhatBecomesWorseThanWhatWasPutAwayComesBack() throws Exception {
        var script = shelved(LOW, OFFICER, false).after(1).is(MEDIUM);
        assertEquals(List.of(SEVERITY_CHANGED, UNSHELVED, RAISED_AGAIN), script.last());
        assertEquals(2, script.announced());
    }

    @Test
    void c4SuppressedItIsCountedUnderAnotherAndCallsIfThatEndsFirst() {
        var script = new Script(atOnce()).is(LOW);
        script.react(new Stimulus.Suppress(script.now(), "parent"));
        script.after(1).is(MEDIUM);
        assertEquals(1, script.announced());
        script.react(new Stimulus.Release(script.now()));
        assertEquals(List.of(RELEASED, RAISED_AGAIN), script.last());
        assertEquals(2, script.announced());
    }

    @Test
    void c4NothingSuppressesItself() {
        var script = new Script(atOnce()).is(LOW);
        script.react(new Stimulus.Suppress(script.now(), Script.KEY.fingerprint()));
        assertEquals(List.of(), script.last());
    }

    @Test
    void c5OutOfServiceItComesBackWithWhatIsTrueThen() throws Exception {
        var script = new Script(atOnce()).is(LOW);
        script.does((id, at) ->
                new Stimulus.TakeOut(id, at, LEADER, script.in(600), "thay cảm biến", null));
        script.after(1).isNot().after(1).is(MEDIUM);
        assertEquals(1, script.announced());
        script.does((id, at) -> new Stimulus.BringBack(id, at, LEADER));
        assertEquals(List.of(BROUGHT_BACK, RAISED_AGAIN), script.last());
        assertEquals(MEDIUM, script.state().severities().latched());
    }

    @Test
    void c6TheHighestIsTakenOutByTwoPeople() throws Exception {
        var script = new Script(atOnce()).is(HIGH);
        refused(
                Why.NOT_AUTHORISED,
                script,
                (id, at) -> new Stimulus.TakeOut(id, at, OFFICER, script.in(60), "lý do", null));
        for (var second : new By[] {null, LEADER.by()}) {
            refused(
                    Why.SECOND_PERSON,
                    script,
                    (id, at) ->
                            new Stimulus.TakeOut(id, at, LEADER, script.in(60), "lý do", second));
        }
        script.does((id, at) ->
                new Stimulus.TakeOut(id, at, LEADER, script.in(60), "lý do", OFFICER.by()));
        assertEquals(Visibility.Kind.OUT_OF_SERVICE, script.state().visibility().kind());
        script.after(60).tick();
        assertEquals(List.of(BROUGHT_BACK, RAISED_AGAIN), script.last());
    }

    @Test
    void d1ToD5WhoGivesItToSomebodyHasSeenItAndTheNumbersDecideWhetherItEnds() throws Exception {
        var script = new Script(policy(0, 1, 5, true)).is(MEDIUM);
        script.does((id, at) -> new Stimulus.Assign(id, at, LEADER, script.in(60), "task-1"));
        assertEquals(List.of(ACKNOWLEDGED, ASSIGNED), script.last());
        script.after(60).tick();
        assertEquals(List.of(OVERDUE), script.last());
        assertEquals(1, script.state().escalation());
        script.does((id, at) -> new Stimulus.ConfirmAction(id, at, OFFICER, "đã xử lý"));
        assertTrue(script.state().condition().isActive(), "a report clears nothing");
        script.after(1).isNot().after(5).isNot();
        assertEquals(Response.ACTION_CONFIRMED, script.state().response());
        script.does(
                (id, at) -> new Stimulus.Close(id, at, LEADER, Stimulus.Verdict.TRUE_ALERT, ""));
        assertEquals("TRUE_ALERT", script.journal().getLast().facts().note());
        script.after(1).is(LOW);
        assertEquals(Response.NO_TASK, script.state().response(), "a new rise, a new case");
    }

    @Test
    void d5ATaskStaysOpenAfterTheAlertHasEnded() throws Exception {
        var script = new Script(atOnce()).is(LOW);
        script.does((id, at) -> new Stimulus.Assign(id, at, LEADER, script.in(60), "task-1"));
        script.after(1).isNot();
        assertEquals(Response.TASK_OPEN, script.state().response());
        assertTrue(script.state().isOpen());
    }

    @Test
    void e1ToE4TheThreeEndsOfAMessageAreKeptApart() throws Exception {
        for (var end : List.of(Publication.CANCELLED, Publication.EXPIRED)) {
            var script = new Script(atOnce()).is(HIGH);
            refused(Why.NOT_PUBLISHED, script, publish(Stimulus.Publish.Move.CANCEL));
            script.does(publish(Stimulus.Publish.Move.DRAFT));
            refused(Why.NOT_PUBLISHED, script, publish(Stimulus.Publish.Move.UPDATE));
            script.does(publish(Stimulus.Publish.Move.SEND));
            script.does(publish(Stimulus.Publish.Move.UPDATE));
            if (end == Publication.CANCELLED) {
                script.does(publish(Stimulus.Publish.Move.CANCEL));
            } else {
                script.react(new Stimulus.Expire(script.now()));
            }
            assertEquals(end, script.state().publication());
            script.react(new Stimulus.Expire(script.now()));
            assertEquals(end, script.state().publication());
        }
    }

    @Test
    void e2AMessageIsSentByWhoMayWarnOfWhatIsTrueWithAnEndThatIsStillToCome() throws Exception {
        var script = new Script(atOnce()).is(HIGH);
        for (var move : Stimulus.Publish.Move.values()) {
            refused(Why.MAY_NOT_WARN, script, publish(OFFICER, move, 60, "lý do"));
        }
        var warner = new Stimulus.Person(OFFICER.by(), false, false, true);
        refused(Why.NO_END, script, publish(warner, Stimulus.Publish.Move.DRAFT, 0, ""));
        script.does(publish(warner, Stimulus.Publish.Move.DRAFT, 60, ""));
        refused(Why.NO_END, script, publish(warner, Stimulus.Publish.Move.SEND, 0, ""));
        script.does(publish(warner, Stimulus.Publish.Move.SEND, 60, ""));
        assertEquals(script.in(60), script.state().moments().expires());
        assertEquals(HIGH, script.journal().getLast().facts().severity());
        refused(Why.NO_REASON, script, publish(warner, Stimulus.Publish.Move.CANCEL, 0, " "));
        script.after(1).isNot();
        refused(Why.ENDED, script, publish(warner, Stimulus.Publish.Move.UPDATE, 60, ""));
        script.does(publish(warner, Stimulus.Publish.Move.CANCEL, 0, "nước đã rút"));
        refused(Why.ENDED, script, publish(warner, Stimulus.Publish.Move.DRAFT, 60, ""));
    }

    @Test
    void e1ADraftCanBeThrownAwayAndWhatWasSentCannot() throws Exception {
        var script = new Script(atOnce()).is(HIGH);
        script.does(publish(Stimulus.Publish.Move.DRAFT));
        script.does(publish(Stimulus.Publish.Move.DISCARD));
        assertEquals(List.of(DRAFT_DROPPED), script.last());
        assertEquals(Publication.NONE, script.state().publication());
        script.does(publish(Stimulus.Publish.Move.DRAFT));
        script.does(publish(Stimulus.Publish.Move.SEND));
        refused(Why.NOT_PUBLISHED, script, publish(Stimulus.Publish.Move.DISCARD));
    }

    @Test
    void e4AMessageEndsByTimeAtItsEndAndNotBefore() throws Exception {
        var script = new Script(atOnce()).is(HIGH);
        script.does(publish(Stimulus.Publish.Move.DRAFT));
        script.does(publish(Stimulus.Publish.Move.SEND));
        script.after(59).tick();
        assertEquals(Publication.ALERT, script.state().publication());
        script.after(1).tick();
        assertEquals(List.of(EXPIRED), script.last());
        assertNull(script.state().moments().expires());
        script.after(1).tick();
        assertEquals(List.of(), script.last(), "once");
    }

    @Test
    void e3AnUpdateMovesTheEnd() throws Exception {
        var script = new Script(atOnce()).is(HIGH);
        script.does(publish(Stimulus.Publish.Move.DRAFT));
        script.does(publish(Stimulus.Publish.Move.SEND));
        script.after(59).does(publish(Stimulus.Publish.Move.UPDATE));
        script.after(59).tick();
        assertEquals(Publication.UPDATED, script.state().publication());
        script.after(1).tick();
        assertEquals(Publication.EXPIRED, script.state().publication());
    }

    @Test
    void e4WhatIsStillWarnedOfStaysOpenAndIsNotClosedAsFalse() throws Exception {
        var script = new Script(atOnce()).is(HIGH).seenBy(LEADER);
        script.does(publish(Stimulus.Publish.Move.DRAFT));
        script.does(publish(Stimulus.Publish.Move.SEND));
        script.after(1).isNot();
        assertTrue(script.state().isOpen(), "somebody has to withdraw it");
        refused(
                Why.STILL_OUT,
                script,
                (id, at) ->
                        new Stimulus.Close(id, at, LEADER, Stimulus.Verdict.FALSE_ALARM, "đo sai"));
        script.does(publish(Stimulus.Publish.Move.CANCEL));
        assertFalse(script.state().isOpen());
        script.does((id, at) ->
                new Stimulus.Close(id, at, LEADER, Stimulus.Verdict.FALSE_ALARM, "đo sai"));
    }

    private static Script.Doing publish(
            Stimulus.Person person, Stimulus.Publish.Move move, int minutes, String words) {
        return (id, at) ->
                new Stimulus.Publish(
                        id, at, person, move, at.plus(Duration.ofMinutes(minutes)), words);
    }

    private static Script.Doing publish(Stimulus.Publish.Move move) {
        return (id, at) ->
                new Stimulus.Publish(
                        id, at, LEADER, move, at.plus(Duration.ofHours(1)), "nước đã rút");
    }

    @Test
    void r1ARewrittenPastIsAddedAndToldOnlyWhereTheAlertIsNowOtherwise() {
        var script = new Script(atOnce()).is(LOW);
        var revise =
                new Stimulus.Revise(
                        script.now(), vn.toancanh.alert.Condition.FIRING, LOW, "số liệu sửa");
        script.react(revise);
        assertEquals(List.of(), script.last());
        script.after(1)
                .react(
                        new Stimulus.Revise(
                                script.now(),
                                vn.toancanh.alert.Condition.INACTIVE,
                                null,
                                "số liệu sửa"));
        assertEquals(List.of(REVISED, ENDED_UNSEEN), script.last());
        assertEquals(FIRED_AT_ONCE, script.journal().getFirst().transition());
        script.after(1)
                .react(
                        new Stimulus.Revise(
                                script.now(),
                                vn.toancanh.alert.Condition.FIRING,
                                HIGH,
                                "số liệu sửa lại"));
        assertEquals(List.of(REVISED, RECURRED), script.last());
        assertEquals(2, script.state().episode());
    }
}

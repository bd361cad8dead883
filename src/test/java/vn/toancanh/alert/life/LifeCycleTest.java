package vn.toancanh.alert.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.alert.Severity.HIGH;
import static vn.toancanh.alert.Severity.LOW;
import static vn.toancanh.alert.Severity.MEDIUM;
import static vn.toancanh.alert.Transition.*;
import static vn.toancanh.alert.life.Script.OFFICER;
import static vn.toancanh.alert.life.Script.atOnce;
import static vn.toancanh.alert.life.Script.policy;
import static vn.toancanh.alert.life.Script.usual;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;

/** Regions A and B of the table, row by row. */
class LifeCycleTest {
    @Test
    void a1AConditionThatMustLastIsPendingFirst() {
        var script = new Script(usual()).is(LOW);
        assertEquals(List.of(PENDED), script.last());
        assertEquals(0, script.announced());
    }

    @Test
    void a2WithoutAWaitItFiresAtOnceAndCallsForAttention() {
        var script = new Script(atOnce()).is(MEDIUM);
        assertEquals(List.of(FIRED_AT_ONCE, RAISED), script.last());
        assertEquals(1, script.state().episode());
        assertEquals(1, script.announced());
    }

    @Test
    void a3AfterTheWaitItFiresWithTheWorstSeenMeanwhile() {
        var script = new Script(usual()).is(LOW).after(1).is(HIGH).after(1).is(LOW);
        assertEquals(List.of(FIRED_AFTER_WAIT, RAISED), script.last());
        assertEquals(HIGH, script.state().severities().latched());
    }

    @Test
    void a3bTheNthRiseWithinTheWindowFires() {
        var script = new Script(policy(10, 3, 0, true)).is(LOW).after(1).isNot().after(1).is(LOW);
        assertEquals(List.of(ROSE), script.last());
        script.after(1).is(LOW);
        assertEquals(List.of(), script.last(), "staying true is no rise");
        script.after(1).isNot().after(1).is(LOW);
        assertEquals(List.of(ROSE, FIRED_BY_COUNT, RAISED), script.last());
    }

    @Test
    void a3bRisesFurtherApartThanTheWindowStartAnew() {
        var script = new Script(policy(3, 2, 0, true)).is(LOW).after(1).isNot().after(4).is(LOW);
        assertEquals(List.of(FORGOTTEN, PENDED), script.last());
        assertEquals(0, script.announced());
    }

    @Test
    void a4WhatDidNotLastIsForgottenSilently() {
        var script = new Script(usual()).is(LOW).after(1).isNot();
        assertEquals(List.of(FORGOTTEN), script.last());
        assertEquals(Condition.INACTIVE, script.state().condition());
        assertFalse(script.state().isOpen());
        assertEquals(0, script.announced());
    }

    private static Script fired(Severity severity) {
        return new Script(usual()).is(severity).after(2).is(severity);
    }

    @Test
    void a5AndA6AFlappingValueIsToldOnce() {
        var script = fired(LOW).after(1).isNot();
        assertEquals(List.of(RECOVERED), script.last());
        script.after(1).is(LOW);
        assertEquals(List.of(RELAPSED), script.last());
        assertEquals(1, script.announced());
        assertEquals(1, script.state().episode());
    }

    @Test
    void a5NearTheLimitItNeverEnds() {
        var script = fired(LOW);
        for (int i = 0; i < 9; i++) {
            script.after(1).judged(new Outcome.Near());
        }
        assertEquals(Condition.RECOVERING, script.state().condition());
    }

    @Test
    void a7ItEndsOnceItWasFalseForLongEnough() throws Exception {
        var script = fired(LOW).seenBy(OFFICER).after(1).isNot().after(2).isNot();
        assertEquals(List.of(RESOLVED, ENDED_SEEN), script.last());
        assertFalse(script.state().isOpen());
    }

    @Test
    void a8ALongerWaitTakesBackWhatHasNotLastedThatLong() {
        var script = fired(LOW).follows(policy(30, 1, 2, true));
        script.react(new Stimulus.RuleChanged(script.now()));
        assertEquals(List.of(SENT_BACK), script.last());
        assertEquals(Attention.UNACK, script.state().attention(), "nobody has seen it");
    }

    @Test
    void a9MissingDataNeverEndsAnAlertAndItsReturnIsNotToldAgain() {
        var script = fired(LOW).after(1).judged(new Outcome.Unknown(Evidence.NO_DATA, "mất nguồn"));
        assertEquals(List.of(EVIDENCE_CHANGED), script.last());
        script.after(500).judged(new Outcome.Unknown(Evidence.NO_DATA, "mất nguồn"));
        assertEquals(Condition.FIRING, script.state().condition());
        script.after(1).is(LOW);
        assertEquals(List.of(EVIDENCE_CHANGED), script.last());
        assertEquals(Evidence.OK, script.state().evidence());
        assertEquals(1, script.announced());
    }

    @Test
    void a9WhileRecoveringSilenceIsNoProofEither() {
        var script = fired(LOW).after(1).isNot();
        script.after(60).judged(new Outcome.Unknown(Evidence.STALE, "trễ hạn"));
        assertEquals(Condition.RECOVERING, script.state().condition());
    }

    @Test
    void a9ARuleMaySayThatSilenceIsAnAlert() {
        var alerting =
                new AlertPolicy(
                        Duration.ZERO,
                        1,
                        Duration.ZERO,
                        true,
                        true,
                        AlertPolicy.Missing.ALERT,
                        Map.of(),
                        Map.of(),
                        1);
        var script = new Script(alerting).judged(new Outcome.Unknown(Evidence.NO_DATA, ""));
        assertEquals(List.of(EVIDENCE_CHANGED, FIRED_AT_ONCE, RAISED), script.last());
    }

    @Test
    void a10AndA11WhatIsNoLongerJudgedEndsWithItsReasonAndNoGoodNews() throws Exception {
        for (var why : Stimulus.Retire.Why.values()) {
            var script = fired(LOW).seenBy(OFFICER);
            script.react(new Stimulus.Retire(script.now(), why));
            assertEquals(Condition.INACTIVE, script.state().condition());
            assertEquals(
                    why.name(), script.journal().get(script.journal().size() - 2).facts().note());
            assertEquals(1, script.announced());
        }
    }

    @Test
    void b2WhoHasSeenItIsWrittenDown() throws Exception {
        var script = fired(MEDIUM).seenBy(OFFICER);
        assertEquals(List.of(ACKNOWLEDGED), script.last());
        assertEquals(OFFICER.by(), script.journal().getLast().by());
        assertEquals(MEDIUM, script.state().severities().acked());
    }

    @Test
    void b3WhatHasBecomeWorseThanWhatWasSeenIsToldOnce() throws Exception {
        var script = fired(LOW).seenBy(OFFICER).after(1).is(HIGH);
        assertEquals(List.of(SEVERITY_CHANGED, RAISED_HIGHER), script.last());
        script.after(1).is(HIGH);
        assertEquals(List.of(), script.last());
        assertEquals(2, script.announced());
    }

    @Test
    void b4WhatHasBecomeLessBadIsNotToldAndSeenAgainIsSeenAsItIs() throws Exception {
        var script = fired(HIGH).seenBy(OFFICER).after(1).is(LOW);
        assertEquals(List.of(SEVERITY_CHANGED), script.last());
        assertEquals(HIGH, script.state().severities().acked());
        script.seenBy(OFFICER);
        assertEquals(LOW, script.state().severities().acked());
    }

    @Test
    void b6AndB7TheEndNobodySawStaysUntilItIsSeen() throws Exception {
        var script = fired(LOW).after(1).isNot().after(2).isNot();
        assertEquals(List.of(RESOLVED, ENDED_UNSEEN), script.last());
        assertTrue(script.state().endedUnseen());
        script.seenBy(OFFICER);
        assertEquals(List.of(SEEN_AFTER_END), script.last());
        assertFalse(script.state().isOpen());
    }

    @Test
    void b6OnlyTheHighestStaysWhereTheRuleDoesNotLatch() {
        for (var severity : Severity.values()) {
            var script = new Script(policy(0, 1, 0, false)).is(severity).after(1).isNot();
            assertEquals(severity == HIGH, script.state().endedUnseen(), severity.name());
        }
    }

    @Test
    void b8ItComesAgainOnTheSameRow() {
        var script = new Script(atOnce()).is(LOW).after(1).isNot().after(1).is(LOW);
        assertEquals(List.of(FIRED_AT_ONCE, RECURRED), script.last());
        assertEquals(2, script.state().episode());
        assertEquals(1, script.state().recurrences());
    }

    @Test
    void b9SeeingCanBeTakenBack() throws Exception {
        var script = fired(HIGH).seenBy(OFFICER).after(1).is(LOW);
        script.does((id, at) -> new Stimulus.Unacknowledge(id, at, OFFICER, "nhầm"));
        assertEquals(List.of(UNACKNOWLEDGED), script.last());
        assertEquals(LOW, script.state().severities().latched());
        assertEquals(Attention.UNACK, script.state().attention());
    }

    @Test
    void b10SeenAndLeftItCallsAgain() throws Exception {
        var nagging =
                new AlertPolicy(
                        Duration.ZERO,
                        1,
                        Duration.ZERO,
                        true,
                        true,
                        AlertPolicy.Missing.KEEP_LAST,
                        Map.of(HIGH, Duration.ofMinutes(30)),
                        Map.of(),
                        1);
        var script = new Script(nagging).is(HIGH).seenBy(OFFICER).after(29).tick();
        assertEquals(List.of(), script.last());
        script.after(1).tick();
        assertEquals(List.of(ACK_RAN_OUT), script.last());
        assertEquals(Attention.UNACK, script.state().attention());
    }
}

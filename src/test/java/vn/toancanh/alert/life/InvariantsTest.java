package vn.toancanh.alert.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.life.Stimulus.Act;

/** What holds whatever happens: over every reachable state, and over a million steps at random. */
class InvariantsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final List<AlertPolicy> POLICIES =
            List.of(
                    policy(0, 1, 0, true, true, AlertPolicy.Missing.KEEP_LAST),
                    policy(2, 1, 2, true, false, AlertPolicy.Missing.CALM),
                    policy(3, 2, 0, true, true, AlertPolicy.Missing.KEEP_LAST),
                    policy(0, 1, 2, false, false, AlertPolicy.Missing.ALERT));

    private static AlertPolicy policy(
            int pend, int rises, int keep, boolean ack, boolean latch, AlertPolicy.Missing gone) {
        return new AlertPolicy(
                MINUTE.multipliedBy(pend),
                rises,
                MINUTE.multipliedBy(keep),
                ack,
                latch,
                gone,
                Map.of(Severity.HIGH, MINUTE.multipliedBy(3)),
                Map.of(),
                1);
    }

    /** Everything that can happen, made for a moment. */
    private interface Happening {
        Stimulus at(String id, Instant now);
    }

    private static final List<Happening> HAPPENINGS = Stream.concat(engine(), people()).toList();

    private static Stream<Happening> engine() {
        return Stream.of(
                (_, now) -> judged(now, new Outcome.True(Severity.LOW)),
                (_, now) -> judged(now, new Outcome.True(Severity.HIGH)),
                (_, now) -> judged(now, new Outcome.False()),
                (_, now) -> judged(now, new Outcome.Near()),
                (_, now) -> judged(now, new Outcome.Unknown(Evidence.NO_DATA, "")),
                (_, now) -> new Stimulus.Tick(now),
                (_, now) -> new Stimulus.Retire(now, Stimulus.Retire.Why.PAUSED),
                (_, now) -> new Stimulus.RuleChanged(now),
                (_, now) -> new Stimulus.Suppress(now, "parent"),
                (_, now) -> new Stimulus.Release(now));
    }

    private static Stream<Happening> people() {
        var boss = Script.LEADER;
        return Stream.of(
                (id, now) -> new Stimulus.Acknowledge(id, now, boss, ""),
                (id, now) -> new Stimulus.Unacknowledge(id, now, boss, ""),
                (id, now) -> new Stimulus.Shelve(id, now, boss, in(now, 2), false, "lý do"),
                (id, now) -> new Stimulus.Shelve(id, now, boss, in(now, 2), true, "lý do"),
                (id, now) -> new Stimulus.Unshelve(id, now, boss),
                (id, now) ->
                        new Stimulus.TakeOut(
                                id, now, boss, in(now, 2), "lý do", Script.OFFICER.by()),
                (id, now) -> new Stimulus.Assign(id, now, boss, in(now, 2), "việc"),
                (id, now) -> new Stimulus.ConfirmAction(id, now, boss, ""),
                (id, now) -> new Stimulus.Close(id, now, boss, Stimulus.Verdict.FALSE_ALARM, ""));
    }

    private static final List<Happening> ALL_HAPPENINGS =
            Stream.concat(
                            HAPPENINGS.stream(),
                            Stream.of(Stimulus.Publish.Move.values()).map(InvariantsTest::sends))
                    .toList();

    private static Happening sends(Stimulus.Publish.Move move) {
        return (id, now) -> new Stimulus.Publish(id, now, Script.LEADER, move, in(now, 2), "lý do");
    }

    private static Stimulus judged(Instant now, Outcome outcome) {
        return new Stimulus.Judged(now, outcome, "");
    }

    private static Instant in(Instant now, int minutes) {
        return now.plus(MINUTE.multipliedBy(minutes));
    }

    private static LifeCycle.Step step(AlertState state, Stimulus stimulus, AlertPolicy policy) {
        try {
            return stimulus instanceof Act act
                    ? LifeCycle.act(state, act, policy, act.at())
                    : LifeCycle.react(state, stimulus, policy, stimulus.at());
        } catch (AlertRefusedException refused) {
            return new LifeCycle.Step(state, List.of());
        }
    }

    private static void holds(AlertState before, Stimulus stimulus, LifeCycle.Step step) {
        var after = step.state();
        Supplier<String> about = () -> before + "\n" + stimulus + "\n" + step;
        var replayed = before;
        for (var event : step.events()) {
            assertTrue(!event.announced() || replayed.visibility().isShown(), about);
            replayed = Fold.apply(replayed, event);
        }
        assertEquals(after, replayed, about);
        assertEquals(after.publication().isOut(), after.moments().expires() != null, about);
        seen(before, step, about);
        told(before, stimulus, step, about);
        if (stimulus instanceof Stimulus.Judged(_, Outcome.Unknown _, _)) {
            assertFalse(before.condition().isActive() && !after.condition().isActive(), about);
        }
        assertTrue(
                after.condition().isActive()
                        || after.moments().active() == null
                        || after.condition() == Condition.PENDING,
                about);
    }

    /** What nobody has seen is never lost without somebody, but for what the rule lets go. */
    private static void seen(AlertState before, LifeCycle.Step step, Supplier<String> about) {
        if (before.attention() == Attention.UNACK && step.state().attention() != Attention.UNACK) {
            var person = step.events().stream().anyMatch(event -> event.by().isPerson());
            var dropped =
                    step.events().stream().anyMatch(e -> e.transition() == Transition.DROPPED);
            assertTrue(person || dropped, about);
            assertFalse(dropped && before.severities().latched() == Severity.HIGH, about);
        }
    }

    /** Nothing is told but what rose, came again, came back, ran out or was taken back. */
    private static void told(
            AlertState before, Stimulus stimulus, LifeCycle.Step step, Supplier<String> about) {
        for (var event : step.events()) {
            if (event.announced()) {
                assertTrue(
                        switch (event.transition()) {
                            case FIRED_AT_ONCE,
                                    FIRED_AFTER_WAIT,
                                    FIRED_BY_COUNT,
                                    RAISED,
                                    RECURRED,
                                    RAISED_HIGHER,
                                    RAISED_AGAIN,
                                    ACK_RAN_OUT,
                                    UNACKNOWLEDGED,
                                    SEVERITY_CHANGED,
                                    OVERDUE ->
                                    true;
                            default -> false;
                        },
                        about);
            }
        }
        var unchanged = before.equals(step.state());
        assertFalse(unchanged && step.announces() && !(stimulus instanceof Act), about);
    }

    @Test
    void everyReachableStateKeepsWhatIsPromised() {
        for (var policy : POLICIES) {
            var reached = new HashMap<AlertState, Integer>();
            var open = new ArrayDeque<AlertState>();
            var first = AlertState.quiet(Script.KEY);
            open.add(first);
            reached.put(alike(first, START), 0);
            while (!open.isEmpty()) {
                var state = open.poll();
                for (var happening : HAPPENINGS) {
                    var stimulus = happening.at("act", START.plus(MINUTE));
                    var step = step(state, stimulus, policy);
                    holds(state, stimulus, step);
                    var next = alike(step.state(), START.plus(MINUTE));
                    if (reached.putIfAbsent(next, reached.size()) == null) {
                        open.add(next);
                    }
                }
            }
            assertTrue(reached.size() > 100, policy + " reaches " + reached.size());
        }
    }

    /**
     * The same state a minute ago. What lies further back than any limit is all one, and when it
     * fired or ended decides nothing.
     */
    private static AlertState alike(AlertState state, Instant now) {
        var m = state.moments();
        var moments =
                new AlertState.Moments(
                        shift(m.active(), now),
                        m.fired() == null ? null : START,
                        shift(m.recovering(), now),
                        m.resolved() == null ? null : START,
                        shift(m.seen(), now),
                        shift(m.due(), now),
                        shift(m.expires(), now));
        var v = state.visibility();
        var visibility = new Visibility(v.kind(), shift(v.until(), now), v.level());
        return new AlertState(
                state.key(),
                Math.min(state.episode(), 1),
                state.condition(),
                state.evidence(),
                state.attention(),
                visibility,
                state.response(),
                state.publication(),
                state.severities(),
                moments,
                state.rises(),
                Math.min(state.recurrences(), 1),
                Math.min(state.escalation(), 1));
    }

    private static @Nullable Instant shift(@Nullable Instant at, Instant now) {
        if (at == null) {
            return null;
        }
        var ago = Math.clamp(Duration.between(now, at).toMinutes(), -3, 3);
        return START.plus(MINUTE.multipliedBy(ago));
    }

    @Test
    void aMillionStepsAtRandomKeepWhatIsPromised() {
        var random = new Random(42);
        for (var policy : POLICIES) {
            var state = AlertState.quiet(Script.KEY);
            var now = START;
            for (int i = 0; i < 1_000_000 / POLICIES.size(); i++) {
                now = now.plusSeconds(random.nextInt(120));
                var happening = ALL_HAPPENINGS.get(random.nextInt(ALL_HAPPENINGS.size()));
                var stimulus = happening.at("act-" + i, now);
                var step = step(state, stimulus, policy);
                holds(state, stimulus, step);
                state = step.state();
            }
        }
    }

    @Test
    void theJournalOfALifeReadAgainGivesTheSameState() {
        var random = new Random(7);
        for (int life = 0; life < 200; life++) {
            var policy = POLICIES.get(life % POLICIES.size());
            var journal = new ArrayList<AlertEvent>();
            var state = AlertState.quiet(Script.KEY);
            var now = START;
            for (int i = 0; i < 200; i++) {
                now = now.plusSeconds(1 + random.nextInt(120));
                var happening = ALL_HAPPENINGS.get(random.nextInt(ALL_HAPPENINGS.size()));
                var step = step(state, happening.at("a" + i, now), policy);
                journal.addAll(step.events());
                state = step.state();
            }
            assertEquals(state, Fold.replay(Script.KEY, journal));
            assertEquals(journal.size(), journal.stream().map(AlertEvent::id).distinct().count());
        }
    }
}

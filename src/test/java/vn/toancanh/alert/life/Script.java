package vn.toancanh.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.base.AreaCode;

/** An alert, and what happens to it minute by minute. */
final class Script {
    static final AlertKey KEY = new AlertKey("late-dossiers", new AreaCode("99042"), "");
    static final Stimulus.Person OFFICER =
            new Stimulus.Person(new By("p1", "Huỳnh Văn Thạch"), false, false);
    static final Stimulus.Person LEADER =
            new Stimulus.Person(new By("p2", "Lê Hải Đăng"), true, true);
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final List<AlertEvent> journal = new ArrayList<>();
    private final List<Transition> last = new ArrayList<>();
    private AlertPolicy policy;
    private AlertState state = AlertState.quiet(KEY);
    private int minute;
    private int acts;

    Script(AlertPolicy policy) {
        this.policy = policy;
    }

    /** Fires after two minutes, ends after two, wants to be seen, stays until it was. */
    static AlertPolicy usual() {
        return policy(2, 1, 2, true);
    }

    static AlertPolicy atOnce() {
        return policy(0, 1, 0, true);
    }

    static AlertPolicy policy(int pend, int rises, int keep, boolean latches) {
        return new AlertPolicy(
                Duration.ofMinutes(pend),
                rises,
                Duration.ofMinutes(keep),
                true,
                latches,
                AlertPolicy.Missing.KEEP_LAST,
                Map.of(),
                Map.of(),
                1);
    }

    AlertState state() {
        return state;
    }

    List<AlertEvent> journal() {
        return List.copyOf(journal);
    }

    /** What the last thing that happened led to. */
    List<Transition> last() {
        return List.copyOf(last);
    }

    long announced() {
        return journal.stream().filter(AlertEvent::announced).count();
    }

    Instant now() {
        return START.plus(Duration.ofMinutes(minute));
    }

    Instant in(int minutes) {
        return now().plus(Duration.ofMinutes(minutes));
    }

    Script follows(AlertPolicy next) {
        policy = next;
        return this;
    }

    Script after(int minutes) {
        minute += minutes;
        return this;
    }

    Script is(Severity severity) {
        return judged(new Outcome.True(severity));
    }

    Script isNot() {
        return judged(new Outcome.False());
    }

    Script judged(Outcome outcome) {
        return react(new Stimulus.Judged(now(), outcome, ""));
    }

    Script tick() {
        return react(new Stimulus.Tick(now()));
    }

    Script react(Stimulus stimulus) {
        return take(LifeCycle.react(state, stimulus, policy, now()));
    }

    /** Makes an act with an id of its own. */
    interface Doing {
        Stimulus.Act act(String id, Instant at);
    }

    Script does(Doing doing) throws AlertRefusedException {
        return take(LifeCycle.act(state, doing.act("act-" + acts++, now()), policy, now()));
    }

    Script seenBy(Stimulus.Person person) throws AlertRefusedException {
        return does((id, at) -> new Stimulus.Acknowledge(id, at, person, "đã xem"));
    }

    private Script take(LifeCycle.Step step) {
        state = step.state();
        journal.addAll(step.events());
        last.clear();
        step.events().forEach(event -> last.add(event.transition()));
        return this;
    }
}

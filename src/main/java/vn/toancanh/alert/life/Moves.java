package vn.toancanh.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertEvent.Facts;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.Visibility;

/**
 * One step under way: the state so far and the lines that led to it. Holds what all regions share:
 * calling for attention, the end of shelving, what time alone brings about.
 */
final class Moves {
    private final AlertPolicy policy;
    private final Instant at;
    private final Instant recordedAt;
    private final List<AlertEvent> events = new ArrayList<>();
    private AlertState state;
    private By by = By.ENGINE;
    private String actId = "";

    Moves(AlertState state, AlertPolicy policy, Instant at, Instant recordedAt) {
        this.state = state;
        this.policy = policy;
        this.at = at;
        this.recordedAt = recordedAt;
    }

    /** From here on a person moves it. */
    void actBy(By person, String id) {
        by = person;
        actId = id;
    }

    AlertState state() {
        return state;
    }

    AlertPolicy policy() {
        return policy;
    }

    Instant at() {
        return at;
    }

    LifeCycle.Step step() {
        return new LifeCycle.Step(state, events);
    }

    void move(Transition transition, Facts facts) {
        add(transition, facts, false);
    }

    /** Tells people, where it can be seen. */
    void announce(Transition transition, Facts facts) {
        add(transition, facts, state.visibility().isShown());
    }

    private void add(Transition transition, Facts facts, boolean announced) {
        var episode = state.episode() + (transition.fires() && !isActive() ? 1 : 0);
        var id =
                actId.isEmpty()
                        ? AlertEvent.id(state.key(), episode, transition, at, policy.version())
                        : actId + "/" + transition.name();
        var event =
                new AlertEvent(
                        id, state.key(), episode, transition, at, recordedAt, by, announced, facts);
        events.add(event);
        state = Fold.apply(state, event);
    }

    boolean isActive() {
        return state.condition().isActive();
    }

    /** The severity now; the lowest where the numbers have not said one. */
    Severity current() {
        var current = state.severities().current();
        return current == null ? Severity.LOW : current;
    }

    /** The worst that is at stake: what is, or what nobody has seen. */
    Severity worst() {
        var latched = state.severities().latched();
        return latched == null ? current() : Severity.max(latched, current());
    }

    /** What ended by time since the last step, before anything else happens. */
    void passTime() {
        var visibility = state.visibility();
        if (visibility.isOver(at)) {
            var back =
                    visibility.kind() == Visibility.Kind.OUT_OF_SERVICE
                            ? Transition.BROUGHT_BACK
                            : Transition.UNSHELVED;
            comeBack(back, Facts.NONE);
        }
        if (state.attention() == Attention.ACK && state.response() == Response.NO_TASK) {
            var holds = policy.ackHolds(current());
            if (isActive() && holds != null && passed(state.moments().seen(), holds)) {
                announce(Transition.ACK_RAN_OUT, Facts.NONE);
            }
        }
        var due = state.moments().due();
        if (state.response() == Response.TASK_OPEN && due != null && !at.isBefore(due)) {
            announce(Transition.OVERDUE, Facts.NONE);
        }
        var expires = state.moments().expires();
        if (expires != null && !at.isBefore(expires)) {
            expire();
        }
    }

    boolean passed(@Nullable Instant since, Duration time) {
        return since != null && Duration.between(since, at).compareTo(time) >= 0;
    }

    /** What is still active when it comes back into sight wants to be seen. */
    void comeBack(Transition transition, Facts facts) {
        move(transition, facts);
        if (isActive()) {
            callAgain();
        }
    }

    private void callAgain() {
        if (policy.needsAck()) {
            announce(Transition.RAISED_AGAIN, Facts.NONE);
        }
    }

    /** Never by itself; what a person put away stays where he put it. */
    void suppress(String parent) {
        if (state.visibility().isShown() && !parent.equals(state.key().fingerprint())) {
            move(Transition.SUPPRESSED, Facts.noted(parent));
        }
    }

    void release() {
        if (state.visibility().kind() == Visibility.Kind.SUPPRESSED) {
            comeBack(Transition.RELEASED, Facts.NONE);
        }
    }

    void expire() {
        if (state.publication().isOut()) {
            move(Transition.EXPIRED, Facts.NONE);
        }
    }

    /** Region B and C once the condition is inactive. */
    void end() {
        if (state.visibility().kind() == Visibility.Kind.SHELVED_ONCE) {
            move(Transition.UNSHELVED, Facts.NONE);
        }
        if (state.attention() == Attention.ACK) {
            move(Transition.ENDED_SEEN, Facts.NONE);
        } else if (state.attention() == Attention.UNACK) {
            var stays = policy.latches() || worst() == Severity.HIGH;
            move(stays ? Transition.ENDED_UNSEEN : Transition.DROPPED, Facts.NONE);
        }
    }

    boolean is(Condition condition) {
        return state.condition() == condition;
    }
}

package vn.toancanh.alert.life;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.AlertState.Moments;
import vn.toancanh.alert.AlertState.Rises;
import vn.toancanh.alert.AlertState.Severities;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;

/** One instance while lines of its journal are read; {@link Fold} says what is promised of it. */
final class Folding {
    private final AlertKey key;
    private int episode;
    private Condition condition;
    private Evidence evidence;
    private Attention attention;
    private Visibility visibility;
    private Response response;
    private final Outside outside;
    private @Nullable Severity current;
    private @Nullable Severity latched;
    private @Nullable Severity acked;
    private @Nullable Instant active;
    private @Nullable Instant fired;
    private @Nullable Instant recovering;
    private @Nullable Instant resolved;
    private @Nullable Instant seen;
    private @Nullable Instant due;
    private int rises;
    private boolean high;
    private int recurrences;
    private int escalation;

    Folding(AlertState from) {
        key = from.key();
        episode = from.episode();
        condition = from.condition();
        evidence = from.evidence();
        attention = from.attention();
        visibility = from.visibility();
        response = from.response();
        outside = new Outside(from);
        current = from.severities().current();
        latched = from.severities().latched();
        acked = from.severities().acked();
        active = from.moments().active();
        fired = from.moments().fired();
        recovering = from.moments().recovering();
        resolved = from.moments().resolved();
        seen = from.moments().seen();
        due = from.moments().due();
        rises = from.rises().count();
        high = from.rises().high();
        recurrences = from.recurrences();
        escalation = from.escalation();
    }

    AlertState state() {
        return new AlertState(
                key,
                episode,
                condition,
                evidence,
                attention,
                visibility,
                response,
                outside.publication(),
                new Severities(current, latched, acked),
                new Moments(active, fired, recovering, resolved, seen, due, outside.expires()),
                new Rises(rises, high),
                recurrences,
                escalation);
    }

    void take(AlertEvent event) {
        switch (event.transition()) {
            case PENDED, ROSE, FELL, FORGOTTEN, SENT_BACK -> pend(event);
            case FIRED_AT_ONCE, FIRED_AFTER_WAIT, FIRED_BY_COUNT -> fire(event);
            case SEVERITY_CHANGED -> sever(event.facts().severity());
            case RECOVERED -> recover(event.at());
            case RELAPSED -> relapse();
            case RESOLVED, SERIES_MISSING, RETIRED -> resolve(event.at());
            case EVIDENCE_CHANGED ->
                    evidence = Objects.requireNonNullElse(event.facts().evidence(), evidence);
            case RAISED,
                    RECURRED,
                    RAISED_HIGHER,
                    RAISED_AGAIN,
                    ACK_RAN_OUT,
                    UNACKNOWLEDGED,
                    ACKNOWLEDGED,
                    ENDED_SEEN,
                    ENDED_UNSEEN,
                    DROPPED,
                    SEEN_AFTER_END,
                    COMMENTED ->
                    attend(event);
            case SHELVED_TIMED,
                    SHELVED_ONCE,
                    TAKEN_OUT,
                    UNSHELVED,
                    SUPPRESSED,
                    RELEASED,
                    BROUGHT_BACK ->
                    putAway(event);
            case ASSIGNED, OVERDUE, ACTION_CONFIRMED, CLOSED -> respond(event);
            case DRAFTED, DRAFT_DROPPED, PUBLISHED, UPDATED, CANCELLED, EXPIRED ->
                    outside.take(event);
            case REVISED -> revise(event);
        }
    }

    private void pend(AlertEvent event) {
        switch (event.transition()) {
            case PENDED -> {
                condition = Condition.PENDING;
                active = event.at();
                current = event.facts().severity();
                rises = 1;
                high = true;
            }
            case ROSE -> {
                rises++;
                high = true;
            }
            case FELL -> high = false;
            case SENT_BACK -> {
                condition = Condition.PENDING;
                fired = null;
                high = true;
            }
            default -> {
                condition = Condition.INACTIVE;
                active = null;
                current = attention == Attention.NONE ? null : current;
                rises = 0;
                high = false;
            }
        }
    }

    private void fire(AlertEvent event) {
        if (!condition.isActive()) {
            episode++;
            escalation = 0;
            if (response == Response.CLOSED || response == Response.ACTION_CONFIRMED) {
                response = Response.NO_TASK;
            }
        }
        condition = Condition.FIRING;
        current = event.facts().severity();
        active = active == null ? event.at() : active;
        fired = event.at();
        recovering = null;
        resolved = null;
        rises = 0;
        high = false;
    }

    /** The worst nobody has seen grows with what is; while pending it is the worst so far. */
    private void sever(@Nullable Severity next) {
        current = next;
        if (attention == Attention.UNACK) {
            latched = Severity.worst(latched, next);
        }
    }

    private void recover(Instant at) {
        condition = Condition.RECOVERING;
        recovering = at;
    }

    private void relapse() {
        condition = Condition.FIRING;
        recovering = null;
    }

    private void resolve(Instant at) {
        condition = Condition.INACTIVE;
        active = null;
        recovering = null;
        resolved = at;
        rises = 0;
        high = false;
    }

    private void attend(AlertEvent event) {
        switch (event.transition()) {
            case RAISED, RAISED_HIGHER, RAISED_AGAIN, ACK_RAN_OUT -> raise();
            case RECURRED -> {
                recurrences++;
                raise();
            }
            case UNACKNOWLEDGED -> {
                attention = Attention.UNACK;
                latched = current;
            }
            case ACKNOWLEDGED -> see(event.at());
            case ENDED_SEEN, DROPPED -> unraise();
            case SEEN_AFTER_END -> {
                seen = event.at();
                unraise();
            }
            default -> {
                // What is only said moves nothing.
            }
        }
    }

    private void raise() {
        attention = Attention.UNACK;
        latched = Severity.worst(latched, current);
    }

    /** Seen again it is seen as it is now. */
    private void see(Instant at) {
        if (attention == Attention.NONE && !condition.isActive()) {
            return;
        }
        latched = attention == Attention.ACK ? current : latched;
        acked = latched;
        attention = Attention.ACK;
        seen = at;
    }

    private void unraise() {
        attention = Attention.NONE;
        latched = null;
        acked = null;
        recurrences = 0;
        current = condition == Condition.INACTIVE ? null : current;
    }

    private void putAway(AlertEvent event) {
        var until = event.facts().until();
        visibility =
                switch (event.transition()) {
                    case SHELVED_TIMED ->
                            new Visibility(
                                    Visibility.Kind.SHELVED_TIMED, until, event.facts().severity());
                    case SHELVED_ONCE ->
                            new Visibility(
                                    Visibility.Kind.SHELVED_ONCE, until, event.facts().severity());
                    case TAKEN_OUT -> new Visibility(Visibility.Kind.OUT_OF_SERVICE, until, null);
                    case SUPPRESSED -> Visibility.SUPPRESSED;
                    default -> Visibility.SHOWN;
                };
    }

    private void respond(AlertEvent event) {
        switch (event.transition()) {
            case ASSIGNED -> {
                response = Response.TASK_OPEN;
                due = event.facts().until();
            }
            case OVERDUE -> {
                response = Response.TASK_OVERDUE;
                escalation++;
            }
            case ACTION_CONFIRMED -> response = Response.ACTION_CONFIRMED;
            default -> {
                response = Response.CLOSED;
                due = null;
            }
        }
    }

    private void revise(AlertEvent event) {
        var next = Objects.requireNonNullElse(event.facts().condition(), condition);
        if (next.isActive() && !condition.isActive()) {
            episode++;
        }
        condition = next;
        sever(event.facts().severity());
        active = next == Condition.INACTIVE ? null : Objects.requireNonNullElse(active, event.at());
        fired = next.isActive() ? Objects.requireNonNullElse(fired, event.at()) : fired;
        recovering = next == Condition.RECOVERING ? event.at() : null;
        resolved = next == Condition.INACTIVE ? event.at() : null;
    }
}

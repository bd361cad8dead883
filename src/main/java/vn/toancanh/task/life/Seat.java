package vn.toancanh.task.life;

import java.util.Set;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Unit;

/**
 * Somebody with what he may do.
 *
 * @param scopes as the warehouse names them
 */
public record Seat(Actor by, Set<String> scopes) {
    /** May issue directives, and act for whoever of his unit issued one. */
    public static final String DIRECT = "direct";

    /** May answer for his unit, and hand parts of it on. */
    public static final String ANSWER = "answer";

    /** The program itself. */
    public static final Seat ENGINE = new Seat(Actor.ENGINE, Set.of());

    public Seat {
        scopes = Set.copyOf(scopes);
    }

    /** Whether he may issue directives that are no part of another. */
    public boolean directs() {
        return scopes.contains(DIRECT);
    }

    boolean answers() {
        return scopes.contains(ANSWER) || directs();
    }

    boolean answersFor(Unit unit) {
        return answers() && by.units().contains(unit.code());
    }

    /** Whether he may give a part of it to somebody. */
    public boolean mayHandOn(State state) {
        return directs() || answersFor(state.lead());
    }

    /** Whoever issued it, or somebody of his unit with the same right. */
    boolean standsInFor(State state) {
        var issuer = state.issue().by();
        if (by.id().equals(issuer.id())) {
            return true;
        }
        var right = state.directive().parent() == null ? directs() : answers();
        return right && by.units().stream().anyMatch(issuer.units()::contains);
    }

    boolean isEngine() {
        return by.equals(Actor.ENGINE);
    }
}

package vn.toancanh.task.listing;

import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/** For whom a directive waits. Pure. */
public final class Waiting {
    private Waiting() {}

    /** Issued by somebody of his unit. */
    public static boolean isIssuer(State state, Seat seat) {
        var issuer = state.issue().by();
        return issuer.id().equals(seat.by().id())
                || seat.by().units().stream().anyMatch(issuer.units()::contains);
    }

    /** His unit has a part in it. */
    public static boolean isOwed(State state, Seat seat) {
        var units = seat.by().units();
        return units.contains(state.lead().code())
                || state.directive().parties().with().stream()
                        .anyMatch(unit -> units.contains(unit.code()))
                || isAsked(state, seat);
    }

    private static boolean isAsked(State state, Seat seat) {
        return state.beside().wanted().values().stream()
                .anyMatch(ask -> seat.by().units().contains(ask.from().code()));
    }

    /** The next step is his. */
    public static boolean waits(State state, Seat seat) {
        var lead = seat.by().units().contains(state.lead().code());
        return switch (state.phase()) {
            case ISSUED, REWORK -> lead;
            case ACCEPTED, IN_PROGRESS ->
                    isAsked(state, seat) || (state.term().asked() != null && isIssuer(state, seat));
            case RETURNED, REPORTED, COMPLETED -> isIssuer(state, seat);
            case EVALUATING, CLOSED, WITHDRAWN -> false;
        };
    }
}

package vn.toancanh.task.listing;

import java.time.LocalDate;
import vn.toancanh.task.Measure;
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
    public static boolean waits(State state, Seat seat, LocalDate today) {
        var lead = seat.by().units().contains(state.lead().code());
        return switch (state.phase()) {
            case ISSUED, REWORK -> lead;
            case ACCEPTED, IN_PROGRESS ->
                    isAsked(state, seat) || (state.term().asked() != null && isIssuer(state, seat));
            case RETURNED, REPORTED, COMPLETED -> isIssuer(state, seat);
            case EVALUATING -> isIssuer(state, seat) && isJudgeable(state, today);
            case CLOSED, WITHDRAWN -> false;
        };
    }

    /** The windows of all its goals are over. */
    public static boolean isJudgeable(State state, LocalDate today) {
        return state.directive().measure() instanceof Measure.Measured(var goals)
                && goals.stream().allMatch(goal -> goal.window().to().isBefore(today));
    }
}

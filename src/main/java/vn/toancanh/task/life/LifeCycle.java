package vn.toancanh.task.life;

import static vn.toancanh.task.life.Phase.ACCEPTED;
import static vn.toancanh.task.life.Phase.COMPLETED;
import static vn.toancanh.task.life.Phase.EVALUATING;
import static vn.toancanh.task.life.Phase.IN_PROGRESS;
import static vn.toancanh.task.life.Phase.ISSUED;
import static vn.toancanh.task.life.Phase.REPORTED;
import static vn.toancanh.task.life.Phase.RETURNED;
import static vn.toancanh.task.life.Phase.REWORK;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Act;
import vn.toancanh.task.Refusal;

/**
 * What may follow what, and whose step it is. The same table decides in the program, before
 * anything is sent, and in the warehouse, which never trusts a program. Pure.
 */
public final class LifeCycle {
    private static final Set<Phase> WORKED_AT = EnumSet.of(ACCEPTED, IN_PROGRESS, REWORK);
    private static final Set<Phase> OPEN =
            EnumSet.of(ISSUED, RETURNED, ACCEPTED, IN_PROGRESS, REPORTED, REWORK);
    private static final Set<Phase> DONE = EnumSet.of(COMPLETED, EVALUATING);
    private static final Set<Phase> ALWAYS = EnumSet.allOf(Phase.class);

    /** Whose step it is. */
    enum Who {
        LEAD,
        ISSUER,
        SUPPORTER,
        INVOLVED,
        ISSUER_OR_ENGINE
    }

    /** One line of the table. */
    record Rule(Class<? extends Act> act, Set<Phase> from, Who who) {}

    static final List<Rule> TABLE =
            List.of(
                    new Rule(Act.Accept.class, EnumSet.of(ISSUED), Who.LEAD),
                    new Rule(Act.Return.class, EnumSet.of(ISSUED), Who.LEAD),
                    new Rule(Act.Reissue.class, EnumSet.of(RETURNED), Who.ISSUER),
                    new Rule(Act.Withdraw.class, OPEN, Who.ISSUER),
                    new Rule(Act.Report.class, WORKED_AT, Who.LEAD),
                    new Rule(Act.Rework.class, EnumSet.of(REPORTED), Who.ISSUER),
                    new Rule(Act.Confirm.class, EnumSet.of(REPORTED), Who.ISSUER),
                    new Rule(Act.AskExtension.class, WORKED_AT, Who.LEAD),
                    new Rule(Act.GrantExtension.class, WORKED_AT, Who.ISSUER),
                    new Rule(Act.DenyExtension.class, WORKED_AT, Who.ISSUER),
                    new Rule(Act.AskSupport.class, WORKED_AT, Who.LEAD),
                    new Rule(Act.AnswerSupport.class, OPEN, Who.SUPPORTER),
                    new Rule(Act.Suspend.class, OPEN, Who.ISSUER),
                    new Rule(Act.Resume.class, OPEN, Who.ISSUER),
                    new Rule(Act.Escalate.class, OPEN, Who.ISSUER_OR_ENGINE),
                    new Rule(Act.Comment.class, ALWAYS, Who.INVOLVED),
                    new Rule(Act.Close.class, DONE, Who.ISSUER));

    private LifeCycle() {}

    /**
     * @return why the act may not follow; null when it may
     */
    public static @Nullable Refusal check(State state, Act act, Seat seat) {
        var rule = rule(act);
        if (rule == null) {
            return Refusal.NO_SUCH_STEP;
        }
        if (!rule.from().contains(state.phase())) {
            return state.phase().hasEnded() ? Refusal.ENDED : Refusal.NO_SUCH_STEP;
        }
        if (state.beside().suspended() && !holdsThroughRest(act)) {
            return Refusal.SUSPENDED;
        }
        var foreign = foreign(state, act, seat, rule.who());
        return foreign == null ? Demands.of(state, act) : foreign;
    }

    /** Issuing is no step of a directive that is there. */
    private static @Nullable Rule rule(Act act) {
        for (var rule : TABLE) {
            if (rule.act().isInstance(act)) {
                return rule;
            }
        }
        return null;
    }

    /** Why it can never be his step while the directive stands as it does; null when it can. */
    static @Nullable Refusal foreign(State state, Act act, Seat seat) {
        var rule = rule(act);
        return rule == null ? null : foreign(state, act, seat, rule.who());
    }

    private static boolean holdsThroughRest(Act act) {
        return act instanceof Act.Resume
                || act instanceof Act.Comment
                || act instanceof Act.Withdraw;
    }

    private static @Nullable Refusal foreign(State state, Act act, Seat seat, Who who) {
        return switch (who) {
            case LEAD -> unit(seat, seat.answersFor(state.lead()));
            case SUPPORTER -> unit(seat, supports(state, act, seat));
            case ISSUER -> seat.standsInFor(state) ? null : Refusal.NOT_THE_ISSUER;
            case ISSUER_OR_ENGINE ->
                    seat.isEngine() || seat.standsInFor(state) ? null : Refusal.NOT_THE_ISSUER;
            case INVOLVED -> isInvolved(state, seat) ? null : Refusal.OTHER_UNIT;
        };
    }

    private static @Nullable Refusal unit(Seat seat, boolean his) {
        if (!seat.answers()) {
            return Refusal.NO_RIGHT;
        }
        return his ? null : Refusal.OTHER_UNIT;
    }

    private static boolean supports(State state, Act act, Seat seat) {
        if (!(act instanceof Act.AnswerSupport(var request, _, _))) {
            return false;
        }
        var wanted = state.beside().wanted().get(request);
        // What nobody asked for is refused for that reason, not for the unit.
        return wanted == null || seat.answersFor(wanted.from());
    }

    private static boolean isInvolved(State state, Seat seat) {
        return seat.standsInFor(state)
                || seat.directs()
                || seat.answersFor(state.lead())
                || state.directive().parties().with().stream().anyMatch(seat::answersFor)
                || state.beside().wanted().values().stream()
                        .anyMatch(wanted -> seat.answersFor(wanted.from()));
    }
}

package vn.toancanh.task.reminding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.toancanh.base.Period;
import vn.toancanh.task.Act;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Waiting;
import vn.toancanh.task.reminding.Reminder.Kind;
import vn.toancanh.task.term.Answer;
import vn.toancanh.task.term.Escalation;
import vn.toancanh.task.term.Escalation.Cause;
import vn.toancanh.task.term.WorkingDays;

/**
 * What is to be told to somebody on a day, whether or not he was told before. Of a deadline only
 * the newest: who comes back after a week is not told every day he missed.
 *
 * @param seat whoever is reminded: as the one who answers for it, or as the one who issued it
 * @param today in the Vietnamese zone
 */
public record Reminders(Seat seat, LocalDate today, WorkingDays days) {
    private static final int EARLY = 3;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    public List<Reminder> of(Collection<State> states) {
        var all = new ArrayList<Reminder>();
        states.forEach(state -> all.addAll(of(state)));
        return List.copyOf(all);
    }

    /** Nothing of what is suspended or was taken by whoever issued it. */
    public List<Reminder> of(State state) {
        var issued = Waiting.isIssuer(state, seat);
        var leads = isOf(state.lead());
        if (!state.phase().isOwed() || state.beside().suspended()) {
            return List.of();
        }
        var found = new ArrayList<Reminder>();
        if (issued || leads) {
            term(state).ifPresent(found::add);
            report(state, leads).ifPresent(found::add);
            answer(state, issued, leads).ifPresent(found::add);
        }
        for (var asked : state.beside().wanted().values()) {
            support(state, asked, issued || leads).ifPresent(found::add);
        }
        escalation(state, issued).ifPresent(found::add);
        return found;
    }

    private boolean isOf(Unit unit) {
        return seat.by().units().contains(unit.code());
    }

    private static Reminder reminder(State state, Kind kind, Object occasion) {
        return new Reminder(state.directive().id(), kind, occasion.toString());
    }

    /** An extension makes the deadline another one. */
    private Optional<Reminder> term(State state) {
        if (state.progress().reportedOn() != null) {
            return Optional.empty();
        }
        var due = state.term().now();
        return step(due).map(kind -> reminder(state, kind, due));
    }

    private Optional<Kind> step(LocalDate due) {
        var late = ChronoUnit.DAYS.between(due, today);
        if (late > 0) {
            return Optional.of(
                    late >= MONTH
                            ? Kind.OVERDUE_MONTH
                            : late >= WEEK ? Kind.OVERDUE_WEEK : Kind.OVERDUE_DAY);
        }
        if (late == 0) {
            return Optional.of(Kind.DUE_TODAY);
        }
        var left = days.between(today, due);
        return left > EARLY
                ? Optional.empty()
                : Optional.of(left > 1 ? Kind.DUE_IN_THREE : Kind.DUE_IN_ONE);
    }

    /** Who issued it hears of it when the day is over. */
    private Optional<Reminder> report(State state, boolean leads) {
        return switch (state.phase()) {
            case ACCEPTED, IN_PROGRESS, REWORK ->
                    new ReportTerm(state.directive().reporting().rhythm(), days)
                            .last(
                                    LocalDate.ofInstant(state.since().heard(), Period.ZONE),
                                    leads ? today : today.minusDays(1))
                            .map(due -> reminder(state, Kind.REPORT_DUE, due));
            case ISSUED, RETURNED, REPORTED, COMPLETED, EVALUATING, CLOSED, WITHDRAWN ->
                    Optional.empty();
        };
    }

    /** To whoever owes the answer; that nobody accepts, who issued it hears as an escalation. */
    private Optional<Reminder> answer(State state, boolean issued, boolean leads) {
        return Answer.of(state, days)
                .filter(answer -> answer.kind() == Answer.Kind.ACCEPTANCE ? leads : issued)
                .flatMap(answer ->
                        kind(answer)
                                .map(kind ->
                                        reminder(state, kind, answer.kind() + " " + answer.due())));
    }

    private Optional<Kind> kind(Answer answer) {
        if (answer.isLate(today)) {
            return Optional.of(Kind.ANSWER_LATE);
        }
        if (answer.left(today, days) == 0) {
            return Optional.of(Kind.ANSWER_SOON);
        }
        return answer.kind() == Answer.Kind.ACCEPTANCE
                ? Optional.empty()
                : Optional.of(Kind.ANSWER_WAITS);
    }

    /** To whoever is asked for help in time, and once it is late to those who wait for it. */
    private Optional<Reminder> support(State state, Act.AskSupport asked, boolean waits) {
        var occasion = asked.request() + " " + asked.due();
        if (today.isAfter(asked.due())) {
            return waits || isOf(asked.from())
                    ? Optional.of(reminder(state, Kind.SUPPORT_LATE, occasion))
                    : Optional.empty();
        }
        return isOf(asked.from()) && days.between(today, asked.due()) <= 1
                ? Optional.of(reminder(state, Kind.SUPPORT_SOON, occasion))
                : Optional.empty();
    }

    /** The first level to whoever issued it, the second to all who direct. */
    private Optional<Reminder> escalation(State state, boolean issued) {
        var found = Escalation.of(state, today, days);
        var told = found.level() > 1 ? seat.directs() : issued && isNews(found.cause());
        return found.level() > 0 && told
                ? Optional.of(reminder(state, Kind.ESCALATED, occasion(state, found)))
                : Optional.empty();
    }

    /** Of an answer he owes he is reminded as such, and what he did by hand he knows. */
    private static boolean isNews(Cause cause) {
        return cause == Cause.OVERDUE || cause == Cause.NOT_ACCEPTED;
    }

    private static String occasion(State state, Escalation found) {
        var about =
                switch (found.cause()) {
                    case OVERDUE -> state.term().now().toString();
                    case NOT_ACCEPTED, RETURN_NOT_ANSWERED -> state.since().step().toString();
                    case EXTENSION_NOT_ANSWERED -> state.since().asked().toString();
                    case NONE, BY_HAND -> "";
                };
        return found.cause() + " " + found.level() + " " + about;
    }
}

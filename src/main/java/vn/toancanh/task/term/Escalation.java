package vn.toancanh.task.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.toancanh.task.life.State;

/**
 * How far up a directive is shown, and why: by what a person did, or by time alone, whichever is
 * higher. Nothing is written for what time does; whoever has the same lines and the same day has
 * the same answer.
 *
 * @param level 0 for not at all, 1 to whoever issued it, 2 to whoever leads
 * @param days late: of the calendar past the deadline, worked past the time to answer; 0 by hand
 */
public record Escalation(int level, Cause cause, long days) {
    /** From here on the official report counts it among those out of time for 8 to 30 days. */
    private static final int DAYS_TO_FIRST = 7;

    /** From here on the official report counts it among those out of time for longer. */
    private static final int DAYS_TO_SECOND = 30;

    private static final Escalation NONE = new Escalation(0, Cause.NONE, 0);
    private static final int HIGHEST = 2;

    public enum Cause {
        NONE,
        BY_HAND,
        OVERDUE,
        NOT_ACCEPTED,
        RETURN_NOT_ANSWERED,
        EXTENSION_NOT_ANSWERED
    }

    public static Escalation of(State state, LocalDate today, WorkingDays days) {
        var byTime = byTime(state, today, days);
        var byHand = state.beside().escalated();
        return byHand > 0 && byHand >= byTime.level()
                ? new Escalation(byHand, Cause.BY_HAND, 0)
                : byTime;
    }

    /** Time escalates nothing that is suspended, reported or done. */
    private static Escalation byTime(State state, LocalDate today, WorkingDays days) {
        if (state.beside().suspended() || !state.phase().isOwed()) {
            return NONE;
        }
        var overdue = overdue(state, today);
        if (overdue.level() == HIGHEST) {
            return overdue;
        }
        var late =
                Answer.of(state, days)
                        .filter(answer -> answer.isLate(today))
                        .map(answer -> unanswered(answer, today, days))
                        .orElse(NONE);
        return late.level() > overdue.level() ? late : overdue;
    }

    private static Escalation overdue(State state, LocalDate today) {
        if (state.progress().reportedOn() != null) {
            return NONE;
        }
        var late = ChronoUnit.DAYS.between(state.term().now(), today);
        if (late <= DAYS_TO_FIRST) {
            return NONE;
        }
        return new Escalation(late > DAYS_TO_SECOND ? HIGHEST : 1, Cause.OVERDUE, late);
    }

    /** Who lets the same time pass once more has it shown further up. */
    private static Escalation unanswered(Answer answer, LocalDate today, WorkingDays days) {
        var late = answer.late(today, days);
        var level = late > Answer.WORKING_DAYS ? HIGHEST : 1;
        var cause =
                switch (answer.kind()) {
                    case ACCEPTANCE -> Cause.NOT_ACCEPTED;
                    case RETURN -> Cause.RETURN_NOT_ANSWERED;
                    case EXTENSION -> Cause.EXTENSION_NOT_ANSWERED;
                };
        return new Escalation(level, cause, late);
    }

    public boolean isByTime() {
        return cause != Cause.NONE && cause != Cause.BY_HAND;
    }
}

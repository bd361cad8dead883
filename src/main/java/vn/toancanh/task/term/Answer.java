package vn.toancanh.task.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.toancanh.base.Period;
import vn.toancanh.task.life.State;

/**
 * An answer that somebody waits for, and until when.
 *
 * @param due the last day, in the Vietnamese zone
 */
public record Answer(Kind kind, LocalDate due) {
    /**
     * 24 working hours are three working days of eight, as offices that give a time in hours count
     * them; the day of asking does not count, as in every other term here.
     */
    public static final int WORKING_DAYS = 3;

    /** What is answered, and by whom. */
    public enum Kind {
        /** The lead unit accepts a directive or returns it. */
        ACCEPTANCE,
        /** Who issued it answers a return. */
        RETURN,
        /** Who issued it grants or denies an extension. */
        EXTENSION
    }

    /** Empty while nobody waits for an answer, and while it is suspended. */
    public static Optional<Answer> of(State state, WorkingDays days) {
        if (state.beside().suspended()) {
            return Optional.empty();
        }
        return switch (state.phase()) {
            case ISSUED -> Optional.of(acceptance(state, days));
            case RETURNED -> Optional.of(to(Kind.RETURN, state.since().step(), days));
            case ACCEPTED, IN_PROGRESS, REWORK ->
                    state.term().asked() == null
                            ? Optional.empty()
                            : Optional.of(to(Kind.EXTENSION, state.since().asked(), days));
            // Nobody can answer what was asked before it was reported as done.
            case REPORTED, COMPLETED, EVALUATING, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Not after the deadline, unless that was over when it was asked for. */
    private static Answer acceptance(State state, WorkingDays days) {
        var usual = to(Kind.ACCEPTANCE, state.since().step(), days);
        var term = state.term().now();
        var asked = LocalDate.ofInstant(state.since().step(), Period.ZONE);
        return term.isAfter(asked) && term.isBefore(usual.due())
                ? new Answer(Kind.ACCEPTANCE, term)
                : usual;
    }

    private static Answer to(Kind kind, Instant asked, WorkingDays days) {
        return new Answer(kind, days.after(LocalDate.ofInstant(asked, Period.ZONE), WORKING_DAYS));
    }

    public boolean isLate(LocalDate today) {
        return today.isAfter(due);
    }

    /** Working days to the last day; 0 on it and once it is over. */
    public int left(LocalDate today, WorkingDays days) {
        return isLate(today) ? 0 : days.between(today, due);
    }

    /** Working days begun since the last day; 0 while it is in time, at least 1 after. */
    public int late(LocalDate today, WorkingDays days) {
        // On a day off after the last day no working day has begun yet.
        return isLate(today) ? Math.max(1, days.between(due, today)) : 0;
    }
}

package vn.toancanh.task.life;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Unit;

/**
 * Whether a directive can be issued as it is written.
 *
 * @param today in the Vietnamese zone
 * @param isRest days nothing can fall due on
 * @param isThere units that exist on that day
 */
public record Admission(LocalDate today, Predicate<LocalDate> isRest, Predicate<Unit> isThere) {

    /** Null when it can. */
    public @Nullable Refusal check(Directive directive, Seat seat, @Nullable State parent) {
        if (!mayIssue(directive, seat, parent)) {
            return Refusal.NO_RIGHT;
        }
        if (directive.text().title().isBlank() || directive.text().requirement().isBlank()) {
            return Refusal.NO_WORDS;
        }
        if (!isThere.test(directive.parties().lead())
                || !directive.parties().with().stream().allMatch(isThere)) {
            return Refusal.UNIT_ABOLISHED;
        }
        var term = term(directive.deadline());
        return term == null ? measure(directive.measure()) : term;
    }

    /** A part is handed on by whoever answers for the whole. */
    private static boolean mayIssue(Directive directive, Seat seat, @Nullable State parent) {
        if (directive.parent() == null) {
            return seat.directs();
        }
        return parent != null && parent.phase().isOwed() && seat.mayHandOn(parent);
    }

    private @Nullable Refusal term(LocalDate deadline) {
        if (!deadline.isAfter(today)) {
            return Refusal.DEADLINE_PAST;
        }
        if (deadline.isAfter(today.plusYears(1))) {
            return Refusal.DEADLINE_TOO_FAR;
        }
        return isRest.test(deadline) ? Refusal.DEADLINE_ON_REST_DAY : null;
    }

    private @Nullable Refusal measure(Measure measure) {
        return switch (measure) {
            case Measure.NotMeasurable(var reason) -> reason.isBlank() ? Refusal.NO_REASON : null;
            case Measure.Measured(var goals) -> {
                for (var goal : goals) {
                    var refused = goal(goal);
                    if (refused != null) {
                        yield refused;
                    }
                }
                yield goals.isEmpty() ? Refusal.NO_REASON : null;
            }
        };
    }

    private @Nullable Refusal goal(Goal goal) {
        if (goal.target() == goal.baseline()) {
            return Refusal.TARGET_IS_BASELINE;
        }
        var down = goal.direction() == Direction.DOWN;
        if (down != goal.target() < goal.baseline() || goal.direction() == Direction.BAND) {
            return Refusal.TARGET_WRONG_WAY;
        }
        return goal.window().to().isAfter(today) ? null : Refusal.WINDOW_PAST;
    }
}

package vn.toancanh.task.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        if (missing(directive.parties()).isPresent()) {
            return Refusal.UNIT_ABOLISHED;
        }
        var term = deadline(directive.deadline());
        return term == null ? measure(directive.measure()) : term;
    }

    /** The first of them that does not exist any more. */
    public Optional<Unit> missing(Directive.Parties parties) {
        return Stream.concat(Stream.of(parties.lead()), parties.with().stream())
                .filter(isThere.negate())
                .findFirst();
    }

    /** A part is handed on by whoever answers for the whole. */
    private static boolean mayIssue(Directive directive, Seat seat, @Nullable State parent) {
        if (directive.parent() == null) {
            return seat.directs();
        }
        return parent != null && parent.phase().isOwed() && seat.mayHandOn(parent);
    }

    /** Why nothing can be due that day; null when it can. */
    public @Nullable Refusal deadline(LocalDate deadline) {
        if (!deadline.isAfter(today)) {
            return Refusal.DEADLINE_PAST;
        }
        if (deadline.isAfter(today.plusYears(1))) {
            return Refusal.DEADLINE_TOO_FAR;
        }
        return isRest.test(deadline) ? Refusal.DEADLINE_ON_REST_DAY : null;
    }

    /** Why that cannot be measured; null when it can. */
    public @Nullable Refusal measure(Measure measure) {
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
        var target = target(goal.direction(), goal.baseline(), goal.target());
        if (target != null) {
            return target;
        }
        return goal.window().to().isAfter(today) ? null : Refusal.WINDOW_PAST;
    }

    /** Why nobody can be asked to come from the one value to the other; null when he can. */
    public static @Nullable Refusal target(Direction direction, double baseline, double target) {
        if (target == baseline) {
            return Refusal.TARGET_IS_BASELINE;
        }
        var down = direction == Direction.DOWN;
        return down != target < baseline || direction == Direction.BAND
                ? Refusal.TARGET_WRONG_WAY
                : null;
    }
}

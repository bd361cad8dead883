package vn.toancanh.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.life.Stimulus;

/**
 * What an act becomes that was done without knowing what others had done meanwhile. The order of
 * the warehouse wins, the highest severity is kept, and no words of anybody are lost. Pure.
 */
final class Settlement {
    private Settlement() {}

    /**
     * The act at a moment that can be: not after {@code now}, and not before the alert it answers
     * to, however wrong the clock was on which it was done. Its end moves with it.
     */
    static Stimulus.Act dated(Deed deed, AlertState state, Instant now) {
        var act = deed.act();
        var fired = state.moments().fired();
        var same = deed.seen().episode() == 0 || deed.seen().episode() >= state.episode();
        var at = act.at();
        if (at.isAfter(now)) {
            at = now;
        } else if (fired != null && same && at.isBefore(fired)) {
            at = fired.isAfter(now) ? now : fired;
        }
        return moved(act, at);
    }

    private static Stimulus.Act moved(Stimulus.Act act, Instant at) {
        var by = Duration.between(act.at(), at);
        var id = act.id();
        var person = act.person();
        return switch (act) {
            case Stimulus.Acknowledge each ->
                    new Stimulus.Acknowledge(id, at, person, each.comment());
            case Stimulus.Unacknowledge each ->
                    new Stimulus.Unacknowledge(id, at, person, each.comment());
            case Stimulus.Comment each -> new Stimulus.Comment(id, at, person, each.comment());
            case Stimulus.Shelve each ->
                    new Stimulus.Shelve(
                            id, at, person, each.until().plus(by), each.once(), each.reason());
            case Stimulus.Unshelve _ -> new Stimulus.Unshelve(id, at, person);
            case Stimulus.TakeOut each ->
                    new Stimulus.TakeOut(
                            id, at, person, each.until().plus(by), each.reason(), each.second());
            case Stimulus.BringBack _ -> new Stimulus.BringBack(id, at, person);
            case Stimulus.Assign each ->
                    new Stimulus.Assign(id, at, person, each.due().plus(by), each.task());
            case Stimulus.ConfirmAction each ->
                    new Stimulus.ConfirmAction(id, at, person, each.comment());
            case Stimulus.Close each ->
                    new Stimulus.Close(id, at, person, each.verdict(), each.comment());
            case Stimulus.Publish each -> {
                var until = each.until();
                yield new Stimulus.Publish(
                        id,
                        at,
                        person,
                        each.move(),
                        until == null ? null : until.plus(by),
                        each.note());
            }
        };
    }

    /**
     * Whether the act comes too late to move anything: it is about an episode that is over, or it
     * acknowledges what somebody else has acknowledged, or less than there is by now.
     *
     * @param journal of the alert
     */
    static boolean isLate(Deed deed, AlertState state, List<AlertEvent> journal) {
        var seen = deed.seen();
        if (state.episode() > 0 && seen.episode() > 0 && seen.episode() < state.episode()) {
            return true;
        }
        if (!(deed.act() instanceof Stimulus.Acknowledge)) {
            return false;
        }
        return isOver(state)
                || isSeenByAnother(deed, state, journal)
                || isWorse(state, seen.worst());
    }

    private static boolean isOver(AlertState state) {
        return state.episode() > 0 && state.attention() == Attention.NONE;
    }

    private static boolean isSeenByAnother(Deed deed, AlertState state, List<AlertEvent> journal) {
        if (state.attention() != Attention.ACK) {
            return false;
        }
        return journal.reversed().stream()
                .filter(line -> line.transition() == Transition.ACKNOWLEDGED)
                .findFirst()
                .filter(line -> !line.by().equals(deed.act().person().by()))
                .isPresent();
    }

    private static boolean isWorse(AlertState state, @Nullable Severity seen) {
        var latched = state.severities().latched();
        return seen != null && latched != null && latched.isAbove(seen);
    }

    /** What is kept of an act that comes too late; null where it has no words to keep. */
    static Stimulus.@Nullable Comment kept(Stimulus.Act act) {
        var words =
                switch (act) {
                    case Stimulus.Acknowledge each ->
                            each.comment().isBlank()
                                    ? Transition.ACKNOWLEDGED.name()
                                    : each.comment();
                    case Stimulus.Unacknowledge each -> each.comment();
                    case Stimulus.Comment each -> each.comment();
                    case Stimulus.Shelve each -> each.reason();
                    case Stimulus.TakeOut each -> each.reason();
                    case Stimulus.Assign each -> each.task();
                    case Stimulus.ConfirmAction each -> each.comment();
                    case Stimulus.Close each -> each.comment();
                    case Stimulus.Unshelve _, Stimulus.BringBack _, Stimulus.Publish _ -> "";
                };
        return words.isBlank()
                ? null
                : new Stimulus.Comment(act.id(), act.at(), act.person(), words);
    }
}

package vn.toancanh.task.life;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;

/**
 * Whether an act counts that was done without knowledge of the newest lines. Who works is heard as
 * long as the table allows it; who judges, such as by confirming a report, must have seen what he
 * judges. What does not count is kept as a line that says why. Pure.
 */
public final class Settlement {
    private Settlement() {}

    /**
     * @param lines of the directive, in their order
     * @param seen id of the newest move its author knew; null where he knew none
     * @return why it does not count; null when it does
     */
    public static @Nullable Refusal settle(
            List<Line> lines, Act act, @Nullable UUID seen, Seat seat) {
        var state = Fold.of(lines).orElse(null);
        if (state == null) {
            return Refusal.NO_SUCH_STEP;
        }
        var refused = LifeCycle.check(state, act, seat);
        var overtaken = !state.newest().equals(seen);
        if (refused == null) {
            return overtaken && judges(act) ? Refusal.OVERTAKEN : null;
        }
        var foreign = LifeCycle.foreign(state, act, seat);
        if (!overtaken) {
            return foreign == null ? refused : foreign;
        }
        if (foreign == null) {
            return isMatterOfTime(refused) ? Refusal.OVERTAKEN : refused;
        }
        return wasHis(lines, act, seen, seat) ? Refusal.OVERTAKEN : foreign;
    }

    /** Whether it was his step as far as he knew, before somebody else was asked. */
    private static boolean wasHis(List<Line> lines, Act act, @Nullable UUID seen, Seat seat) {
        var known = new ArrayList<Line>();
        for (var line : lines) {
            known.add(line);
            if (line.id().equals(seen)) {
                return Fold.of(known)
                        .map(then -> LifeCycle.check(then, act, seat) == null)
                        .orElse(false);
            }
        }
        return false;
    }

    /** Whether what does not count for this reason is written down all the same. */
    public static boolean isKept(Refusal refusal) {
        return refusal == Refusal.OVERTAKEN || isMatterOfTime(refusal);
    }

    /** Whether somebody else's act may be the reason. */
    private static boolean isMatterOfTime(Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_STEP, ENDED, SUSPENDED, NOTHING_ASKED, NOT_LATER, TOO_OFTEN -> true;
            default -> false;
        };
    }

    private static boolean judges(Act act) {
        return switch (act) {
            case Act.Reissue _,
                    Act.Withdraw _,
                    Act.Rework _,
                    Act.Confirm _,
                    Act.GrantExtension _,
                    Act.DenyExtension _,
                    Act.Suspend _,
                    Act.Resume _,
                    Act.Close _ ->
                    true;
            case Act.Issue _,
                    Act.Accept _,
                    Act.Return _,
                    Act.Report _,
                    Act.AskExtension _,
                    Act.AskSupport _,
                    Act.AnswerSupport _,
                    Act.Escalate _,
                    Act.Comment _ ->
                    false;
        };
    }
}

package vn.toancanh.task.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Act;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Unit;
import vn.toancanh.task.Verdict;

/**
 * A directive as its lines leave it.
 *
 * @param newest id of the newest act that moved it; comments move nothing
 * @param lead who answers for it now
 * @param progress as last reported
 * @param since when the times began that run for whoever has the next step
 * @param verdict that it was closed with; null before
 * @param finding of the verdict engine by then, as it was written; blank for none
 */
public record State(
        Directive directive,
        Issue issue,
        UUID newest,
        Phase phase,
        Unit lead,
        Term term,
        Progress progress,
        Beside beside,
        Since since,
        @Nullable Verdict verdict,
        String finding) {

    /** Who asked for it, and when. */
    public record Issue(Actor by, Instant at) {}

    /**
     * @param first as issued; never changed
     * @param now the last day it may take
     * @param extensions how often it was extended
     * @param asked an extension that waits for an answer
     */
    public record Term(
            LocalDate first, LocalDate now, int extensions, Act.@Nullable AskExtension asked) {}

    /**
     * @param reportedOn the day of the newest report, if that said it was done
     * @param completedOn the same once it was confirmed; null while it is not
     * @param touchedAt of the newest act that counts
     */
    public record Progress(
            int percent,
            int reports,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate completedOn,
            Instant touchedAt) {}

    /**
     * What goes on beside the phase.
     *
     * @param escalated 0 where it is not
     * @param wanted support that waits for an answer
     */
    public record Beside(boolean suspended, int escalated, Map<UUID, Act.AskSupport> wanted) {
        public Beside {
            wanted = Map.copyOf(wanted);
        }
    }

    /**
     * When times began that are asked for by others than the deadline. What was stood still and
     * goes on begins anew.
     *
     * @param step when the warehouse wrote down the act that it stands in its phase by: nobody can
     *     answer what has not reached him
     * @param asked the same of the extension that waits for an answer, if one does
     * @param heard when it was last reported on, or accepted or sent back since
     */
    public record Since(Instant step, Instant asked, Instant heard) {}

    /** Whether it was done too late, or would be if it were done on that day. */
    public boolean isLate(LocalDate today) {
        // Who has reported in time does not become late while he waits for an answer.
        var done = progress.completedOn() == null ? progress.reportedOn() : progress.completedOn();
        return (done == null ? today : done).isAfter(term.now());
    }
}

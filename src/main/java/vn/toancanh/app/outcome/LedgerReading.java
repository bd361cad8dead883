package vn.toancanh.app.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.taskwork.ProposedVerdicts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.ledger.Judgement;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Waiting;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Finding;
import vn.toancanh.task.outcome.FindingJson;
import vn.toancanh.task.outcome.Outcome;

/**
 * What the directives of a desk came to: those that are closed by what was written then, those
 * whose windows are over by what the engine says now. A few more are judged with each reading, so
 * that the list is there at once and grows. Not on the JavaFX thread.
 */
final class LedgerReading {
    /** Of those that wait to be closed; the oldest wait longest. */
    static final int MOST_JUDGED = 300;

    /** With one reading: about half a second of reckoning. */
    private static final int AT_ONCE = 8;

    private final TaskDesk desk;
    private final Outcomes outcomes;
    private final OutcomeNames names;
    private final ProposedVerdicts proposals;
    private final Map<UUID, Told> closed = new ConcurrentHashMap<>();

    private record Told(UUID newest, Judgement judgement) {}

    /**
     * @param waiting that are still to be judged
     * @param more whether another reading judges the next at once
     */
    record Read(List<Judgement> judgements, int waiting, boolean more) {}

    /**
     * @param proposals are told what the engine says
     */
    LedgerReading(
            TaskDesk desk, Outcomes outcomes, OutcomeNames names, ProposedVerdicts proposals) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.names = names;
        this.proposals = proposals;
    }

    Read read(LocalDate today) {
        var all = new ArrayList<Judgement>();
        var open = new ArrayList<State>();
        for (var state : desk.states()) {
            if (state.phase() == Phase.CLOSED) {
                all.add(closed(state, today));
            } else if (state.phase() == Phase.EVALUATING && Waiting.isJudgeable(state, today)) {
                open.add(state);
            }
        }
        open.sort(Comparator.comparing(state -> state.progress().touchedAt()));
        var waiting = 0;
        var asked = 0;
        var more = false;
        for (var state : open.subList(0, Math.min(MOST_JUDGED, open.size()))) {
            var known = outcomes.known(state);
            if (!known.stands() && asked < AT_ONCE) {
                outcomes.of(state);
                known = outcomes.known(state);
                asked++;
            }
            more |= !known.stands();
            // What stood until now is shown until it is asked again.
            if (known.outcomes().isEmpty()
                    || known.outcomes().stream().anyMatch(LedgerReading::isOnItsWay)) {
                waiting++;
            } else {
                all.add(proposed(state, known.outcomes(), today));
            }
        }
        all.sort(
                Comparator.comparing((Judgement each) -> each.closed())
                        .thenComparing(Judgement::title)
                        .thenComparing(Judgement::directive));
        return new Read(List.copyOf(all), waiting, more);
    }

    private static boolean isOnItsWay(Outcome outcome) {
        return outcome instanceof Outcome.Lacking(_, Outcome.Lack lack)
                && lack == Outcome.Lack.HISTORY;
    }

    private Judgement closed(State state, LocalDate today) {
        var told = closed.get(state.directive().id());
        if (told != null && told.newest().equals(state.newest())) {
            return told.judgement();
        }
        var findings = FindingJson.read(state.finding());
        var verdict = state.verdict() == null ? Verdict.NOT_MEASURED : state.verdict();
        var made = judgement(state, findings, verdict, today);
        closed.put(state.directive().id(), new Told(state.newest(), made));
        return made;
    }

    private Judgement proposed(State state, List<Outcome> known, LocalDate today) {
        var findings = new ArrayList<Finding>();
        for (var outcome : known) {
            if (outcome instanceof Outcome.Judged judged) {
                findings.add(Finding.of(judged));
            }
        }
        var verdict =
                findings.size() < known.size()
                        ? Verdict.NOT_ENOUGH_GROUNDS
                        : Finding.proposed(findings).orElse(Verdict.NOT_ENOUGH_GROUNDS);
        proposals.put(state.directive().id(), verdict);
        return judgement(state, findings, verdict, today);
    }

    private Judgement judgement(
            State state, List<Finding> findings, Verdict verdict, LocalDate today) {
        var aims = Aim.of(state.directive().measure());
        var aim = aims.isEmpty() ? null : aims.getFirst();
        var estimated = findings.isEmpty() ? null : findings.getFirst().estimated();
        return new Judgement(
                state.directive().id(),
                state.directive().text().title(),
                state.lead().name(),
                aimed(aim),
                aim == null || estimated == null ? null : names.change(aim, estimated),
                verdict,
                state.phase() == Phase.CLOSED,
                state.isLate(today));
    }

    private Judgement.Aimed aimed(@Nullable Aim aim) {
        if (aim == null) {
            return new Judgement.Aimed("", "", "", Direction.BAND, Double.NaN);
        }
        var baseline =
                aim.goals().stream().mapToDouble(goal -> goal.baseline()).average().orElseThrow();
        return new Judgement.Aimed(
                aim.first().series().indicator(),
                names.indicator(aim),
                names.place(aim),
                aim.first().direction(),
                baseline);
    }
}

package vn.toancanh.app.ordered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.taskwork.ProposedVerdicts;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;

/**
 * Directives as notes on the charts of the indicators they are measured by, with their verdicts
 * where there are some. Any thread.
 */
public record Ordered(Session session, Texts texts) {
    /** One chart has room for so many; the newest are shown. */
    private static final int MOST = 6;

    /**
     * Issued between {@code from} and {@code at} for the unit, one within it or one around it;
     * newest first. Where several were issued at once they are one note.
     *
     * @param indicators of the chart
     */
    public List<ChartSpec.Note> of(
            Set<String> indicators, AreaCode area, Instant from, Instant at) {
        var tasks = session.tasks();
        if (tasks.isEmpty()) {
            return List.of();
        }
        var found =
                tasks.get().desk().states().stream()
                        .filter(state -> state.phase() != Phase.WITHDRAWN)
                        .filter(state -> state.issue().at().isBefore(at))
                        .filter(state -> state.issue().at().isAfter(from))
                        .filter(state -> concerns(state, indicators, area))
                        .collect(Collectors.groupingBy(state -> state.issue().at()));
        var proposals = tasks.get().proposals();
        var notes = new ArrayList<ChartSpec.Note>();
        found.forEach((issued, together) ->
                notes.add(
                        new ChartSpec.Note(
                                ChartSpec.Kind.DIRECTIVE,
                                label(together, proposals),
                                issued,
                                null)));
        notes.sort((one, other) -> other.from().compareTo(one.from()));
        return notes.subList(0, Math.min(MOST, notes.size()));
    }

    /** Of several the verdict is said where it is the same for all. */
    private String label(List<State> together, ProposedVerdicts proposals) {
        var first = together.getFirst().directive().text().title();
        var name =
                together.size() == 1
                        ? first
                        : texts.get("app.outcome.together", Integer.toString(together.size()));
        var verdicts =
                together.stream().map(state -> verdict(state, proposals)).distinct().toList();
        return verdicts.size() > 1
                ? name
                : verdicts.getFirst()
                        .map(verdict -> texts.get("app.outcome.judged", name, verdict))
                        .orElse(name);
    }

    /** Empty while the window is open, and where nothing was measured. */
    private Optional<String> verdict(State state, ProposedVerdicts proposals) {
        var closed = Optional.ofNullable(state.verdict());
        return closed.isPresent()
                ? closed.filter(each -> each != Verdict.NOT_MEASURED).map(this::words)
                : proposals.of(state).map(each -> texts.get("task.ledger.proposed", words(each)));
    }

    private String words(Verdict verdict) {
        return texts.get("task.verdict." + verdict.name());
    }

    private boolean concerns(State state, Set<String> indicators, AreaCode area) {
        return state.directive().measure() instanceof Measure.Measured(var goals)
                && goals.stream()
                        .anyMatch(goal ->
                                indicators.contains(goal.series().indicator())
                                        && touches(goal.series().area(), area));
    }

    private boolean touches(AreaCode ordered, AreaCode area) {
        var tree = session.territory().tree();
        return tree.isWithin(ordered, area) || tree.isWithin(area, ordered);
    }
}

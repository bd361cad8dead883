package vn.toancanh.task.detail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Line;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.detail.TaskTold.Chip;
import vn.toancanh.task.detail.TaskTold.Tone;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/**
 * Tells a directive. Any thread.
 *
 * @param names of an indicator in a unit, as people say it
 */
public record TaskTelling(Texts texts, Function<SeriesKey, String> names) {
    private static final int DECIMALS = 2;

    /** A directive to many communes has one for each; their parts tell them. */
    private static final int MOST_GOALS = 4;

    /**
     * @param lines all that was done upon it, and sent
     */
    public TaskTold tell(TaskRow row, List<Line> lines, LocalDate today) {
        return tell(row, lines, Set.of(), today);
    }

    /**
     * @param lines all that was done upon it
     * @param unsent those that the warehouse does not know of yet
     */
    public TaskTold tell(TaskRow row, List<Line> lines, Set<UUID> unsent, LocalDate today) {
        var state = row.state();
        var text = state.directive().text();
        return new TaskTold(
                row.id(),
                kicker(state),
                text.title(),
                chips(row, today),
                text.requirement(),
                goals(state.directive().measure()),
                series(state.directive().measure()),
                history(lines, unsent));
    }

    private String kicker(State state) {
        var parts = new ArrayList<String>();
        if (!state.directive().text().document().isBlank()) {
            parts.add(state.directive().text().document());
        }
        parts.add(
                switch (state.directive().origin()) {
                    case Origin.OfAlert _ -> texts.get("task.from.alert");
                    case Origin.OfIndicator(var series) ->
                            texts.get("task.from.indicator", names.apply(series));
                    case Origin.OfPlace _ -> texts.get("task.from.place");
                    case Origin.OfBriefing _ -> texts.get("task.from.briefing");
                    case Origin.Blank _ -> texts.get("task.from.blank");
                });
        parts.add(
                texts.get(
                        "task.issued",
                        state.issue().by().name(),
                        new Times(texts).exact(state.issue().at())));
        return String.join(" · ", parts);
    }

    private List<Chip> chips(TaskRow row, LocalDate today) {
        var state = row.state();
        var words = new TaskWords(texts);
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(words.standing(state, today), Tone.MAIN));
        if (state.phase().isOwed()) {
            chips.add(new Chip(words.left(row), tone(row)));
        }
        var escalated = words.escalated(state, today);
        if (!escalated.isBlank()) {
            chips.add(new Chip(escalated, Tone.ACT));
        }
        var verdict = state.verdict();
        if (verdict != null) {
            chips.add(new Chip(words.verdict(verdict), Tone.MAIN));
        }
        chips.add(new Chip(term(state), Tone.PLAIN));
        chips.add(new Chip(texts.get("task.chip.lead", state.lead().name()), Tone.PLAIN));
        var with = state.directive().parties().with();
        if (!with.isEmpty()) {
            var names = with.stream().map(Unit::name).collect(Collectors.joining(", "));
            chips.add(new Chip(texts.get("task.chip.with", names), Tone.PLAIN));
        }
        var reporting = state.directive().reporting();
        chips.add(
                new Chip(
                        texts.get(
                                "task.chip.report",
                                texts.get("task.rhythm." + reporting.rhythm().name()),
                                reporting.way()),
                        Tone.PLAIN));
        if (reporting.withPhoto()) {
            chips.add(new Chip(texts.get("task.chip.photo"), Tone.PLAIN));
        }
        return chips;
    }

    private static Tone tone(TaskRow row) {
        if (row.isOverdue()) {
            return Tone.ACT;
        }
        return row.state().phase() != Phase.REPORTED && row.daysLeft() <= 3
                ? Tone.WATCH
                : Tone.GOOD;
    }

    /** The first deadline stays to be seen. */
    private String term(State state) {
        var words = new TaskWords(texts);
        var term = state.term();
        return term.extensions() == 0
                ? texts.get("task.chip.due", words.day(term.now()))
                : texts.get(
                        "task.chip.extended",
                        words.day(term.now()),
                        words.day(term.first()),
                        term.extensions());
    }

    private List<String> goals(Measure measure) {
        return switch (measure) {
            case Measure.Measured(var goals) -> measured(goals);
            case Measure.NotMeasurable(var reason) -> List.of(texts.get("task.unmeasured", reason));
        };
    }

    private List<String> measured(List<Goal> goals) {
        var told = new ArrayList<>(goals.stream().limit(MOST_GOALS).map(this::goal).toList());
        if (goals.size() > MOST_GOALS) {
            told.add(texts.get("task.goal.more", goals.size() - MOST_GOALS));
        }
        return told;
    }

    private String goal(Goal goal) {
        var words = new TaskWords(texts);
        return texts.get(
                "task.goal",
                names.apply(goal.series()),
                number(goal.baseline()),
                number(goal.target()),
                words.day(goal.window().from()),
                words.day(goal.window().to()));
    }

    private String number(double value) {
        return Numbers.plain(value, DECIMALS, texts.locale());
    }

    private static @Nullable SeriesKey series(Measure measure) {
        return measure instanceof Measure.Measured(var goals) && !goals.isEmpty()
                ? goals.getFirst().series()
                : null;
    }

    /** The newest first. */
    private List<TaskTold.Step> history(List<Line> lines, Set<UUID> unsent) {
        var words = new ActWords(texts);
        var times = new Times(texts);
        return lines.reversed().stream()
                .map(line -> {
                    var said = words.of(line);
                    var key = unsent.contains(line.id()) ? "task.line.unsent" : "task.line.when";
                    var when = texts.get(key, times.exact(line.at()), line.by().name());
                    return new TaskTold.Step(
                            when,
                            said.said(),
                            said.words(),
                            said.setAside(),
                            line.id(),
                            line.act().evidence());
                })
                .toList();
    }
}

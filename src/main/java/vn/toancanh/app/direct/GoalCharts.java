package vn.toancanh.app.direct;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.life.State;

/** What a directive is measured by, with the directive drawn on it. Blocks on disk. */
record GoalCharts(Session session, Texts texts) {
    private static final Duration BEFORE = Duration.ofDays(180);

    /** Null where nothing is measured, or nothing is known of the series. */
    @Nullable ChartSpec of(State state, Instant now) {
        return state.directive().measure() instanceof Measure.Measured(var goals)
                        && !goals.isEmpty()
                ? of(state, goals.getFirst(), now)
                : null;
    }

    private @Nullable ChartSpec of(State state, Goal goal, Instant now) {
        var indicator = session.territory().catalogue().find(goal.series().indicator());
        if (indicator.isEmpty()) {
            return null;
        }
        var _ = session.want(goal.series());
        var points =
                session
                        .readings()
                        .history(goal.series(), state.issue().at().minus(BEFORE), now)
                        .stream()
                        .map(each -> new Course.Sample(each.period().from(), each.value()))
                        .toList();
        if (points.isEmpty()) {
            return null;
        }
        var measure = indicator.get().measure();
        var name = indicator.get().name(texts.locale());
        return new ChartSpec.History(
                new ChartSpec.Head(
                        "", new ChartSpec.Measure(measure.unit(), measure.decimals()), "", ""),
                List.of(new ChartSpec.TimeLine(name, Course.of(points), ChartSpec.Role.MAIN)),
                new ChartSpec.Ground(null, goal.target(), null),
                notes(state, goal));
    }

    private List<ChartSpec.Note> notes(State state, Goal goal) {
        var notes = new ArrayList<ChartSpec.Note>();
        notes.add(
                new ChartSpec.Note(
                        ChartSpec.Kind.DIRECTIVE,
                        texts.get("app.direct.issued"),
                        state.issue().at(),
                        null));
        var from = goal.window().from().atStartOfDay(Period.ZONE).toInstant();
        notes.add(
                new ChartSpec.Note(
                        ChartSpec.Kind.EVENT,
                        texts.get("app.direct.window"),
                        from,
                        goal.window().to().plusDays(1).atStartOfDay(Period.ZONE).toInstant()));
        return notes;
    }
}

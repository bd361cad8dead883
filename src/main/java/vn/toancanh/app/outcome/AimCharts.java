package vn.toancanh.app.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.effect.Estimate;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.task.life.State;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Outcome;

/**
 * What a directive is measured by, with the directive drawn on it; beside it what would have been,
 * once somebody has reckoned that. Blocks on disk.
 */
record AimCharts(Session session, Texts texts) {
    private static final Duration BEFORE = Duration.ofDays(180);

    /** Null where nothing is known of the series. */
    @Nullable ChartSpec of(State state, Aim aim, Instant now) {
        var series = aim.first().series();
        var indicator = session.territory().catalogue().find(series.indicator());
        if (indicator.isEmpty()) {
            return null;
        }
        var _ = session.want(series);
        var points =
                session.readings().history(series, state.issue().at().minus(BEFORE), now).stream()
                        .map(each -> new Course.Sample(each.period().from(), each.value()))
                        .toList();
        if (points.isEmpty()) {
            return null;
        }
        var name = indicator.get().name(texts.locale());
        return new ChartSpec.History(
                head(indicator.get()),
                List.of(new ChartSpec.TimeLine(name, Course.of(points), ChartSpec.Role.MAIN)),
                new ChartSpec.Ground(null, aim.target(), null),
                notes(state, aim));
    }

    /** Null where nothing was estimated. */
    @Nullable ChartSpec of(State state, Outcome outcome) {
        if (!(outcome instanceof Outcome.Judged judged) || judged.verdict().estimate() == null) {
            return null;
        }
        var series = judged.aim().first().series();
        var indicator = session.territory().catalogue().find(series.indicator());
        if (indicator.isEmpty()) {
            return null;
        }
        var estimate = judged.verdict().estimate();
        var start = judged.panel().trial().before();
        var end = judged.panel().periods().size();
        var observed = course(judged, estimate, Estimate.Point::observed, 0);
        var expected = course(judged, estimate, Estimate.Point::expected, 0);
        var band =
                new ChartSpec.Interval(
                        texts.get("app.outcome.band"),
                        course(judged, estimate, Estimate.Point::low, start),
                        course(judged, estimate, Estimate.Point::high, start));
        return new ChartSpec.History(
                head(indicator.get()),
                List.of(
                        new ChartSpec.TimeLine(
                                texts.get("app.outcome.observed"), observed, ChartSpec.Role.MAIN),
                        new ChartSpec.TimeLine(
                                texts.get("app.outcome.twin"), expected, ChartSpec.Role.TWIN)),
                new ChartSpec.Ground(null, judged.aim().target(), start < end ? band : null),
                notes(state, judged.aim()));
    }

    private static ChartSpec.Head head(Indicator indicator) {
        var measure = indicator.measure();
        return new ChartSpec.Head(
                "", new ChartSpec.Measure(measure.unit(), measure.decimals()), "", "");
    }

    private static Course course(
            Outcome.Judged judged,
            Estimate estimate,
            ToDoubleFunction<Estimate.Point> value,
            int from) {
        var samples = new ArrayList<Course.Sample>();
        for (var t = from; t < estimate.path().size(); t++) {
            var at = judged.panel().periods().get(t).from();
            samples.add(new Course.Sample(at, value.applyAsDouble(estimate.path().get(t))));
        }
        return Course.of(samples);
    }

    private List<ChartSpec.Note> notes(State state, Aim aim) {
        var window = aim.window();
        return List.of(
                new ChartSpec.Note(
                        ChartSpec.Kind.DIRECTIVE,
                        texts.get("app.outcome.issued"),
                        state.issue().at(),
                        null),
                new ChartSpec.Note(
                        ChartSpec.Kind.EVENT,
                        texts.get("app.outcome.due"),
                        moment(state.term().now().plusDays(1)),
                        null),
                new ChartSpec.Note(
                        ChartSpec.Kind.EVENT,
                        texts.get("app.outcome.window"),
                        moment(window.from()),
                        moment(window.to().plusDays(1))));
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant();
    }
}

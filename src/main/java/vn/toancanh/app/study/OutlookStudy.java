package vn.toancanh.app.study;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster;
import vn.toancanh.analysis.forecast.PlanChance;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Course.Sample;
import vn.toancanh.board.study.Outlook;
import vn.toancanh.board.study.OutlookAsk;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;

/** Forecasts an indicator in the unit looked at. Blocks on disk; any thread. */
final class OutlookStudy {
    private static final double LEVEL = 0.95;

    private final StudyScope scope;
    private final Histories histories;

    OutlookStudy(StudyScope scope) {
        this.scope = scope;
        histories = new Histories(scope);
    }

    Outlook answer(OutlookAsk ask) {
        var at = scope.moment().get();
        var area = scope.area().get();
        var catalogue = scope.session().territory().catalogue();
        var indicator = catalogue.orUndefined(ask.indicator(), "");
        var points = histories.points(ask.indicator(), area, at);
        var natural = indicator.publication().calendar().frequency().grain();
        var finest = Histories.grain(points).orElse(natural);
        var grains = Histories.choices(finest);
        var wanted = ask.grain();
        var grain =
                wanted != null && grains.contains(wanted)
                        ? wanted
                        : Histories.usual(points, grains, at);
        int horizon = ask.horizon() > 0 ? ask.horizon() : horizon(grain);
        var series = points.isEmpty() ? null : PeriodSeries.of(points, grain, at);
        var answer =
                Forecaster.forecast(
                        series == null ? new double[0] : series.numbers(),
                        new Forecaster.Question(Histories.season(grain), horizon, LEVEL));
        return new Outlook(
                indicator,
                scope.name(area),
                catalogue.all().stream().map(scope::option).toList(),
                grains,
                grain,
                grain != finest,
                horizon,
                series == null || series.values().isEmpty() ? null : series.last(),
                answer,
                chart(indicator, series, answer),
                plan(indicator, series, answer, at));
    }

    private static int horizon(Grain grain) {
        return switch (grain) {
            case MINUTE, HOUR, DAY -> 28;
            case WEEK -> 13;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 3;
        };
    }

    private ChartSpec chart(
            Indicator indicator, @Nullable PeriodSeries series, ForecastAnswer answer) {
        var texts = scope.texts();
        var measure =
                new ChartSpec.Measure(
                        Units.in(texts, indicator.measure().unit()),
                        indicator.measure().decimals());
        var head = new ChartSpec.Head("", measure, "", "");
        if (series == null || series.values().isEmpty()) {
            return new ChartSpec.History(head, List.of(), ChartSpec.Ground.NONE, List.of());
        }
        var lines = new ArrayList<ChartSpec.TimeLine>();
        var known = new ArrayList<Sample>();
        for (int i = 0; i < series.values().size(); i++) {
            known.add(new Sample(series.at(i).from(), series.values().get(i)));
        }
        lines.add(
                new ChartSpec.TimeLine(
                        texts.get("board.outlook.known"), Course.of(known), Role.MAIN));
        ChartSpec.Interval interval = null;
        if (answer instanceof ForecastAnswer.Made made) {
            lines.add(
                    new ChartSpec.TimeLine(
                            texts.get("board.outlook.line"),
                            Course.of(ahead(series, made)),
                            Role.FORECAST));
            interval = interval(series, made);
        }
        var plan = indicator.judgement().plan();
        var ground = new ChartSpec.Ground(null, plan == null ? null : plan.target(), interval);
        return new ChartSpec.History(head, lines, ground, List.of());
    }

    /** From the last known value on, so that the lines meet. */
    private static List<Sample> ahead(PeriodSeries series, ForecastAnswer.Made made) {
        var samples = new ArrayList<Sample>();
        samples.add(new Sample(series.last().from(), series.values().getLast()));
        for (var step : made.steps()) {
            samples.add(new Sample(series.last().plus(step.ahead()).from(), step.point()));
        }
        return samples;
    }

    private ChartSpec.Interval interval(PeriodSeries series, ForecastAnswer.Made made) {
        var lower = new ArrayList<Sample>();
        var upper = new ArrayList<Sample>();
        var now = series.values().getLast();
        lower.add(new Sample(series.last().from(), now));
        upper.add(new Sample(series.last().from(), now));
        for (var step : made.steps()) {
            var when = series.last().plus(step.ahead()).from();
            lower.add(new Sample(when, step.lower()));
            upper.add(new Sample(when, step.upper()));
        }
        return new ChartSpec.Interval(
                scope.texts().get("board.outlook.interval"), Course.of(lower), Course.of(upper));
    }

    /** The value of the year's last period against the year's target. */
    private static Outlook.Plan plan(
            Indicator indicator, @Nullable PeriodSeries series, ForecastAnswer answer, Instant at) {
        var plan = indicator.judgement().plan();
        if (plan == null || indicator.measure().direction() == Direction.BAND) {
            return unknown("board.outlook.plan.none");
        }
        if (!(answer instanceof ForecastAnswer.Made made) || series == null) {
            return unknown("board.outlook.plan.refused");
        }
        int year = LocalDateTime.ofInstant(at, Period.ZONE).getYear();
        int ahead = 0;
        while (series.last().plus(ahead + 1L).start().getYear() <= year) {
            ahead++;
        }
        if (ahead < 1) {
            return unknown("board.outlook.plan.over");
        }
        var asked =
                new PlanChance.Year(
                        plan.target(),
                        indicator.measure().direction(),
                        PlanChance.Measured.LAST,
                        0,
                        0,
                        ahead);
        return new Outlook.Plan.Chance(
                plan.target(), series.last().plus(ahead), PlanChance.of(made, asked));
    }

    private static Outlook.Plan unknown(String key) {
        return new Outlook.Plan.Unknown(Limit.of(key));
    }
}

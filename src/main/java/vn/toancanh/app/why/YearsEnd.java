package vn.toancanh.app.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.Forecaster;
import vn.toancanh.analysis.forecast.PlanChance;
import vn.toancanh.board.why.Insight.Chance;
import vn.toancanh.board.why.Insight.Expected;
import vn.toancanh.board.why.Insight.Outlook;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;

/**
 * Where an indicator stands at the end of the year of its newest value, when things go on as
 * before. What the year adds up to, against a plan that grows, begins anew each year: it is
 * forecast from this year alone. Pure.
 */
final class YearsEnd {
    private static final double LEVEL = 0.95;
    private static final double HUNDRED = 100;

    private final EvenSeries series;
    private final Indicator indicator;
    private final List<Limit> limits = new ArrayList<>();

    private YearsEnd(EvenSeries series, Indicator indicator) {
        this.series = series;
        this.indicator = indicator;
    }

    static Outlook of(EvenSeries all, Indicator indicator) {
        var plan = indicator.judgement().plan();
        var series = plan == null || plan.isConstant() ? all : all.ofItsYear();
        return new YearsEnd(series, indicator).outlook(plan);
    }

    private Outlook outlook(@Nullable Plan plan) {
        int ahead = ahead();
        if (ahead == 0) {
            return none(Limit.of("board.why.limit.year-over"));
        }
        var question = new Forecaster.Question(series.season(), ahead, LEVEL);
        return switch (Forecaster.forecast(series.values(), question)) {
            case ForecastAnswer.Made made -> outlook(made, plan);
            case ForecastAnswer.Refused refused -> none(refused.why());
        };
    }

    private static Outlook none(Limit why) {
        return new Outlook(List.of(), LEVEL, null, List.of(why));
    }

    /** Periods of this year still to come. */
    private int ahead() {
        var last = series.last();
        int ahead = 0;
        while (last.plus(ahead + 1L).start().getYear() == last.start().getYear()) {
            ahead++;
        }
        return ahead;
    }

    private Outlook outlook(ForecastAnswer.Made made, @Nullable Plan plan) {
        limits.addAll(made.limits());
        var steps =
                made.steps().stream()
                        .map(step ->
                                new Expected(
                                        series.last().plus(step.ahead()),
                                        step.point(),
                                        step.lower(),
                                        step.upper()))
                        .toList();
        boolean beyond = steps.stream().anyMatch(step -> step.upper() > HUNDRED);
        boolean share = indicator.measure().unit().startsWith("%");
        if (share && beyond && Arrays.stream(series.values()).noneMatch(v -> v > HUNDRED)) {
            limits.add(Limit.of("board.why.limit.above-hundred"));
        }
        return new Outlook(steps, made.level(), chance(made, plan), limits);
    }

    private @Nullable Chance chance(ForecastAnswer.Made made, @Nullable Plan plan) {
        var direction = indicator.measure().direction();
        if (plan == null || direction == Direction.BAND) {
            return null;
        }
        // The value is itself held against the plan to date, so the year is judged by its last.
        var year =
                new PlanChance.Year(
                        plan.target(),
                        direction,
                        PlanChance.Measured.LAST,
                        0,
                        0,
                        made.steps().size());
        var chance = PlanChance.of(made, year);
        chance.limits().stream().filter(limit -> !limits.contains(limit)).forEach(limits::add);
        return new Chance(
                series.last().start().getYear(),
                plan.target(),
                chance.probability(),
                chance.expected(),
                chance.lower(),
                chance.upper());
    }
}

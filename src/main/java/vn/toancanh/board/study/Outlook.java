package vn.toancanh.board.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.analysis.forecast.PlanChance;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.Indicator;

/**
 * What is expected of an indicator in the unit the desk looks at.
 *
 * @param unit its name
 * @param grain of the periods, and {@code grains} there could be
 * @param averaged whether values are means of finer ones
 * @param last period that is known, null without any
 */
public record Outlook(
        Indicator indicator,
        String unit,
        List<Option> options,
        List<Grain> grains,
        Grain grain,
        boolean averaged,
        int horizon,
        @Nullable Period last,
        ForecastAnswer answer,
        ChartSpec chart,
        Plan plan) {
    public Outlook {
        options = List.copyOf(options);
        grains = List.copyOf(grains);
    }

    /** What can be said of the year's plan. */
    public sealed interface Plan {
        /**
         * @param end the last period of the year
         */
        record Chance(double target, Period end, PlanChance chance) implements Plan {}

        record Unknown(Limit why) implements Plan {}
    }
}

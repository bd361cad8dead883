package vn.toancanh.board.league;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.league.League;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Status;

/**
 * Units in their order.
 *
 * @param options indicators that can be ranked
 * @param before the moment movement is counted from, in words
 * @param peers how those ranked were chosen, null for everybody
 * @param own the unit the desk looks at, null when it is none of them
 */
public record LeagueAnswer(
        Indicator indicator,
        List<Option> options,
        League league,
        Map<AreaCode, Unit> units,
        String before,
        @Nullable Limit peers,
        @Nullable AreaCode own) {
    public LeagueAnswer {
        options = List.copyOf(options);
        units = Map.copyOf(units);
    }

    /** What a line says of a unit beside its place. */
    public record Unit(String name, Status status, @Nullable Fraction cases) {}
}

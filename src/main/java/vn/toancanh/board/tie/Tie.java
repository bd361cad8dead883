package vn.toancanh.board.tie;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.relation.LagCorrelation;
import vn.toancanh.analysis.relation.PairReport;
import vn.toancanh.base.Grain;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.Indicator;

/**
 * How two indicators of a unit go together.
 *
 * @param grains both can be looked at, {@code grain} among them; empty when one has no data
 * @param averaged whether values of one are means of finer ones
 * @param shown the lag of the points, null when there is none
 */
public record Tie(
        Indicator first,
        Indicator second,
        List<Option> options,
        List<Grain> grains,
        Grain grain,
        boolean averaged,
        PairReport report,
        @Nullable LagCorrelation shown,
        ChartSpec chart) {
    public Tie {
        options = List.copyOf(options);
        grains = List.copyOf(grains);
    }
}

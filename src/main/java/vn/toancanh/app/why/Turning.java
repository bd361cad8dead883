package vn.toancanh.app.why;

import java.util.List;
import vn.toancanh.analysis.change.ChangeFinder;
import vn.toancanh.analysis.change.ChangeReport;
import vn.toancanh.board.why.Insight.Shift;
import vn.toancanh.board.why.Insight.Since;
import vn.toancanh.board.why.Insight.Turn;
import vn.toancanh.indicator.Indicator;

/**
 * Since when a series is better or worse. What grows over the year with its plan is judged by how
 * far it is from the plan of the day, in this year alone. Pure.
 */
final class Turning {
    private static final double SIGNIFICANCE = 0.05;

    private Turning() {}

    static Since of(EvenSeries all, Indicator indicator) {
        var plan = indicator.judgement().plan();
        boolean grows = plan != null && !plan.isConstant();
        var series = plan == null || plan.isConstant() ? all : all.ofItsYear().against(plan);
        return switch (ChangeFinder.find(series.values(), series.season(), SIGNIFICANCE)) {
            case ChangeReport.Examined examined ->
                    new Since(
                            examined.latest()
                                    .map(change -> shift(change, series, indicator, grows))
                                    .orElse(null),
                            examined.limits());
            case ChangeReport.Refused refused -> new Since(null, List.of(refused.why()));
        };
    }

    private static Shift shift(
            ChangeReport.ChangePoint change,
            EvenSeries series,
            Indicator indicator,
            boolean againstPlan) {
        boolean up = change.difference() > 0;
        var turn =
                switch (indicator.measure().direction()) {
                    case UP -> up ? Turn.BETTER : Turn.WORSE;
                    case DOWN -> up ? Turn.WORSE : Turn.BETTER;
                    case BAND -> Turn.OTHER;
                };
        return new Shift(
                series.at(change.first()),
                change.before(),
                change.after(),
                againstPlan,
                change.probability(),
                turn);
    }
}

package vn.toancanh.app.why;

import java.util.List;
import vn.toancanh.analysis.change.ChangeFinder;
import vn.toancanh.analysis.change.ChangeReport;
import vn.toancanh.board.why.Insight.Shift;
import vn.toancanh.board.why.Insight.Since;
import vn.toancanh.board.why.Insight.Turn;
import vn.toancanh.indicator.Direction;

/** Since when a series is better or worse. Pure. */
final class Turning {
    private static final double SIGNIFICANCE = 0.05;

    private Turning() {}

    static Since of(EvenSeries series, Direction direction) {
        return switch (ChangeFinder.find(series.values(), series.season(), SIGNIFICANCE)) {
            case ChangeReport.Examined examined ->
                    new Since(
                            examined.latest()
                                    .map(change -> shift(change, series, direction))
                                    .orElse(null),
                            examined.limits());
            case ChangeReport.Refused refused -> new Since(null, List.of(refused.why()));
        };
    }

    private static Shift shift(
            ChangeReport.ChangePoint change, EvenSeries series, Direction direction) {
        boolean up = change.difference() > 0;
        var turn =
                switch (direction) {
                    case UP -> up ? Turn.BETTER : Turn.WORSE;
                    case DOWN -> up ? Turn.WORSE : Turn.BETTER;
                    case BAND -> Turn.OTHER;
                };
        return new Shift(
                series.at(change.first()),
                change.before(),
                change.after(),
                change.probability(),
                turn);
    }
}

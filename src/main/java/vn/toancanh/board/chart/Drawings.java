package vn.toancanh.board.chart;

import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.BarsDrawing;
import vn.toancanh.board.figure.BoxesDrawing;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.DistributionDrawing;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.figure.WaterfallDrawing;
import vn.toancanh.board.history.HistoryDrawing;
import vn.toancanh.board.history.MultiplesDrawing;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.relation.ScatterDrawing;

/** Lays out any chart. Any thread that may measure text. */
public final class Drawings {
    private Drawings() {}

    /**
     * @param window the part of the x axis to show, null for all; ignored where it cannot be chosen
     */
    public static Drawing of(ChartSpec spec, Paper paper, @Nullable Span window) {
        return switch (spec) {
            case ChartSpec.History history -> new HistoryDrawing(history, paper).draw(window);
            case ChartSpec.Multiples many -> new MultiplesDrawing(many, paper).draw();
            case ChartSpec.Distribution spread -> new DistributionDrawing(spread, paper).draw();
            case ChartSpec.Boxes boxes -> new BoxesDrawing(boxes, paper).draw();
            case ChartSpec.Waterfall steps -> new WaterfallDrawing(steps, paper).draw();
            case ChartSpec.Scatter scatter -> new ScatterDrawing(scatter, paper).draw();
            case ChartSpec.Bars bars -> new BarsDrawing(bars, paper).draw();
        };
    }
}

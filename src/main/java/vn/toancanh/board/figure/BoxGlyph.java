package vn.toancanh.board.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;
import vn.toancanh.fx.parts.OkRange;

/** What charts of how values spread have in common. */
final class BoxGlyph {
    private BoxGlyph() {}

    static void good(@Nullable OkRange good, Frame plot, Scale scale, List<Mark> marks) {
        if (good == null) {
            return;
        }
        double left = scale.clamped(good.from());
        double right = scale.clamped(good.to());
        if (right > left) {
            var frame = new Frame(left, plot.top(), right - left, plot.height());
            marks.add(new Mark.Box(frame, 0, Ink.BAND, 1));
        }
    }

    static void axisName(
            ChartSpec.Head head, ValueTicks ticks, Frame plot, Paper paper, List<Mark> marks) {
        double line = paper.line(Face.SMALL);
        double y = plot.bottom() + 0.3 * paper.em() + 1.5 * line;
        var unit = paper.unit(head.measure(), ticks);
        marks.add(new Words(unit, plot.right(), y, Align.RIGHT, Face.SMALL, Ink.FAINT));
    }

    static void box(Spread spread, Frame row, Scale scale, Paper paper, List<Mark> marks) {
        double y = Paper.crisp(row.middleY());
        double left = scale.pixel(spread.lower());
        double right = scale.pixel(spread.upper());
        var thin = paper.pen(Ink.SERIES_1, 1.3);
        marks.add(new Mark.Line(scale.pixel(spread.lowWhisker()), y, left, y, thin));
        marks.add(new Mark.Line(right, y, scale.pixel(spread.highWhisker()), y, thin));
        for (double end : new double[] {spread.lowWhisker(), spread.highWhisker()}) {
            double x = Paper.crisp(scale.pixel(end));
            double half = row.height() / 4;
            marks.add(new Mark.Line(x, y - half, x, y + half, thin));
        }
        var box = new Frame(left, row.top(), Math.max(1, right - left), row.height());
        marks.add(new Mark.Box(box, 0, Ink.PAPER, 1));
        marks.add(new Mark.Box(box, 0, Ink.SERIES_1, 0.3));
        marks.add(new Mark.Outline(box, thin));
        double middle = Paper.crisp(scale.pixel(spread.median()));
        var thick = paper.pen(Ink.TEXT, 2.2);
        marks.add(new Mark.Line(middle, row.top(), middle, row.bottom(), thick));
        for (double value : spread.sorted()) {
            if (spread.isOutlier(value)) {
                double size = 0.22 * paper.em();
                double x = scale.pixel(value);
                marks.add(new Mark.Dot(x, y, size, Shape.CIRCLE, Ink.SERIES_1, true));
            }
        }
    }
}

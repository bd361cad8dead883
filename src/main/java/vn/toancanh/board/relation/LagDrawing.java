package vn.toancanh.board.relation;

import java.util.Comparator;
import java.util.List;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.figure.ChartSpec.Lag;
import vn.toancanh.board.figure.ChartSpec.Shift;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;

/** The correlation at each lag as a stem; what may be chance is shaded and pale. */
record LagDrawing(Lag lag, Paper paper) {
    private static final double WIDE_EM = 28;
    private static final double HIGH_EM = 24;
    private static final double PART = 0.36;
    static final double CHANCE = 0.18;

    /**
     * Right of the points where there is room, else below where it is high enough; gives what is
     * left for the points.
     */
    Frame beside(Frame frame, List<Mark> marks, List<Drawing.Stop> stops) {
        double em = paper.em();
        if (frame.width() < WIDE_EM * em && frame.height() < HIGH_EM * em) {
            return frame;
        }
        boolean right = frame.width() >= WIDE_EM * em;
        double width = right ? PART * frame.width() : 0;
        double height = right ? 0 : Math.max(7.5 * em, PART * frame.height());
        var mine =
                right
                        ? frame.inset(frame.width() - width + em, 0, 0, 0)
                        : frame.inset(0, frame.height() - height, 0, 0);
        draw(mine, marks, stops);
        return frame.inset(0, 0, width, height);
    }

    private void draw(Frame frame, List<Mark> marks, List<Drawing.Stop> stops) {
        double em = paper.em();
        double line = paper.line(Face.SMALL);
        var head = new Frame(frame.left(), frame.top(), frame.width(), line);
        marks.add(paper.small(paper.texts().get("board.chart.lag"), head, Align.LEFT, Ink.FAINT));
        var ticks = ValueTicks.whole(new Span(-1, 1), frame.height() > 10 * em ? 4 : 2);
        double left = paper.labelWidth(ticks) + 0.8 * em;
        var plot = frame.inset(left, line + 0.6 * em, em, 3.1 * em);
        var across = new Scale(span(), plot.left(), plot.right());
        var up = new Scale(ticks.span(), plot.bottom(), plot.top());
        double top = up.pixel(lag.limit());
        var chance = new Frame(plot.left(), top, plot.width(), up.pixel(-lag.limit()) - top);
        marks.add(new Mark.Box(chance, 0, Ink.UNKNOWN, CHANCE));
        marks.addAll(paper.upAxis(ticks, up, plot));
        for (var shift : lag.shifts()) {
            stem(shift, across, up, marks);
            stops.add(stop(shift, across, up));
        }
        axis(plot, across, marks);
    }

    private Span span() {
        var range = lag.shifts().stream().mapToInt(Shift::periods).summaryStatistics();
        return new Span(range.getMin() - 0.7, range.getMax() + 0.7);
    }

    private Ink ink(Shift shift) {
        return Math.abs(shift.correlation()) > lag.limit() ? Ink.SERIES_1 : Ink.UNKNOWN;
    }

    private void stem(Shift shift, Scale across, Scale up, List<Mark> marks) {
        double x = Paper.crisp(across.pixel(shift.periods()));
        double y = up.pixel(shift.correlation());
        marks.add(new Mark.Line(x, up.pixel(0), x, y, paper.pen(ink(shift), 2.2)));
        boolean best = shift.equals(strongest());
        double size = (best ? 0.36 : 0.24) * paper.em();
        var shape = best ? Shape.DIAMOND : Shape.CIRCLE;
        marks.add(new Mark.Dot(x, y, size, shape, ink(shift), false));
    }

    private Shift strongest() {
        return lag.shifts().stream()
                .max(Comparator.comparingDouble(shift -> Math.abs(shift.correlation())))
                .orElseThrow();
    }

    private void axis(Frame plot, Scale across, List<Mark> marks) {
        double line = paper.line(Face.SMALL);
        double y = plot.bottom() + 0.3 * paper.em() + line / 2;
        int most = paper.ticksAcross(plot.width(), 1.5 * paper.em());
        var ticks = ValueTicks.in(across.span(), most);
        for (double value : ticks.values()) {
            if (value == Math.rint(value)) {
                var label = Numbers.signed(value, 0, paper.texts().locale());
                double x = across.pixel(value);
                marks.add(new Words(label, x, y, Align.CENTRE, Face.SMALL, Ink.FAINT));
            }
        }
        var below = new Frame(plot.left(), y + line / 2, plot.width(), line);
        var name = paper.texts().get("board.chart.lag.axis");
        marks.add(paper.small(name, below, Align.RIGHT, Ink.FAINT));
    }

    private Drawing.Stop stop(Shift shift, Scale across, Scale up) {
        var texts = paper.texts();
        var locale = texts.locale();
        var r = Numbers.signed(shift.correlation(), 2, locale);
        boolean told = Math.abs(shift.correlation()) > lag.limit();
        var words = told ? "board.chart.lag.told" : "board.chart.lag.chance";
        return Drawing.Stop.at(
                across.pixel(shift.periods()),
                up.pixel(shift.correlation()),
                texts.get("board.chart.lag.at", Numbers.signed(shift.periods(), 0, locale)),
                List.of("r = " + r, texts.get(words)));
    }
}

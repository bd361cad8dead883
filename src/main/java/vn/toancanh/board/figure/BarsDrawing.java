package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.board.figure.ChartSpec.Bar;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.indicator.Status;

/**
 * Units one below the other, each with its bar from zero, its status and its number. Where not all
 * have room, the first and the last are shown: the ends of a ranking are what one looks for.
 */
public final class BarsDrawing {
    private static final double BAR = 0.56;
    private static final double MOST_EM = 1.6;
    private static final double TINT = 0.85;

    private final ChartSpec.Bars spec;
    private final Paper paper;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public BarsDrawing(ChartSpec.Bars spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
    }

    public Drawing draw() {
        if (spec.bars().isEmpty()) {
            return paper.empty(spec.head());
        }
        var frame = paper.head(spec.head(), marks);
        var target = spec.target();
        if (target != null) {
            frame = frame.inset(0, paper.line(Face.SMALL), 0, 0);
        }
        int most = Rows.most(frame, paper);
        int count = spec.bars().size();
        int left = count <= most ? 0 : count - Math.max(1, most - 1);
        int first = left == 0 ? count : (count - left + 1) / 2;
        var shown = new ArrayList<>(spec.bars().subList(0, first));
        shown.addAll(spec.bars().subList(first + left, count));
        var names = new ArrayList<>(shown.stream().map(Bar::name).toList());
        if (left > 0) {
            names.add(first, "");
        }
        var rows = Rows.of(names, frame.inset(1.2 * paper.em(), 0, 0, 0), paper);
        var scale = scale(shown, rows.plot());
        if (target != null) {
            target(target, rows.plot(), scale);
        }
        for (int i = 0; i < shown.size(); i++) {
            row(shown.get(i), rows, i < first ? i : i + 1, scale);
        }
        if (left > 0) {
            between(left, rows.row(first));
        }
        return Drawing.still(marks, rows.plot(), Drawing.Reader.of(stops));
    }

    /** From zero to the farthest value; room for the numbers at both ends. */
    private Scale scale(List<Bar> bars, Frame plot) {
        double low = 0;
        double high = 0;
        double widest = 0;
        for (var bar : bars) {
            if (Double.isFinite(bar.value())) {
                low = Math.min(low, bar.value());
                high = Math.max(high, bar.value());
            }
            var number = paper.amount(bar.value(), spec.head().measure());
            widest = Math.max(widest, paper.type().width(number, Face.SMALL));
        }
        var target = spec.target();
        if (target != null) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        double side = widest + 0.8 * paper.em();
        double start = plot.left() + (low < 0 ? side : 0);
        return new Scale(
                low < high ? new Span(low, high) : new Span(0, 1),
                start,
                Math.max(start + 1, plot.right() - (high > 0 ? side : 0)));
    }

    private void row(Bar bar, Rows rows, int i, Scale scale) {
        double em = paper.em();
        var row = rows.row(i).inset(-1.2 * em, 0, 0, 0);
        if (bar.own()) {
            marks.add(new Mark.Box(row, 0.3 * em, Ink.GRID, 0.6));
        }
        double y = row.middleY();
        boolean known = Double.isFinite(bar.value());
        var ink = Ink.of(bar.status());
        var shape = Shape.of(bar.status());
        boolean ring = bar.status() == Status.UNKNOWN;
        marks.add(new Mark.Dot(row.left() + 0.6 * em, y, 0.3 * em, shape, ink, ring));
        marks.add(paper.small(bar.name(), rows.name(i, 0), Align.LEFT, Ink.TEXT));
        double zero = scale.pixel(0);
        double end = known ? scale.pixel(bar.value()) : zero;
        double thick = Math.min(BAR * row.height(), MOST_EM * em);
        var frame = new Frame(Math.min(zero, end), y - thick / 2, Math.abs(end - zero), thick);
        marks.add(new Mark.Box(frame, 0.15 * em, ink, TINT));
        var number =
                known
                        ? paper.amount(bar.value(), spec.head().measure())
                        : paper.texts().get("board.chart.none");
        boolean left = known && bar.value() < 0;
        double x = left ? end - 0.4 * em : end + 0.4 * em;
        var fitted = known ? number : paper.type().fit(number, row.right() - x, Face.SMALL);
        number(fitted, x, y, left, scale);
        marks.add(
                new Words(
                        fitted,
                        x,
                        y,
                        left ? Align.RIGHT : Align.LEFT,
                        Face.SMALL,
                        known ? Ink.TEXT : Ink.FAINT));
        var status = paper.texts().get(ChartWords.key(bar.status()));
        stops.add(new Drawing.Stop(row, bar.name(), List.of(number, status)));
    }

    /** A number on the line of the target stands on paper of its own. */
    private void number(String words, double x, double y, boolean left, Scale scale) {
        var target = spec.target();
        double width = paper.type().width(words, Face.SMALL);
        double from = left ? x - width : x;
        if (target != null && scale.pixel(target) > from && scale.pixel(target) < from + width) {
            double line = paper.line(Face.SMALL);
            marks.add(new Mark.Box(new Frame(from, y - line / 2, width, line), 2, Ink.PAPER, 1));
        }
    }

    private void target(double value, Frame plot, Scale scale) {
        double x = Paper.crisp(scale.pixel(value));
        var pen = new Pen(Ink.ACCENT, 1.2 * paper.thin(), Dash.DASHED);
        marks.add(new Mark.Line(x, plot.top(), x, plot.bottom(), pen));
        var words =
                paper.texts()
                        .get(
                                "board.chart.target.value",
                                paper.number(value, spec.head().measure()));
        double y = plot.top() - paper.line(Face.SMALL) / 2;
        marks.add(
                new Words(words, paper.within(x, words), y, Align.CENTRE, Face.SMALL, Ink.ACCENT));
    }

    private void between(int count, Frame place) {
        var words = paper.texts().get("board.chart.between", Integer.toString(count));
        marks.add(paper.small(words, place, Align.LEFT, Ink.FAINT));
    }
}

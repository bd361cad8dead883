package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.figure.ChartSpec.Step;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.indicator.Status;

/**
 * From one value to another, step by step, from top to bottom. Where not all steps have room the
 * smallest are shown as one, so that the sum stays true.
 */
public final class WaterfallDrawing {
    private static final double BAR = 0.6;
    private static final double TINT = 0.9;

    private final ChartSpec.Waterfall spec;
    private final Paper paper;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public WaterfallDrawing(ChartSpec.Waterfall spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
    }

    public Drawing draw() {
        if (!Double.isFinite(spec.endValue())) {
            return paper.empty(spec.head());
        }
        var frame = paper.head(spec.head(), marks);
        var steps = fitting(Rows.most(frame, paper) - 2);
        var names = new ArrayList<String>();
        names.add(spec.start().name());
        steps.forEach(step -> names.add(step.name()));
        names.add(spec.end());
        var rows = Rows.of(names, frame, paper);
        var scale = scale(steps, rows.plot());
        for (int i = 0; i < names.size(); i++) {
            boolean whole = i == 0 || i == names.size() - 1;
            var face = whole ? Face.STRONG : Face.SMALL;
            var place = rows.name(i, 0);
            var fitted = paper.type().fit(names.get(i), place.width(), face);
            double y = place.middleY();
            marks.add(new Words(fitted, place.left(), y, Align.LEFT, face, Ink.TEXT));
        }
        double value = spec.start().value();
        whole(spec.start().name(), value, rows.row(0), scale);
        for (int i = 0; i < steps.size(); i++) {
            join(value, rows, i, scale);
            step(steps.get(i), value, rows.row(i + 1), scale);
            value += steps.get(i).value();
        }
        join(spec.endValue(), rows, steps.size(), scale);
        whole(spec.end(), spec.endValue(), rows.row(steps.size() + 1), scale);
        return Drawing.still(marks, rows.plot(), Drawing.Reader.of(stops));
    }

    private List<Step> fitting(int most) {
        if (spec.steps().size() <= most) {
            return spec.steps();
        }
        var kept =
                spec.steps().stream()
                        .sorted(Comparator.comparingDouble((Step step) -> -Math.abs(step.value())))
                        .limit(Math.max(0, most - 1))
                        .collect(Collectors.toSet());
        var shown = new ArrayList<Step>();
        double rest = 0;
        int merged = 0;
        for (var step : spec.steps()) {
            if (kept.contains(step)) {
                shown.add(step);
            } else {
                rest += step.value();
                merged++;
            }
        }
        var name = paper.texts().get("board.chart.rest", Integer.toString(merged));
        shown.add(new Step(name, rest, Status.UNKNOWN));
        return shown;
    }

    /** Of all values on the way, not from zero: what is drawn are differences. */
    private Scale scale(List<Step> steps, Frame plot) {
        double value = spec.start().value();
        double low = value;
        double high = value;
        for (var step : steps) {
            value += step.value();
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        var most = paper.amount(Math.max(Math.abs(low), Math.abs(high)), spec.head().measure());
        double side = paper.type().width("+" + most, Face.STRONG) + 1.2 * paper.em();
        double start = Math.min(plot.left() + 0.6 * paper.em(), plot.right() - 1);
        double end = Math.max(start + 1, plot.right() - side);
        return new Scale(Span.around(low, high), start, end);
    }

    private void whole(String name, double value, Frame row, Scale scale) {
        double em = paper.em();
        double x = scale.pixel(value);
        double y = row.middleY();
        double thick = BAR * row.height();
        var frame = new Frame(x - 0.2 * em, y - thick / 2, 0.4 * em, thick);
        marks.add(new Mark.Box(frame, 0.1 * em, Ink.TEXT, 1));
        var amount = paper.amount(value, spec.head().measure());
        marks.add(new Words(amount, x + 0.6 * em, y, Align.LEFT, Face.STRONG, Ink.TEXT));
        stops.add(new Drawing.Stop(row, name, List.of(amount)));
    }

    private void step(Step step, double from, Frame row, Scale scale) {
        double em = paper.em();
        double a = scale.pixel(from);
        double b = scale.pixel(from + step.value());
        double y = row.middleY();
        double thick = BAR * row.height();
        double left = Math.min(a, b);
        var frame = new Frame(left, y - thick / 2, Math.max(paper.thin(), Math.abs(b - a)), thick);
        var ink = Ink.of(step.meaning());
        marks.add(new Mark.Box(frame, 0.1 * em, ink, TINT));
        var measure = spec.head().measure();
        var locale = paper.texts().locale();
        var amount = Numbers.signed(step.value(), measure.decimals(), locale);
        double x = Math.max(a, b) + 0.4 * em;
        marks.add(new Words(amount, x, y, Align.LEFT, Face.SMALL, ink));
        var total = paper.amount(from + step.value(), measure);
        stops.add(
                new Drawing.Stop(
                        row,
                        step.name(),
                        List.of(
                                (amount + " " + measure.unit()).strip(),
                                paper.texts().get("board.chart.reached", total))));
    }

    private void join(double value, Rows rows, int above, Scale scale) {
        double x = Paper.crisp(scale.pixel(value));
        double half = BAR / 2 * rows.height();
        var pen = new Pen(Ink.EDGE, paper.thin(), Dash.SOLID);
        double from = rows.row(above).middleY() + half;
        marks.add(new Mark.Line(x, from, x, rows.row(above + 1).middleY() - half, pen));
    }
}

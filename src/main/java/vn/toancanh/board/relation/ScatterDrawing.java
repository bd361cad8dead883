package vn.toancanh.board.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Spot;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Legend;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Labels;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;
import vn.toancanh.indicator.Status;

/** Points of two indicators, the line through them, and how they go together at each lag. */
public final class ScatterDrawing {
    private static final double AIR = 0.05;
    private static final double DOT_EM = 0.3;

    private final ChartSpec.Scatter spec;
    private final Paper paper;
    private final List<Spot> spots;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public ScatterDrawing(ChartSpec.Scatter spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
        spots =
                spec.spots().stream()
                        .filter(spot -> Double.isFinite(spot.x()) && Double.isFinite(spot.y()))
                        .toList();
    }

    public Drawing draw() {
        if (spots.isEmpty()) {
            return paper.empty(spec.head());
        }
        var fit = spec.fitted() ? Fit.of(spots) : null;
        var frame = lag(legend(fit).lay(paper.head(spec.head(), marks), marks));
        double em = paper.em();
        var upTicks =
                ValueTicks.around(
                        span(spots.stream().mapToDouble(Spot::y).toArray()),
                        paper.ticksUp(frame.height() - 4 * em));
        var plot =
                frame.inset(
                        paper.labelWidth(upTicks) + 0.8 * em,
                        paper.line(Face.SMALL) + 0.3 * em,
                        1.2 * em,
                        3.1 * em);
        var acrossTicks =
                ValueTicks.around(
                        span(spots.stream().mapToDouble(Spot::x).toArray()),
                        paper.ticksAcross(plot.width(), 3 * em));
        var across = new Scale(acrossTicks.span(), plot.left(), plot.right());
        var up = new Scale(upTicks.span(), plot.bottom(), plot.top());
        marks.addAll(paper.upAxis(upTicks, up, plot));
        marks.addAll(paper.acrossAxis(acrossTicks, across, plot));
        names(frame, plot, upTicks, acrossTicks);
        line(fit, plot, across, up);
        spots(plot, across, up);
        return Drawing.still(marks, plot, Drawing.Reader.of(stops));
    }

    private static Span span(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return Span.around(low, high).padded(AIR);
    }

    private Legend legend(@Nullable Fit fit) {
        var legend = new Legend(paper);
        if (fit != null) {
            var locale = paper.texts().locale();
            legend.line(
                    paper.texts()
                            .get(
                                    "board.chart.fit",
                                    Numbers.signed(fit.correlation(), 2, locale),
                                    Integer.toString(fit.count())),
                    pen());
        }
        var lag = spec.lag();
        if (lag != null) {
            var limit = Numbers.format(lag.limit(), 2, paper.texts().locale());
            var words = paper.texts().get("board.chart.lag.limit", limit);
            legend.tint(words, Ink.UNKNOWN, LagDrawing.CHANCE);
        }
        return legend;
    }

    private Pen pen() {
        return new Pen(Ink.SERIES_2, 1.6 * paper.thin(), Dash.LONG);
    }

    private Frame lag(Frame frame) {
        var lag = spec.lag();
        return lag == null || lag.shifts().isEmpty()
                ? frame
                : new LagDrawing(lag, paper).beside(frame, marks, stops);
    }

    private void names(Frame frame, Frame plot, ValueTicks up, ValueTicks across) {
        double line = paper.line(Face.SMALL);
        var top = new Frame(frame.left(), frame.top(), frame.width(), line);
        var upName = named(spec.across().upName(), paper.unit(spec.head().measure(), up));
        marks.add(paper.small(upName, top, Align.LEFT, Ink.FAINT));
        double y = plot.bottom() + 0.3 * paper.em() + line;
        var bottom = new Frame(frame.left(), y, plot.right() - frame.left(), line);
        var acrossName = named(spec.across().name(), paper.unit(spec.across().measure(), across));
        marks.add(paper.small(acrossName, bottom, Align.RIGHT, Ink.FAINT));
    }

    private static String named(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** No farther than there are points: beyond nothing is known. */
    private void line(@Nullable Fit fit, Frame plot, Scale across, Scale up) {
        if (fit == null) {
            return;
        }
        var range = spots.stream().mapToDouble(Spot::x).summaryStatistics();
        var line =
                new Mark.Line(
                        across.pixel(range.getMin()),
                        up.pixel(fit.at(range.getMin())),
                        across.pixel(range.getMax()),
                        up.pixel(fit.at(range.getMax())),
                        pen());
        marks.add(new Mark.Group(plot, List.of(line)));
    }

    private void spots(Frame plot, Scale across, Scale up) {
        double size = DOT_EM * paper.em();
        var labels = new Labels(plot);
        for (var spot : spots) {
            double x = across.pixel(spot.x());
            double y = up.pixel(spot.y());
            boolean ring = spot.status() == Status.UNKNOWN;
            var ink = ring ? Ink.SERIES_1 : Ink.of(spot.status());
            marks.add(new Mark.Dot(x, y, size, Shape.of(spot.status()), ink, ring));
            labels.keepFree(new Frame(x - size, y - size, 2 * size, 2 * size));
            stops.add(stop(spot, x, y));
        }
        byDistance().forEach(i -> name(spots.get(i), labels, across, up));
    }

    /** The farthest out first: their names are asked for. */
    private List<Integer> byDistance() {
        var x = spots.stream().mapToDouble(Spot::x).summaryStatistics();
        var y = spots.stream().mapToDouble(Spot::y).summaryStatistics();
        double width = Math.max(1e-12, x.getMax() - x.getMin());
        double height = Math.max(1e-12, y.getMax() - y.getMin());
        return IntStream.range(0, spots.size())
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) ->
                                -Math.hypot(
                                        (spots.get(i).x() - x.getAverage()) / width,
                                        (spots.get(i).y() - y.getAverage()) / height)))
                .toList();
    }

    private void name(Spot spot, Labels labels, Scale across, Scale up) {
        double line = paper.line(Face.SMALL);
        var size = new Frame(0, 0, paper.type().width(spot.name(), Face.SMALL) + 4, line);
        var wishes =
                Labels.around(across.pixel(spot.x()), up.pixel(spot.y()), size, 0.55 * paper.em());
        labels.place(wishes)
                .ifPresent(place ->
                        marks.add(
                                new Words(
                                        spot.name(),
                                        place.middleX(),
                                        place.middleY(),
                                        Align.CENTRE,
                                        Face.SMALL,
                                        Ink.SOFT)));
    }

    private Drawing.Stop stop(Spot spot, double x, double y) {
        var texts = paper.texts();
        return Drawing.Stop.at(
                x,
                y,
                spot.name(),
                List.of(
                        texts.get(
                                "board.chart.line",
                                spec.across().name(),
                                paper.amount(spot.x(), spec.across().measure())),
                        texts.get(
                                "board.chart.line",
                                spec.across().upName(),
                                paper.amount(spot.y(), spec.head().measure()))));
    }
}

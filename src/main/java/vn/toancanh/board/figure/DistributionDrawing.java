package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.ChartSpec.Named;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;

/** Columns of how many units have which value, over the box of all values. */
public final class DistributionDrawing {
    private static final int NAMED = 6;
    private static final double TINT = 0.75;

    private final ChartSpec.Distribution spec;
    private final Paper paper;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public DistributionDrawing(ChartSpec.Distribution spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
    }

    public Drawing draw() {
        var known = spec.values().stream().filter(each -> Double.isFinite(each.value())).toList();
        if (known.isEmpty()) {
            return paper.empty(spec.head());
        }
        var spread = Spread.of(known.stream().map(Named::value).toList());
        var bins = ValueTicks.whole(spread.span(), spread.bins());
        var counts = counts(known, bins);
        int most = counts.stream().mapToInt(List::size).max().orElse(1);
        var frame = legend(paper.head(spec.head(), marks));
        double em = paper.em();
        var tall = frame.inset(0, 1.6 * em, 0, 5.2 * em);
        var up = ValueTicks.around(new Span(0, most), Math.min(most, paper.ticksUp(tall.height())));
        var plot = tall.inset(paper.labelWidth(up) + 0.8 * em, 0, 1.2 * em, 0);
        var across = new Scale(bins.span(), plot.left(), plot.right());
        var height = new Scale(up.span(), plot.bottom(), plot.top());
        var all = new Frame(plot.left(), plot.top(), plot.width(), plot.height() + 2 * em);
        BoxGlyph.good(spec.good(), all, across, marks);
        marks.addAll(paper.upAxis(up, height, plot));
        columns(counts, bins, across, height);
        var strip = new Frame(plot.left(), plot.bottom() + 0.5 * em, plot.width(), 1.3 * em);
        BoxGlyph.box(spread, strip, across, paper, marks);
        ticks(bins, across, all);
        own(spec.own(), all, across);
        return Drawing.still(marks, plot, Drawing.Reader.of(stops));
    }

    private Frame legend(Frame frame) {
        var legend = new Legend(paper);
        legend.words(paper.texts().get("board.chart.units"));
        if (spec.good() != null) {
            legend.tint(paper.texts().get("board.chart.good"), Ink.BAND, 1);
        }
        return legend.lay(frame, marks);
    }

    /** A value on a limit belongs to the bin above it, the greatest to the last. */
    private static List<List<Named>> counts(List<Named> values, ValueTicks bins) {
        int count = bins.values().size() - 1;
        var counts = new ArrayList<List<Named>>();
        for (int i = 0; i < count; i++) {
            counts.add(new ArrayList<>());
        }
        for (var each : values) {
            double place = (each.value() - bins.span().from()) / bins.step() + 1e-9;
            counts.get((int) Math.clamp(Math.floor(place), 0, count - 1)).add(each);
        }
        return counts;
    }

    private void columns(List<List<Named>> counts, ValueTicks bins, Scale across, Scale height) {
        for (int i = 0; i < counts.size(); i++) {
            double from = bins.values().get(i);
            double to = bins.values().get(i + 1);
            double left = across.pixel(from) + 1;
            double right = across.pixel(to) - 1;
            double top = height.pixel(counts.get(i).size());
            var column = new Frame(left, top, Math.max(1, right - left), height.start() - top);
            marks.add(new Mark.Box(column, 0, Ink.SERIES_1, TINT));
            stops.add(
                    stop(
                            column,
                            bins.label(from, paper.texts().locale()),
                            to,
                            counts.get(i),
                            bins));
        }
    }

    private Drawing.Stop stop(
            Frame column, String from, double to, List<Named> units, ValueTicks bins) {
        var texts = paper.texts();
        var range = from + "–" + bins.label(to, texts.locale());
        var heading = (range + " " + paper.unit(spec.head().measure(), bins)).strip();
        var lines = new ArrayList<String>();
        lines.add(texts.get("board.chart.count", Integer.toString(units.size())));
        if (!units.isEmpty()) {
            var names =
                    units.stream().limit(NAMED).map(Named::name).collect(Collectors.joining(", "));
            lines.add(units.size() > NAMED ? names + "…" : names);
        }
        return new Drawing.Stop(column, heading, lines);
    }

    private void ticks(ValueTicks bins, Scale across, Frame plot) {
        int most = paper.ticksAcross(plot.width(), paper.labelWidth(bins));
        var ticks = ValueTicks.in(bins.span(), most);
        double y = plot.bottom() + 0.3 * paper.em() + paper.line(Face.SMALL) / 2;
        for (double value : ticks.values()) {
            var label = ticks.label(value, paper.texts().locale());
            double x = paper.within(across.pixel(value), label);
            marks.add(new Words(label, x, y, Align.CENTRE, Face.SMALL, Ink.FAINT));
        }
        BoxGlyph.axisName(spec.head(), ticks, plot, paper, marks);
    }

    private void own(@Nullable Named own, Frame plot, Scale across) {
        if (own == null || !across.span().contains(own.value())) {
            return;
        }
        double x = Paper.crisp(across.pixel(own.value()));
        marks.add(new Mark.Line(x, plot.top(), x, plot.bottom(), paper.pen(Ink.TEXT, 1.6)));
        var words = own.name() + ": " + paper.amount(own.value(), spec.head().measure());
        double y = plot.top() - 0.1 * paper.em() - paper.line(Face.SMALL) / 2;
        var fitted = paper.type().fit(words, paper.width(), Face.SMALL);
        double at = paper.within(x, fitted);
        marks.add(new Words(fitted, at, y, Align.CENTRE, Face.SMALL, Ink.TEXT));
    }
}

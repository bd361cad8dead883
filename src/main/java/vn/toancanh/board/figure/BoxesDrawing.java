package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.board.figure.ChartSpec.Group;
import vn.toancanh.board.figure.ChartSpec.Named;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.ValueTicks;

/** A box of each group's values, one below the other on one scale. */
public final class BoxesDrawing {
    /** Quartiles of fewer say nothing: the values themselves are drawn. */
    private static final int LEAST = 5;

    private static final double BOX = 0.55;
    private static final int NAMED = 5;

    private final ChartSpec.Boxes spec;
    private final Paper paper;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public BoxesDrawing(ChartSpec.Boxes spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
    }

    public Drawing draw() {
        var groups = spec.groups().stream().filter(group -> !finite(group).isEmpty()).toList();
        if (groups.isEmpty()) {
            return paper.empty(spec.head());
        }
        var whole = Spread.of(groups.stream().flatMap(group -> finite(group).stream()).toList());
        var frame = paper.head(spec.head(), marks);
        var below = frame.inset(0, 0, 0, 2.9 * paper.em());
        var shown = groups.subList(0, Math.min(groups.size(), Rows.most(below, paper)));
        var names = shown.stream().map(this::name).toList();
        var rows = Rows.of(names, below, paper);
        var plot = rows.plot().inset(0, 0, 1.2 * paper.em(), 0);
        var ticks =
                ValueTicks.around(whole.span(), paper.ticksAcross(plot.width(), 3 * paper.em()));
        var scale = new Scale(ticks.span(), plot.left(), plot.right());
        BoxGlyph.good(spec.good(), plot, scale, marks);
        marks.addAll(paper.acrossAxis(ticks, scale, plot));
        for (int i = 0; i < shown.size(); i++) {
            marks.add(paper.small(names.get(i), rows.name(i, 0), Align.LEFT, Ink.TEXT));
            row(shown.get(i), rows.row(i), scale);
        }
        BoxGlyph.axisName(spec.head(), ticks, plot, paper, marks);
        return Drawing.still(marks, plot, Drawing.Reader.of(stops));
    }

    private static List<Double> finite(Group group) {
        return group.values().stream().map(Named::value).filter(Double::isFinite).toList();
    }

    private String name(Group group) {
        return group.name() + " (" + finite(group).size() + ")";
    }

    private void row(Group group, Frame row, Scale scale) {
        var spread = Spread.of(finite(group));
        if (spread.sorted().size() < LEAST) {
            for (double value : spread.sorted()) {
                dot(value, row, scale);
            }
        } else {
            double thick = Math.min(BOX * row.height(), 2 * paper.em());
            double top = row.middleY() - thick / 2;
            var across = new Frame(row.left(), top, row.width(), thick);
            BoxGlyph.box(spread, across, scale, paper, marks);
        }
        var measure = spec.head().measure();
        var lines = new ArrayList<>(ChartWords.spread(spread, measure, paper));
        var outliers =
                group.values().stream()
                        .filter(each -> spread.isOutlier(each.value()))
                        .limit(NAMED)
                        .map(each -> each.name() + " " + paper.number(each.value(), measure))
                        .collect(Collectors.joining(", "));
        if (!outliers.isEmpty()) {
            lines.add(paper.texts().get("board.chart.outliers", outliers));
        }
        stops.add(new Drawing.Stop(row, name(group), lines));
    }

    private void dot(double value, Frame row, Scale scale) {
        double x = scale.pixel(value);
        double size = 0.25 * paper.em();
        marks.add(new Mark.Dot(x, row.middleY(), size, Shape.CIRCLE, Ink.SERIES_1, false));
    }
}

package vn.toancanh.board.history;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Panel;
import vn.toancanh.board.figure.ChartWords;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Course.Reach;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;
import vn.toancanh.indicator.Status;

/** Many small charts on one scale: shapes are compared, numbers read one by one. */
public final class MultiplesDrawing {
    private static final double LEAST_WIDTH_EM = 10;
    private static final double LEAST_HEIGHT_EM = 4.4;
    private static final double HALF_DAY = 43_200_000;
    private static final double AIR = 0.06;

    /** Width of a panel for its height. */
    private static final double SHAPE = 2.2;

    private final ChartSpec.Multiples spec;
    private final Paper paper;
    private final List<Panel> panels;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Stop> stops = new ArrayList<>();

    public MultiplesDrawing(ChartSpec.Multiples spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
        panels = spec.panels();
    }

    public Drawing draw() {
        if (panels.stream().allMatch(panel -> panel.course().isEmpty())) {
            return paper.empty(spec.head());
        }
        double em = paper.em();
        var frame = paper.head(spec.head(), marks);
        var ticks = ValueTicks.around(values(), 2);
        double line = paper.line(Face.SMALL);
        scaleWords(ticks, new Frame(frame.left(), frame.top(), frame.width(), line));
        frame = frame.inset(0, line + 0.3 * em, 0, 0);
        int across = (int) Math.max(1, Math.floor(frame.width() / (LEAST_WIDTH_EM * em)));
        int down = (int) Math.max(1, Math.floor(frame.height() / (LEAST_HEIGHT_EM * em)));
        boolean all = panels.size() <= across * down;
        int shown = all ? panels.size() : Math.max(1, across * down);
        if (!all) {
            frame = frame.inset(0, 0, 0, line);
            more(panels.size() - shown, frame.bottom(), line);
        }
        int columns = columns(shown, across, frame);
        int rows = (shown + columns - 1) / columns;
        for (int i = 0; i < shown; i++) {
            double width = frame.width() / columns;
            double height = frame.height() / rows;
            int row = i / columns;
            double left = frame.left() + i % columns * width;
            double top = frame.top() + row * height;
            panel(
                    panels.get(i),
                    new Frame(left, top, width, height).inset(0, 0, em, 0.7 * em),
                    ticks);
        }
        return Drawing.still(marks, frame, Drawing.Reader.of(stops));
    }

    /** As near to the shape of panels as whole rows allow. */
    private static int columns(int count, int most, Frame frame) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= Math.min(most, count); columns++) {
            int rows = (count + columns - 1) / columns;
            double shape = (frame.width() / columns) / Math.max(1, frame.height() / rows);
            double away = Math.abs(Math.log(shape / SHAPE));
            if (away < least) {
                least = away;
                best = columns;
            }
        }
        return best;
    }

    private Span values() {
        Reach all = null;
        for (var panel : panels) {
            var reach = panel.course().reach(0, panel.course().size());
            if (reach != null) {
                all = all == null ? reach : all.and(reach);
            }
        }
        var found = all == null ? new Reach(0, 1) : all;
        return Span.around(found.low(), found.high()).aired(AIR);
    }

    private Span times() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (var panel : panels) {
            var course = panel.course();
            if (!course.isEmpty()) {
                from = Math.min(from, course.at(0));
                to = Math.max(to, course.at(course.size() - 1));
            }
        }
        return from < to ? new Span(from, to) : new Span(from - HALF_DAY, from + HALF_DAY);
    }

    /** The scale is said once: it is the same in every panel. */
    private void scaleWords(ValueTicks ticks, Frame room) {
        var locale = paper.texts().locale();
        var words =
                paper.texts()
                        .get(
                                "board.chart.scale",
                                ticks.label(ticks.span().from(), locale),
                                ticks.label(ticks.span().to(), locale),
                                paper.unit(spec.head().measure(), ticks));
        marks.add(paper.small(words.strip(), room, Align.LEFT, Ink.FAINT));
    }

    private void more(int count, double top, double line) {
        var words = paper.texts().get("board.chart.more", Integer.toString(count));
        var room = new Frame(0, top, paper.width(), line);
        marks.add(paper.small(words, room, Align.LEFT, Ink.FAINT));
    }

    private void panel(Panel panel, Frame frame, ValueTicks ticks) {
        double em = paper.em();
        double line = paper.line(Face.SMALL);
        double y = frame.top() + line / 2;
        boolean ring = panel.status() == Status.UNKNOWN;
        var ink = Ink.of(panel.status());
        marks.add(
                new Mark.Dot(
                        frame.left() + 0.35 * em,
                        y,
                        0.28 * em,
                        Shape.of(panel.status()),
                        ink,
                        ring));
        var number = last(panel.course());
        double width = paper.type().width(number, Face.SMALL);
        marks.add(new Words(number, frame.right(), y, Align.RIGHT, Face.SMALL, Ink.TEXT));
        var name =
                new Frame(
                        frame.left() + 0.9 * em,
                        frame.top(),
                        frame.width() - width - 1.4 * em,
                        line);
        marks.add(paper.small(panel.name(), name, Align.LEFT, Ink.SOFT));
        var plot = frame.inset(0, line + 0.2 * em, 0, 0);
        var time = new Scale(times(), plot.left(), plot.right());
        var up = new Scale(ticks.span(), plot.bottom(), plot.top());
        var behind = new ArrayList<Mark>();
        new HistoryGround(paper, plot, time, up).good(spec.good(), behind);
        marks.addAll(behind);
        double floor = Paper.crisp(plot.bottom());
        marks.add(new Mark.Line(plot.left(), floor, plot.right(), floor, paper.pen(Ink.GRID, 1)));
        var strokes = new Strokes(time, up, em);
        strokes.draw(panel.course(), Pen.solid(Ink.TEXT, 1.5 * paper.thin()), Shape.CIRCLE);
        double air = 0.3 * em;
        marks.add(new Mark.Group(plot.inset(-air, -air, -air, -air), strokes.marks()));
        stops.add(new Drawing.Stop(frame, panel.name(), lines(panel)));
    }

    private String last(Course course) {
        return course.isEmpty()
                ? paper.number(Double.NaN, spec.head().measure())
                : paper.number(course.value(course.size() - 1), spec.head().measure());
    }

    private List<String> lines(Panel panel) {
        var measure = spec.head().measure();
        var course = panel.course();
        var lines = new ArrayList<String>();
        var texts = paper.texts();
        double last = course.isEmpty() ? Double.NaN : course.value(course.size() - 1);
        lines.add(Double.isNaN(last) ? texts.get("board.chart.none") : paper.amount(last, measure));
        lines.add(texts.get(ChartWords.key(panel.status())));
        var reach = course.reach(0, course.size());
        if (reach != null) {
            lines.add(
                    texts.get(
                            "board.chart.range",
                            paper.number(reach.low(), measure),
                            paper.amount(reach.high(), measure)));
        }
        return lines;
    }
}

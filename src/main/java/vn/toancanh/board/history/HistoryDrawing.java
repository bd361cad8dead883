package vn.toancanh.board.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Legend;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Course.Mood;
import vn.toancanh.board.plot.Course.Reach;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Labels;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.TimeTicks;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;

/** Values over time with all they are held against. */
public final class HistoryDrawing {
    private static final double HALF_DAY = 43_200_000;
    private static final double AIR = 0.03;
    private static final double ROOMY_EM = 8;
    private static final double TIGHT_EM = 6;

    /** How near to the end of what is shown the newest value is named there. */
    private static final double END = 0.03;

    private final ChartSpec.History spec;
    private final Paper paper;
    private final Pens pens;
    private final List<Mark> marks = new ArrayList<>();

    public HistoryDrawing(ChartSpec.History spec, Paper paper) {
        this.spec = spec;
        this.paper = paper;
        pens = new Pens(paper);
    }

    /**
     * @param window the time to show, in milliseconds since 1970; null for all
     */
    public Drawing draw(@Nullable Span window) {
        if (spec.lines().isEmpty() || spec.lines().getFirst().course().isEmpty()) {
            return paper.empty(spec.head());
        }
        var limits = limits();
        var shown = window == null ? limits : window.within(limits);
        var reach = reach(shown);
        var frame = paper.head(spec.head(), marks);
        var ticks =
                ValueTicks.around(
                        Span.around(reach.low(), reach.high()).aired(AIR),
                        paper.ticksUp(frame.height() - 4 * paper.em()));
        frame = legend(ticks).lay(frame, marks);
        double em = paper.em();
        var rows = HistoryGround.notesHeight(spec.notes(), shown, noteRows(frame), paper);
        double left = paper.labelWidth(ticks) + 0.7 * em;
        double above = rows == 0 ? 0.4 * em : rows + 0.5 * em;
        var plot = frame.inset(left, above, endRoom(), 1.6 * em);
        var time = new Scale(shown, plot.left(), plot.right());
        var up = new Scale(ticks.span(), plot.bottom(), plot.top());
        marks.addAll(paper.upAxis(ticks, up, plot));
        timeAxis(time, plot);
        var names = new Frame(plot.left(), frame.top(), plot.width(), rows);
        ground(new HistoryGround(paper, plot, time, up), names);
        lines(plot, time, up);
        end(time, up, plot);
        var reader = new HistoryReader(spec, paper, plot, time, up);
        return new Drawing(marks, plot, reader, limits, shown);
    }

    /** The values come first: on a very small chart lines alone mark what happened. */
    private int noteRows(Frame frame) {
        double ems = frame.height() / paper.em();
        return ems < TIGHT_EM ? 0 : ems < ROOMY_EM ? 1 : HistoryGround.NOTE_ROWS;
    }

    /** From the first to the last time of whatever is not laid over from another year. */
    private Span limits() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (var course : own().toList()) {
            if (!course.isEmpty()) {
                from = Math.min(from, course.at(0));
                to = Math.max(to, course.at(course.size() - 1));
            }
        }
        return from < to ? new Span(from, to) : new Span(from - HALF_DAY, from + HALF_DAY);
    }

    private Stream<Course> own() {
        var interval = spec.ground().interval();
        return Stream.concat(
                interval == null ? Stream.of() : Stream.of(interval.upper(), interval.lower()),
                spec.lines().stream()
                        .filter(line -> !isLaidOver(line.role()))
                        .map(TimeLine::course));
    }

    private static boolean isLaidOver(Role role) {
        return switch (role) {
            case YEAR_AGO, MONTH_AGO, TET -> true;
            case MAIN, TWIN, PLAN, FORECAST, OTHER -> false;
        };
    }

    /** Of all that is in view; a target is drawn when it is not too far off. */
    private Reach reach(Span shown) {
        Reach all = null;
        for (var course :
                Stream.concat(own(), spec.lines().stream().map(TimeLine::course)).toList()) {
            int from = Math.max(0, course.from(shown.from()) - 1);
            int to = Math.min(course.size(), course.from(shown.to()) + 1);
            var reach = course.reach(from, to);
            if (reach != null) {
                all = all == null ? reach : all.and(reach);
            }
        }
        var found = all == null ? new Reach(0, 1) : all;
        var target = spec.ground().target();
        return target != null && isNear(target, found)
                ? found.and(new Reach(target, target))
                : found;
    }

    private static boolean isNear(double target, Reach reach) {
        double span = reach.high() - reach.low();
        double room = span > 0 ? span : Math.max(1, Math.abs(reach.high()));
        return target > reach.low() - room && target < reach.high() + room;
    }

    private Legend legend(ValueTicks ticks) {
        var legend = new Legend(paper);
        var texts = paper.texts();
        legend.words(paper.unit(spec.head().measure(), ticks));
        for (int i = 0; i < spec.lines().size(); i++) {
            var line = spec.lines().get(i);
            if (!line.name().isEmpty()) {
                legend.line(line.name(), pens.pen(line, i));
            }
        }
        if (spec.ground().target() != null) {
            legend.line(texts.get("board.chart.target"), HistoryGround.targetPen(paper));
        }
        if (spec.ground().good() != null) {
            legend.tint(texts.get("board.chart.good"), Ink.BAND, 1);
        }
        var interval = spec.ground().interval();
        if (interval != null) {
            legend.tint(interval.name(), Ink.SERIES_1, HistoryGround.INTERVAL);
        }
        if (lead().has(Mood.PROVISIONAL)) {
            legend.ring(texts.get("board.chart.provisional"));
        }
        if (lead().has(Mood.STALE)) {
            legend.dot(texts.get("board.chart.stale"), Mark.Shape.CIRCLE, Ink.UNKNOWN);
        }
        return legend;
    }

    private Course lead() {
        return spec.lines().getFirst().course();
    }

    private void timeAxis(Scale time, Frame plot) {
        double widest = paper.type().width("00/0000", Face.SMALL);
        double y = plot.bottom() + 0.35 * paper.em() + paper.line(Face.SMALL) / 2;
        var axis = paper.pen(Ink.EDGE, 1);
        double floor = Paper.crisp(plot.bottom());
        marks.add(new Mark.Line(plot.left(), floor, plot.right(), floor, axis));
        double taken = Double.NEGATIVE_INFINITY;
        for (var tick : TimeTicks.in(time.span(), paper.ticksAcross(plot.width(), widest))) {
            double x = Paper.crisp(time.pixel(tick.at()));
            marks.add(new Mark.Line(x, floor, x, floor + 0.3 * paper.em(), axis));
            double middle = paper.within(x, tick.label());
            double half = paper.type().width(tick.label(), Face.SMALL) / 2;
            if (middle - half < taken) {
                continue;
            }
            taken = middle + half + 0.3 * paper.em();
            marks.add(new Words(tick.label(), middle, y, Align.CENTRE, Face.SMALL, Ink.FAINT));
        }
    }

    private void ground(HistoryGround ground, Frame names) {
        var behind = new ArrayList<Mark>();
        var above = new ArrayList<Mark>();
        ground.good(spec.ground().good(), behind);
        ground.interval(spec.ground().interval(), behind);
        ground.notes(spec.notes(), names, behind, above);
        var target = spec.ground().target();
        if (target != null && ground.up().span().contains(target)) {
            ground.target(target, behind);
        }
        marks.addFirst(new Mark.Group(ground.plot(), behind));
        marks.addAll(above);
    }

    /** The leading line last: it lies over the others. */
    private void lines(Frame plot, Scale time, Scale up) {
        var strokes = new Strokes(time, up, paper.em());
        for (int i = spec.lines().size() - 1; i >= 0; i--) {
            var line = spec.lines().get(i);
            strokes.draw(line.course(), pens.pen(line, i), Pens.shape(line.role(), i));
        }
        double air = 0.4 * paper.em();
        marks.add(new Mark.Group(plot.inset(-air, -air, -air, -air), strokes.marks()));
    }

    /** The same wherever one looks: a plot that changed its width would jump under the hand. */
    private double endRoom() {
        double widest = 0;
        for (var label : endLabels()) {
            widest = Math.max(widest, paper.type().width(label.text(), label.face()));
        }
        return widest + 0.9 * paper.em();
    }

    /** The newest value and the target. */
    private List<EndLabel> endLabels() {
        var labels = new ArrayList<EndLabel>();
        int last = lead().size() - 1;
        double value = lead().value(last);
        if (!Double.isNaN(value)) {
            var ink = lead().mood(last) == Mood.STALE ? Ink.UNKNOWN : Ink.TEXT;
            labels.add(new EndLabel(number(value), value, Face.STRONG, ink));
        }
        var target = spec.ground().target();
        if (target != null) {
            labels.add(new EndLabel(number(target), target, Face.SMALL, Ink.ACCENT));
        }
        return labels;
    }

    private boolean isSeen(EndLabel label, Scale time, Scale up) {
        double at = lead().at(lead().size() - 1);
        var shown = time.span();
        boolean atEnd = shown.contains(at) && at >= shown.to() - END * shown.length();
        return up.span().contains(label.value()) && (label.face() == Face.SMALL || atEnd);
    }

    private String number(double value) {
        return paper.number(value, spec.head().measure());
    }

    private record EndLabel(String text, double value, Face face, Ink ink) {}

    private void end(Scale time, Scale up, Frame plot) {
        int last = lead().size() - 1;
        double value = lead().value(last);
        double em = paper.em();
        if (!Double.isNaN(value) && time.span().contains(lead().at(last))) {
            var mood = lead().mood(last);
            var ink = mood == Mood.STALE ? Ink.UNKNOWN : Ink.TEXT;
            boolean hollow = mood == Mood.PROVISIONAL;
            double x = time.pixel(lead().at(last));
            marks.add(new Mark.Dot(x, up.pixel(value), 0.28 * em, Mark.Shape.CIRCLE, ink, hollow));
        }
        var labels = endLabels().stream().filter(label -> isSeen(label, time, up)).toList();
        var wanted = labels.stream().map(label -> up.pixel(label.value())).toList();
        var room = new Span(plot.top() - em, plot.bottom());
        var places = Labels.spread(wanted, paper.line(Face.BODY), room);
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            double x = plot.right() + 0.6 * em;
            marks.add(
                    new Words(
                            label.text(), x, places.get(i), Align.LEFT, label.face(), label.ink()));
        }
    }
}

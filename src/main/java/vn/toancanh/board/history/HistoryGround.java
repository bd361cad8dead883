package vn.toancanh.board.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Note;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Labels;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Points;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.fx.parts.OkRange;

/** What lies under the lines of a history: what is good, what is expected, what happened. */
record HistoryGround(Paper paper, Frame plot, Scale time, Scale up) {
    static final int NOTE_ROWS = 2;
    static final double INTERVAL = 0.22;
    private static final double EVENT = 0.10;

    /** How high the rows of notes above a plot are. */
    static double notesHeight(List<Note> notes, Span shown, int most, Paper paper) {
        long seen = notes.stream().filter(note -> isSeen(note, shown)).count();
        return Math.min(most, seen) * paper.line(Face.SMALL);
    }

    static boolean isSeen(Note note, Span shown) {
        double from = note.from().toEpochMilli();
        return from <= shown.to() && end(note) >= shown.from();
    }

    private static double end(Note note) {
        var to = note.to();
        return to == null ? note.from().toEpochMilli() : to.toEpochMilli();
    }

    void good(@Nullable OkRange good, List<Mark> marks) {
        if (good == null) {
            return;
        }
        double top = up.clamped(good.to());
        double bottom = up.clamped(good.from());
        if (bottom > top) {
            var frame = new Frame(plot.left(), top, plot.width(), bottom - top);
            marks.add(new Mark.Box(frame, 0, Ink.BAND, 1));
        }
    }

    void interval(ChartSpec.@Nullable Interval interval, List<Mark> marks) {
        if (interval == null) {
            return;
        }
        var points = new Points();
        edge(interval.upper(), 0, interval.upper().size(), 1, points);
        edge(interval.lower(), interval.lower().size() - 1, -1, -1, points);
        if (points.size() > 2) {
            marks.add(new Mark.Area(points, Ink.SERIES_1, INTERVAL));
        }
    }

    private void edge(Course course, int from, int end, int step, Points points) {
        for (int i = from; i != end; i += step) {
            if (!Double.isNaN(course.value(i))) {
                points.add(time.pixel(course.at(i)), up.pixel(course.value(i)));
            }
        }
    }

    /** Named in the legend and, with its value, at the right end. */
    void target(double value, List<Mark> marks) {
        double y = Paper.crisp(up.pixel(value));
        marks.add(new Mark.Line(plot.left(), y, plot.right(), y, targetPen(paper)));
    }

    static Pen targetPen(Paper paper) {
        return new Pen(Ink.ACCENT, 1.3 * paper.thin(), Dash.DASHED);
    }

    /** Tints and lines behind the values; signs and, where they have room, names above the plot. */
    void notes(List<Note> notes, Frame rows, List<Mark> behind, List<Mark> above) {
        var labels = new Labels(new Frame(0, rows.top() - 1, paper.width(), rows.height() + 2));
        var seen = notes.stream().filter(note -> isSeen(note, time.span())).toList();
        double lowest = rows.bottom() - paper.line(Face.SMALL);
        seen.forEach(note -> labels.keepFree(sign(note, lowest)));
        for (var note : seen) {
            tint(note, behind);
            if (rows.height() == 0) {
                line(note, behind);
                continue;
            }
            double top = name(note, rows, labels, above);
            double y = top + paper.line(Face.SMALL) / 2;
            double x = Paper.crisp(from(note));
            line(note, behind);
            above.add(new Mark.Line(x, y, x, plot.top(), Pen.solid(ink(note), paper.thin())));
            above.add(new Mark.Dot(x, y, 0.3 * paper.em(), shape(note), ink(note), false));
        }
    }

    private void line(Note note, List<Mark> behind) {
        double x = Paper.crisp(from(note));
        var pen = new Pen(ink(note), paper.thin(), Dash.DASHED);
        behind.add(new Mark.Line(x, plot.top(), x, plot.bottom(), pen));
    }

    private void tint(Note note, List<Mark> behind) {
        if (note.to() != null) {
            double to = time.clamped(end(note));
            double width = Math.max(2, to - from(note));
            var frame = new Frame(from(note), plot.top(), width, plot.height());
            behind.add(new Mark.Box(frame, 0, ink(note), EVENT));
        }
    }

    private Frame sign(Note note, double top) {
        double em = paper.em();
        return new Frame(from(note) - 0.35 * em, top, 0.7 * em, paper.line(Face.SMALL));
    }

    /** Gives the row it stands in; the lowest where there is room for the sign alone. */
    private double name(Note note, Frame rows, Labels labels, List<Mark> above) {
        double row = paper.line(Face.SMALL);
        double lowest = rows.bottom() - row;
        double width = paper.type().width(note.label(), Face.SMALL) + 0.3 * paper.em();
        for (double top = lowest; top > rows.top() - 1; top -= row) {
            var sign = sign(note, top);
            var wishes =
                    List.of(
                            new Frame(sign.right(), top, width, row),
                            new Frame(sign.left() - width, top, width, row));
            boolean free = top == lowest || labels.isFree(sign);
            var place = free ? labels.place(wishes) : Optional.<Frame>empty();
            if (place.isPresent()) {
                labels.keepFree(new Frame(sign.left(), top, sign.width(), rows.bottom() - top));
                var words = paper.small(note.label(), place.get(), Align.CENTRE, Ink.SOFT);
                above.add(words);
                return top;
            }
        }
        return lowest;
    }

    private double from(Note note) {
        return time.clamped((double) note.from().toEpochMilli());
    }

    private static Ink ink(Note note) {
        return switch (note.kind()) {
            case EVENT -> Ink.SERIES_2;
            case DIRECTIVE -> Ink.ACCENT;
            case CHANGE -> Ink.ACT;
        };
    }

    private static Shape shape(Note note) {
        return switch (note.kind()) {
            case EVENT -> Shape.TRIANGLE;
            case DIRECTIVE -> Shape.SQUARE;
            case CHANGE -> Shape.DIAMOND;
        };
    }
}

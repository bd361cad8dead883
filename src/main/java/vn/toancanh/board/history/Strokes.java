package vn.toancanh.board.history;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.board.plot.Columns;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Course.Mood;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Points;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Scale;

/**
 * A course as marks: a line while its points can be told apart, else the area between the least and
 * the greatest value of every column of pixels.
 */
final class Strokes {
    private static final int DENSE = 3;
    private static final double DOT_ROOM_EM = 1.1;

    private final Scale time;
    private final Scale up;
    private final double em;
    private final List<Mark> marks = new ArrayList<>();

    Strokes(Scale time, Scale up, double em) {
        this.time = time;
        this.up = up;
        this.em = em;
    }

    List<Mark> marks() {
        return marks;
    }

    void draw(Course course, Pen pen, Shape shape) {
        int from = Math.max(0, course.from(time.span().from()) - 1);
        int to = Math.min(course.size(), course.from(time.span().to()) + 1);
        double width = time.end() - time.start();
        if (to - from > DENSE * width) {
            dense(course, pen, (int) Math.ceil(width));
            return;
        }
        line(course, pen, from, to);
        dots(course, pen, shape, from, to);
    }

    private void line(Course course, Pen pen, int from, int to) {
        var points = new Points();
        boolean grey = false;
        for (int i = from; i < to; i++) {
            double x = time.pixel(course.at(i));
            double value = course.value(i);
            if (Double.isNaN(value)) {
                points.gap();
                continue;
            }
            boolean stale = course.mood(i) == Mood.STALE;
            if (stale != grey) {
                if (stale && points.size() > 0) {
                    trace(points, pen, grey);
                    points = startAtEnd(points);
                } else {
                    points.add(x, up.pixel(value));
                    trace(points, pen, grey);
                    points = new Points();
                }
                grey = stale;
            }
            points.add(x, up.pixel(value));
        }
        trace(points, pen, grey);
    }

    private static Points startAtEnd(Points points) {
        int last = points.size() - 1;
        var next = new Points();
        return Double.isNaN(points.y(last)) ? next : next.add(points.x(last), points.y(last));
    }

    private void trace(Points points, Pen pen, boolean grey) {
        if (points.size() > 1) {
            var grizzled = new Pen(Ink.UNKNOWN, pen.width(), Dash.DOTTED);
            marks.add(new Mark.Trace(points, grey ? grizzled : pen));
        }
    }

    /** Every point where there is room, else those that a line alone would hide. */
    private void dots(Course course, Pen pen, Shape shape, int from, int to) {
        double width = time.end() - time.start();
        boolean roomy = (to - from) * DOT_ROOM_EM * em < width;
        double radius = Math.max(2, 0.2 * em);
        for (int i = from; i < to; i++) {
            double value = course.value(i);
            var mood = course.mood(i);
            boolean hollow = mood == Mood.PROVISIONAL;
            if (Double.isNaN(value) || !(roomy || hollow || alone(course, i))) {
                continue;
            }
            var ink = mood == Mood.STALE ? Ink.UNKNOWN : pen.ink();
            double size = hollow ? 1.25 * radius : radius;
            marks.add(
                    new Mark.Dot(
                            time.pixel(course.at(i)), up.pixel(value), size, shape, ink, hollow));
        }
    }

    private static boolean alone(Course course, int i) {
        boolean before = i > 0 && !Double.isNaN(course.value(i - 1));
        boolean after = i + 1 < course.size() && !Double.isNaN(course.value(i + 1));
        return !before && !after;
    }

    private void dense(Course course, Pen pen, int width) {
        var columns = Columns.of(course, time, width);
        int start = -1;
        for (int column = 0; column <= width; column++) {
            boolean ends = column == width || columns.isEmpty(column);
            if (start >= 0 && (ends || columns.broken(column))) {
                area(columns, start, column, pen);
                start = -1;
            }
            if (!ends && start < 0) {
                start = column;
            }
        }
    }

    /** At least as thick as the line it stands for. */
    private void area(Columns columns, int from, int to, Pen pen) {
        double half = pen.width() / 2;
        var points = new Points();
        for (int column = from; column < to; column++) {
            points.add(x(column), up.pixel(columns.greatest(column)) - half);
        }
        for (int column = to - 1; column >= from; column--) {
            points.add(x(column), up.pixel(columns.least(column)) + half);
        }
        if (to - from == 1) {
            points = wide(points);
        }
        marks.add(new Mark.Area(points, pen.ink(), 1));
    }

    private static Points wide(Points bar) {
        double x = bar.x(0);
        return new Points()
                .add(x - 0.5, bar.y(0))
                .add(x + 0.5, bar.y(0))
                .add(x + 0.5, bar.y(1))
                .add(x - 0.5, bar.y(1));
    }

    private double x(int column) {
        return time.start() + column + 0.5;
    }
}

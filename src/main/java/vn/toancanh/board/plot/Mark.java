package vn.toancanh.board.plot;

import java.util.Arrays;
import java.util.List;

/**
 * One piece of a drawn chart. A chart is a list of marks, later ones over earlier ones, so that the
 * screen, a printed page and a test all read the same picture. Lengths are pixels.
 */
public sealed interface Mark {
    record Line(double fromX, double fromY, double toX, double toY, Pen pen) implements Mark {}

    /** Points joined by lines. */
    record Trace(Points points, Pen pen) implements Mark {}

    /** A filled polygon. */
    record Area(Points points, Ink ink, double opacity) implements Mark {}

    record Box(Frame frame, double radius, Ink ink, double opacity) implements Mark {}

    /** An empty rectangle. */
    record Outline(Frame frame, Pen pen) implements Mark {}

    /**
     * @param hollow drawn as a ring: a provisional value
     */
    record Dot(double x, double y, double radius, Shape shape, Ink ink, boolean hollow)
            implements Mark {}

    /**
     * @param y the middle of the line of text
     */
    record Words(String text, double x, double y, Align align, Type.Face face, Ink ink)
            implements Mark {}

    /** Marks of which only what lies in the frame is seen. */
    record Group(Frame clip, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Two values are never told apart by colour alone. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND;

        /** The shape that stands for a status on every screen. */
        public static Shape of(vn.toancanh.indicator.Status status) {
            return switch (status) {
                case OK, UNKNOWN -> CIRCLE;
                case WATCH -> TRIANGLE;
                case ACT -> DIAMOND;
            };
        }
    }

    enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOT,
        LONG
    }

    record Pen(Ink ink, double width, Dash dash) {
        public static Pen solid(Ink ink, double width) {
            return new Pen(ink, width, Dash.SOLID);
        }
    }

    /** Points in the order they are joined; a gap ends a line. Filled by its maker, then read. */
    final class Points {
        private double[] x = new double[16];
        private double[] y = new double[16];
        private int size;

        public Points add(double atX, double atY) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = atX;
            y[size++] = atY;
            return this;
        }

        public void gap() {
            if (size > 0 && !Double.isNaN(y[size - 1])) {
                add(x[size - 1], Double.NaN);
            }
        }

        public int size() {
            return size;
        }

        public double x(int i) {
            return x[i];
        }

        /** NaN is a gap. */
        public double y(int i) {
            return y[i];
        }
    }
}

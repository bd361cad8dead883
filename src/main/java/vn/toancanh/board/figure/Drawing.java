package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Span;

/**
 * A chart laid out for one size.
 *
 * @param plot where the values are; what can be zoomed is zoomed there
 * @param limits all of the x axis that can be gone to, null for a chart that cannot be zoomed
 * @param shown the part of it in the picture, null like {@code limits}
 */
public record Drawing(
        List<Mark> marks, Frame plot, Reader reader, @Nullable Span limits, @Nullable Span shown) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    /** One that is always seen whole. */
    public static Drawing still(List<Mark> marks, Frame plot, Reader reader) {
        return new Drawing(marks, plot, reader, null, null);
    }

    /** Names the values one by one, for the pointer, the keyboard and the ear. */
    public interface Reader {
        Reader NONE = of(List.of());

        int size();

        Stop stop(int i);

        /** The one to name when the pointer is here; −1 where there is none. */
        int nearest(double x, double y);

        /** The number on the x axis, by which an unseen stop is brought into view. */
        default double along(int i) {
            return Double.NaN;
        }

        static Reader of(List<Stop> stops) {
            var kept = List.copyOf(stops);
            return new Reader() {
                @Override
                public int size() {
                    return kept.size();
                }

                @Override
                public Stop stop(int i) {
                    return kept.get(i);
                }

                @Override
                public int nearest(double x, double y) {
                    int best = -1;
                    double least = Double.POSITIVE_INFINITY;
                    for (int i = 0; i < kept.size(); i++) {
                        double away = kept.get(i).away(x, y);
                        if (away < least) {
                            least = away;
                            best = i;
                        }
                    }
                    return best;
                }
            };
        }
    }

    /**
     * One value that can be pointed at.
     *
     * @param frame what is marked as pointed at; a point has no size
     * @param lines what else is known, each to be read by itself
     */
    public record Stop(Frame frame, String heading, List<String> lines) {
        public Stop {
            lines = List.copyOf(lines);
        }

        public static Stop at(double x, double y, String heading, List<String> lines) {
            return new Stop(new Frame(x, y, 0, 0), heading, lines);
        }

        public String spoken() {
            var said = new ArrayList<String>();
            said.add(heading);
            said.addAll(lines);
            return String.join(". ", said);
        }

        private double away(double x, double y) {
            double dx = Math.max(0, Math.max(frame.left() - x, x - frame.right()));
            double dy = Math.max(0, Math.max(frame.top() - y, y - frame.bottom()));
            return dx * dx + dy * dy;
        }
    }
}

package vn.toancanh.map.paper;

import java.util.List;

/**
 * A line with round joins.
 *
 * @param argb straight
 * @param width in points
 * @param dash lengths of marks and gaps in points, empty for a continuous line
 */
public record Pen(int argb, double width, List<Double> dash) {
    public Pen {
        dash = List.copyOf(dash);
    }

    public Pen(int argb, double width) {
        this(argb, width, List.of());
    }
}

package vn.toancanh.board.league;

import javafx.scene.layout.Region;
import vn.toancanh.analysis.league.League;

/**
 * The value of a unit as a dot on the line of its interval, all units of a table on one scale; a
 * bar from the scale's start where nothing is known of the interval.
 */
final class IntervalView extends Region {
    private static final double HEIGHT_EM = 1.2;

    private final Region line = new Region();
    private final Region dot = new Region();
    private double low;
    private double high = 1;
    private double value;
    private double from;
    private double to;

    IntervalView() {
        getStyleClass().add("interval");
        line.getStyleClass().add("interval-line");
        dot.getStyleClass().add("interval-dot");
        getChildren().addAll(line, dot);
        setMouseTransparent(true);
    }

    /**
     * @param factor of a share of 1 in the unit of the indicator
     */
    void show(League.Row row, double factor, Reach reach) {
        low = reach.low();
        high = reach.high();
        value = row.value();
        var interval = row.interval();
        from = interval == null ? low : interval.lower() * factor;
        to = interval == null ? value : interval.upper() * factor;
        requestLayout();
    }

    /** The scale of a table. */
    record Reach(double low, double high) {
        static Reach of(League league, double factor) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (var row : league.rows()) {
                var interval = row.interval();
                low =
                        Math.min(
                                low,
                                interval == null
                                        ? Math.min(0, row.value())
                                        : interval.lower() * factor);
                high = Math.max(high, interval == null ? row.value() : interval.upper() * factor);
            }
            return low < high ? new Reach(low, high) : new Reach(0, 1);
        }
    }

    @Override
    protected void layoutChildren() {
        double thick = line.prefHeight(-1);
        double side = dot.prefWidth(-1);
        double width = getWidth() - side;
        double middle = getHeight() / 2;
        double a = side / 2 + width * part(from);
        double b = side / 2 + width * part(to);
        line.resizeRelocate(a, middle - thick / 2, Math.max(1, b - a), thick);
        dot.resizeRelocate(width * part(value), middle - side / 2, side, side);
    }

    private double part(double at) {
        return Math.clamp((at - low) / (high - low), 0, 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT_EM * dot.prefWidth(-1);
    }
}

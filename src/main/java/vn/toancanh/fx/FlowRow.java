package vn.toancanh.fx;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A figure, its unit and its status. Side by side where they fit (the status at the right end),
 * else on lines of their own; the figure is never cut.
 */
public final class FlowRow extends Region {
    private static final double GAP = 0.4;

    private final Label figure;
    private final Label unit;
    private final Label status;
    private boolean stacked;

    public FlowRow(Label figure, Label unit, Label status) {
        this.figure = figure;
        this.unit = unit;
        this.status = status;
        for (var label : List.of(figure, unit, status)) {
            label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        getStyleClass().add("figure-row");
        getChildren().addAll(figure, unit, status);
    }

    /** Whether all three stand side by side in this width. */
    public boolean fitsBeside(double width) {
        return figureAndUnit() + gap() * 2 + status.prefWidth(-1) <= width;
    }

    public boolean isStacked() {
        return stacked;
    }

    /** Puts the status under the figure even where it would fit beside it. */
    public void setStacked(boolean value) {
        stacked = value;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var height = figure.prefHeight(-1);
        if (width > 0 && figureAndUnit() > width) {
            height += unit.prefHeight(-1);
        }
        return stacked ? height + status.prefHeight(-1) : height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return figureAndUnit() + gap() * 2 + status.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return figure.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        for (var label : List.of(figure, unit, status)) {
            label.autosize();
        }
        figure.relocate(0, 0);
        var below = figureAndUnit() > getWidth();
        var baseline = figure.getBaselineOffset();
        var next = figure.getHeight();
        if (below) {
            unit.relocate(0, next);
            next += unit.getHeight();
        } else {
            unit.relocate(figure.getWidth() + gap(), baseline - unit.getBaselineOffset());
        }
        if (stacked) {
            status.relocate(0, next);
        } else {
            status.relocate(getWidth() - status.getWidth(), baseline - status.getBaselineOffset());
        }
    }

    private double figureAndUnit() {
        return figure.prefWidth(-1) + (unit.getText().isEmpty() ? 0 : gap() + unit.prefWidth(-1));
    }

    private double gap() {
        return GAP * unit.getFont().getSize();
    }
}

package vn.toancanh.task.page;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards one below another in columns that are equally wide. JavaFX thread only. */
final class CardColumnsView extends Pane {
    private final DoubleFunction<List<List<Node>>> cards;
    private double gap;

    /**
     * @param all every card there may be
     * @param cards those of each column, given the width there is in pixels
     */
    CardColumnsView(List<Node> all, DoubleFunction<List<List<Node>>> cards) {
        this.cards = cards;
        getChildren().setAll(all);
    }

    /** Pixels between two cards. */
    void setGap(double pixels) {
        gap = pixels;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private double each(double width, int columns) {
        return Math.floor((width - gap * (columns - 1)) / columns);
    }

    @Override
    protected double computePrefHeight(double width) {
        var inner = inner(width < 0 ? getWidth() : width);
        var columns = cards.apply(inner);
        var each = each(inner, columns.size());
        return columns.stream().mapToDouble(column -> height(column, each)).max().orElse(0)
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    private double height(List<Node> column, double width) {
        return column.stream().mapToDouble(card -> Math.ceil(card.prefHeight(width))).sum()
                + gap * Math.max(0, column.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        var inner = inner(getWidth());
        var columns = cards.apply(inner);
        var each = each(inner, columns.size());
        var x = getInsets().getLeft();
        for (var column : columns) {
            var y = getInsets().getTop();
            for (var card : column) {
                var height = Math.ceil(card.prefHeight(each));
                card.resizeRelocate(x, y, each, height);
                y += height + gap;
            }
            x += each + gap;
        }
    }
}

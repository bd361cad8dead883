package vn.toancanh.task.console;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The months above a timeline. */
final class TimeAxisView extends Region {
    private final List<Label> labels = new ArrayList<>();
    private final Region today = new Region();
    private List<Tick> ticks = List.of();
    private double now;

    /**
     * @param at 0 to 1
     */
    record Tick(double at, String text) {}

    TimeAxisView() {
        today.getStyleClass().add("task-today-mark");
    }

    void show(List<Tick> shown, double todayAt) {
        ticks = shown;
        now = todayAt;
        labels.clear();
        for (var tick : shown) {
            var label = new Label(tick.text());
            label.getStyleClass().add("text-note");
            labels.add(label);
        }
        getChildren().setAll(labels);
        getChildren().add(today);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.isEmpty() ? 0 : labels.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var from = ticks.get(i).at() * getWidth();
            var to = i + 1 < ticks.size() ? ticks.get(i + 1).at() * getWidth() : getWidth();
            var wide = label.prefWidth(-1);
            // Every other month goes rather than two that run into each other.
            label.setVisible(wide <= to - from);
            label.resizeRelocate(from, 0, wide, getHeight());
        }
        today.resizeRelocate(now * getWidth() - 1, getHeight() - 4, 3, 4);
    }
}

package vn.toancanh.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Two labels at the two ends of a line, each with variants, longest first. The right one gives way
 * before the left one, but where the right one matters its last variant is the last resort.
 */
public final class PairRow extends Region {
    private static final double GAP = 0.7;

    private final Label left;
    private final Label right;
    private final boolean rightMatters;
    private List<String> lefts = List.of("");
    private List<String> rights = List.of("");
    private @Nullable Room chosenFor;

    /** What a choice depends on besides the variants. */
    private record Room(double width, Font left, Font right) {}

    public PairRow(Label left, Label right, boolean rightMatters) {
        this.rightMatters = rightMatters;
        this.left = left;
        this.right = right;
        left.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        right.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("pair-row");
        getChildren().addAll(left, right);
    }

    public void show(List<String> newLefts, List<String> newRights) {
        if (!lefts.equals(newLefts) || !rights.equals(newRights)) {
            lefts = newLefts;
            rights = newRights;
            chosenFor = null;
            left.setText(lefts.getFirst());
            right.setText(rights.getFirst());
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(left.prefHeight(-1), right.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + gap() + right.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        choose();
        left.autosize();
        right.autosize();
        left.relocate(0, 0);
        var y = left.getBaselineOffset() - right.getBaselineOffset();
        right.relocate(getWidth() - right.getWidth(), y);
    }

    private void choose() {
        var room = new Room(getWidth(), left.getFont(), right.getFont());
        if (room.equals(chosenFor)) {
            return;
        }
        chosenFor = room;
        if (!rightMatters) {
            chooseOf(lefts, rights);
        } else if (rights.size() == 1 || !chooseOf(lefts, rights.subList(0, rights.size() - 1))) {
            chooseOf(lefts, rights.subList(rights.size() - 1, rights.size()));
        }
    }

    /** The first pair that fits, the left text kept longest. */
    private boolean chooseOf(List<String> leftTexts, List<String> rightTexts) {
        for (var leftText : leftTexts) {
            for (var rightText : rightTexts) {
                left.setText(leftText);
                right.setText(rightText);
                var gap = rightText.isEmpty() ? 0 : gap();
                if (left.prefWidth(-1) + gap + right.prefWidth(-1) <= getWidth()) {
                    return true;
                }
            }
        }
        return false;
    }

    private double gap() {
        return GAP * left.getFont().getSize();
    }
}

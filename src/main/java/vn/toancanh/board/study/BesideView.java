package vn.toancanh.board.study;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Two things side by side where there is room for both, else one below the other. Takes all the
 * height it is given; scrolls when that is not enough.
 */
public final class BesideView extends Region {
    private static final double GAP_EM = 1;

    private final Region main;
    private final Region side;
    private final double sideEm;
    private final double leastMainEm;

    /** Says how large text is here; nobody sees it. */
    private final Text text = new Text();

    /**
     * @param leastMainEm with less room for the main thing the other goes below it
     */
    public BesideView(Region main, Region side, double sideEm, double leastMainEm) {
        this.main = main;
        this.side = side;
        this.sideEm = sideEm;
        this.leastMainEm = leastMainEm;
        text.setVisible(false);
        text.setManaged(false);
        text.fontProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(main, side, text);
    }

    /** The two in a frame that scrolls. */
    public ScrollPane scrolling() {
        var scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("board-scroll");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private double em() {
        return text.getFont().getSize();
    }

    private boolean fits(double width) {
        return width >= (sideEm + leastMainEm + GAP_EM) * em();
    }

    private double mainWidth(double width) {
        return fits(width) ? width - (sideEm + GAP_EM) * em() : width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (sideEm + leastMainEm + GAP_EM) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        if (fits(room)) {
            return Math.max(main.minHeight(mainWidth(room)), side.prefHeight(sideEm * em()));
        }
        return main.minHeight(room) + GAP_EM * em() + side.prefHeight(room);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double gap = GAP_EM * em();
        if (fits(width)) {
            double mine = mainWidth(width);
            main.resizeRelocate(0, 0, mine, height);
            side.resizeRelocate(mine + gap, 0, width - mine - gap, height);
        } else {
            double below = side.prefHeight(width);
            double above = Math.max(main.minHeight(width), height - below - gap);
            main.resizeRelocate(0, 0, width, above);
            side.resizeRelocate(0, above + gap, width, below);
        }
    }
}

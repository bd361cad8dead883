package vn.toancanh.task.attachment;

import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as wide as its place, and never so high that one must look for its end. */
final class PictureView extends Region {
    private static final double HIGHEST = 480;

    private final ImageView view = new ImageView();
    private final double ratio;

    PictureView(Image picture) {
        ratio = picture.getHeight() / picture.getWidth();
        view.setImage(picture);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
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
        return HIGHEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(HIGHEST, Math.max(width, 1) * ratio);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var shown = Math.min(getWidth(), getHeight() / ratio);
        view.setFitWidth(shown);
        view.relocate((getWidth() - shown) / 2, 0);
    }
}

package vn.toancanh.map;

import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Corner;

/**
 * Where the legend stands: as a column in a corner without land, or else as a strip along the
 * bottom, for which the map makes room. It moves when something else is fitted into the view; while
 * somebody pans or the values change it stays, so that new values never redraw geometry. JavaFX
 * thread only.
 */
final class LegendSpotView {
    private @Nullable Corner corner = Corner.BOTTOM_LEFT;
    private @Nullable Camera fitted;

    /** Part of the layout of a view of this width. */
    void place(MapViewModel model, LegendView legend, double width, double margin) {
        if (model.isFitted() && legend.isVisible()) {
            choose(model, legend, width, margin);
        }
        if (corner == null) {
            legend.lie(width - 2 * margin);
        } else {
            legend.stand();
        }
        var at = corner == null ? Corner.BOTTOM_LEFT : corner;
        var camera = model.cameraProperty().get();
        var box = at.box(camera, legend.getWidth(), legend.getHeight(), margin);
        legend.relocate(box.x(), box.y());
    }

    private void choose(MapViewModel model, LegendView legend, double width, double margin) {
        var all = model.fitted(0);
        if (all.equals(fitted)) {
            return;
        }
        fitted = all;
        legend.stand();
        var ground = model.groundProperty().get();
        corner = Corner.free(ground, all, legend.getWidth(), legend.getHeight(), margin);
        // Half a margin of sea between the land and the strip.
        model.reserve(corner == null ? legend.lie(width - 2 * margin) + margin / 2 : 0);
    }
}

package vn.toancanh.app.layer;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import vn.toancanh.map.panel.LayerPanelViewModel;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;

/**
 * Shows on a second map what the panel of the first one says, as long as the second is seen. JavaFX
 * thread only.
 */
final class MirroredLayers {
    private final LayerPanelViewModel first;
    private final LayerPanelViewModel second;

    MirroredLayers(LayerPanelViewModel first, LayerPanelViewModel second) {
        this.first = first;
        this.second = second;
    }

    void start(ObservableBooleanValue seen) {
        first.layers().addListener((ListChangeListener<Layer>) _ -> order());
        second.layers().forEach(mirrored -> follow(mirrored, seen));
        order();
    }

    private void follow(Layer mirrored, ObservableBooleanValue seen) {
        for (var row : first.layers()) {
            if (row.id().equals(mirrored.id())) {
                mirrored.opacityProperty().bind(row.opacityProperty());
                mirrored.filterProperty().bind(row.filterProperty());
                mirrored.shownProperty().bind(row.shownProperty().and(seen));
            }
        }
    }

    private void order() {
        var ordered = LayerChoices.of(first.layers()).ordered(second.layers());
        if (!ordered.equals(second.layers())) {
            second.fill(ordered);
        }
    }
}

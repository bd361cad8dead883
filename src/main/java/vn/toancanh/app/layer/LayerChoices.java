package vn.toancanh.app.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;

/**
 * What a person made of the layers of a profile.
 *
 * @param layers the uppermost first
 */
record LayerChoices(List<Chosen> layers) {
    static final LayerChoices NONE = new LayerChoices(List.of());

    /**
     * One layer.
     *
     * @param filter as it was typed, blank for none
     */
    record Chosen(String id, boolean shown, double opacity, String filter) {
        Chosen {
            Objects.requireNonNull(id);
            Objects.requireNonNull(filter);
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("opacity " + opacity);
            }
        }
    }

    LayerChoices {
        layers = List.copyOf(layers);
    }

    static LayerChoices of(List<Layer> rows) {
        return new LayerChoices(
                rows.stream()
                        .map(row ->
                                new Chosen(
                                        row.id(),
                                        row.shownProperty().get(),
                                        row.opacityProperty().get(),
                                        row.filterProperty().get()))
                        .toList());
    }

    /** In the chosen order; layers nobody chose about come last, as they were delivered. */
    List<Layer> ordered(List<Layer> rows) {
        var ordered = new ArrayList<Layer>();
        for (var each : layers) {
            rows.stream().filter(row -> row.id().equals(each.id())).forEach(ordered::add);
        }
        rows.stream().filter(row -> !ordered.contains(row)).forEach(ordered::add);
        return ordered;
    }

    /** What is not there any more is passed over. */
    void apply(List<Layer> rows) {
        for (var each : layers) {
            for (var row : rows) {
                if (row.id().equals(each.id())) {
                    row.opacityProperty().set(each.opacity());
                    row.filterProperty().set(each.filter());
                    row.shownProperty().set(each.shown());
                }
            }
        }
    }
}

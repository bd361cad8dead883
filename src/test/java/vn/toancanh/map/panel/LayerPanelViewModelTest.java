package vn.toancanh.map.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;

class LayerPanelViewModelTest {
    @Test
    void aLayerMovesByOneAndStaysAtTheEnds() {
        var panel = new LayerPanelViewModel();
        var first = layer("a");
        var last = layer("c");
        panel.fill(List.of(first, layer("b"), last));

        panel.raise(last, 1);
        assertEquals(List.of("a", "c", "b"), ids(panel));
        panel.raise(first, 1);
        assertEquals(List.of("a", "c", "b"), ids(panel));
        panel.raise(first, -1);
        assertEquals(List.of("c", "a", "b"), ids(panel));
    }

    private static Layer layer(String id) {
        return new Layer(id, id, "", true);
    }

    private static List<String> ids(LayerPanelViewModel panel) {
        return panel.layers().stream().map(Layer::id).toList();
    }
}

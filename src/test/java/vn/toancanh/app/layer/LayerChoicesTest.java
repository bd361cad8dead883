package vn.toancanh.app.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.map.panel.LayerPanelViewModel;
import vn.toancanh.map.panel.LayerPanelViewModel.Layer;

class LayerChoicesTest {
    @TempDir Path dir;

    private static Layer row(String id) {
        return new Layer(id, id, "", true);
    }

    private static List<String> ids(List<Layer> rows) {
        return rows.stream().map(Layer::id).toList();
    }

    @Test
    void whatWasChosenIsThereAfterARestart() {
        var roads = row("roads");
        var rivers = row("rivers");
        rivers.shownProperty().set(true);
        rivers.opacityProperty().set(0.4);
        rivers.filterProperty().set("kind = 'sông'");
        var file = dir.resolve("layer-choices.json");
        LayerChoicesJson.write(LayerChoices.of(List.of(rivers, roads)), file);

        var fresh = List.of(row("roads"), row("rivers"), row("new"));
        var read = LayerChoicesJson.read(file);
        var ordered = read.ordered(fresh);
        read.apply(ordered);

        assertEquals(List.of("rivers", "roads", "new"), ids(ordered));
        assertTrue(ordered.getFirst().shownProperty().get());
        assertEquals(0.4, ordered.getFirst().opacityProperty().get());
        assertEquals("kind = 'sông'", ordered.getFirst().filterProperty().get());
        assertFalse(ordered.get(1).shownProperty().get());
    }

    @Test
    void aLayerThatIsGoneIsPassedOver() {
        var choices = LayerChoices.of(List.of(row("gone"), row("roads")));
        assertEquals(List.of("roads"), ids(choices.ordered(List.of(row("roads")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"layers\":[{\"id\":\"a\"}]}", "[1]", "{\"layers\":null}"})
    void aDamagedFileIsNoChoice(String text) throws Exception {
        var file = Files.writeString(dir.resolve("layer-choices.json"), text);
        assertEquals(LayerChoices.NONE, LayerChoicesJson.read(file));
    }

    @Test
    void aSecondMapHasTheLayersOfTheFirstWhileItIsSeen() {
        var first = new LayerPanelViewModel();
        var second = new LayerPanelViewModel();
        first.fill(List.of(row("roads"), row("rivers")));
        second.fill(List.of(row("roads"), row("rivers")));
        var seen = new SimpleBooleanProperty();
        new MirroredLayers(first, second).start(seen);

        first.layers().get(1).shownProperty().set(true);
        first.layers().get(1).opacityProperty().set(0.3);
        assertFalse(second.layers().get(1).shownProperty().get());
        seen.set(true);
        assertTrue(second.layers().get(1).shownProperty().get());
        assertEquals(0.3, second.layers().get(1).opacityProperty().get());

        first.raise(first.layers().get(1), 1);
        assertEquals(List.of("rivers", "roads"), ids(second.layers()));
        seen.set(false);
        assertFalse(second.layers().getFirst().shownProperty().get());
    }
}

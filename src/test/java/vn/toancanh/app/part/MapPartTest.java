package vn.toancanh.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.app.Settings;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.MapPalette;

@Tag("screen")
class MapPartTest {
    @Test
    void linkedMapsMoveAndSelectAsOneWhicheverIsTouched() {
        FxToolkit.run(() -> {
            var left = part();
            var right = part();
            left.link(right);
            var before = left.model().cameraProperty().get();

            left.model().pan(30, 20);
            assertNotEquals(before, left.model().cameraProperty().get());
            assertEquals(left.model().cameraProperty().get(), right.model().cameraProperty().get());

            right.model().zoom(3, 0, 0);
            assertEquals(right.model().cameraProperty().get(), left.model().cameraProperty().get());

            var area = new AreaCode("00004");
            right.model().selectedProperty().set(area);
            assertEquals(area, left.model().selectedProperty().get());
        });
    }

    private static MapPart part() {
        return new MapPart(Look.of(Settings.DEFAULT), MapStyle.DESK, MapPalette.DARK);
    }
}

package vn.toancanh.map.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapStyle;

@Tag("screen")
class InsetViewTest {
    private static final Camera ALL = Camera.fitting(both(), 1000, 800, 20);

    @Test
    void aNationalMapShowsTheArchipelagosInACornerWhileAnyOfTheirIsletsIsOutOfView() {
        FxToolkit.run(() -> {
            var inset = new InsetView(MapStyle.DESK, Archipelago::textKey);
            inset.setNational(true);

            assertEquals(false, shows(inset, ALL));
            assertEquals(true, shows(inset, ALL.moved(600, 0)));
            assertEquals(true, shows(inset, ALL.zoomed(4, 500, 400)));
            assertEquals(false, shows(inset, ALL));
        });
    }

    @Test
    void aMapOfOneProvinceThatStandsAloneHasNoInset() {
        FxToolkit.run(() -> {
            var inset = new InsetView(MapStyle.DESK, Archipelago::textKey);

            assertEquals(false, shows(inset, ALL.zoomed(4, 500, 400)));
        });
    }

    private static boolean shows(InsetView inset, Camera camera) {
        inset.follow(camera);
        return inset.node().lookup(".map-inset").isVisible();
    }

    private static Envelope both() {
        var all = new Envelope();
        Stream.of(Archipelago.values()).forEach(each -> all.expandToInclude(each.box()));
        return all;
    }
}

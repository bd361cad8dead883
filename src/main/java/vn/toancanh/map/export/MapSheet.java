package vn.toancanh.map.export;

import java.util.List;
import vn.toancanh.area.Place;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;

/**
 * One map with everything that stands around it. Immutable; any thread.
 *
 * @param view what the screen shows; paper of another form shows no less of the ground
 * @param style sizes on the screen
 * @param layers the lowest first
 */
public record MapSheet(
        SheetCredits credits,
        MapGround ground,
        Shading shading,
        MapPalette palette,
        Camera view,
        MapStyle style,
        List<Place> places,
        List<SheetLayer> layers,
        MapTexts texts) {
    public MapSheet {
        places = List.copyOf(places);
        layers = List.copyOf(layers);
    }

    MapSheet on(MapPalette other) {
        return new MapSheet(credits, ground, shading, other, view, style, places, layers, texts);
    }
}

package vn.toancanh.map.pointview;

import java.util.HashMap;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.sheet.Glyphs;
import vn.toancanh.map.sheet.Mask;

/** Takes pictures of letters for those who draw without JavaFX. JavaFX thread only. */
final class GlyphsView {
    /** Letters are taken large and made smaller, which suits every screen. */
    static final double DENSITY = 3;

    private GlyphsView() {}

    static Glyphs of(double size) {
        var masks = new HashMap<Character, Mask>();
        for (int i = 0; i < Glyphs.CHARACTERS.length(); i++) {
            char c = Glyphs.CHARACTERS.charAt(i);
            masks.put(c, mask(Character.toString(c), size));
        }
        return new Glyphs(DENSITY, masks);
    }

    static Mask mask(String letters, double size) {
        var text = new Text(letters);
        text.setFont(NameView.font(size, true));
        var bounds = text.getLayoutBounds();
        int width = (int) Math.ceil(bounds.getWidth() * DENSITY);
        int height = (int) Math.ceil(bounds.getHeight() * DENSITY);
        var how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setTransform(Transform.scale(DENSITY, DENSITY));
        how.setViewport(
                new Rectangle2D(
                        bounds.getMinX() * DENSITY, bounds.getMinY() * DENSITY, width, height));
        var pixels = text.snapshot(how, null).getPixelReader();
        var parts = new byte[width * height];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) (pixels.getArgb(i % width, i / width) >>> 24);
        }
        return new Mask(width, height, parts);
    }
}

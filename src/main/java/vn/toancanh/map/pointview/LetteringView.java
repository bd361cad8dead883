package vn.toancanh.map.pointview;

import java.util.Collection;
import java.util.HashMap;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.Mask;

/** Takes pictures of words. JavaFX thread only. */
public final class LetteringView {
    private LetteringView() {}

    /**
     * @param size of the letters in logical pixels
     */
    public static Lettering of(Collection<String> words, double size) {
        var masks = new HashMap<String, Mask>();
        words.forEach(word -> masks.computeIfAbsent(word, each -> GlyphsView.mask(each, size)));
        return new Lettering(GlyphsView.DENSITY, masks);
    }
}

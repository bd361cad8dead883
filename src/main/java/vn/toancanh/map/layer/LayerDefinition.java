package vn.toancanh.map.layer;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;

/**
 * One layer of the map.
 *
 * @param id letters, digits and hyphens; unique among all layers
 * @param opacity from 0 to 1
 * @param filter ECQL over the attributes of a vector source; null for all features
 * @param attribution who is named beside the map
 * @param licence under which it may be shown
 */
public record LayerDefinition(
        String id,
        Bilingual title,
        LayerSource source,
        LayerStyle style,
        ScaleRange scales,
        double opacity,
        @Nullable String filter,
        String attribution,
        String licence) {

    /**
     * The scales a layer shows at, by their denominators: {@code from} 1:10,000 {@code to}
     * 1:2,000,000.
     *
     * @param from the largest scale, 0 for no bound
     * @param to the smallest scale, infinity for no bound
     */
    public record ScaleRange(double from, double to) {
        public static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);

        public boolean shows(double denominator) {
            return denominator >= from && denominator < to;
        }
    }
}

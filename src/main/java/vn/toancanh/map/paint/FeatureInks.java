package vn.toancanh.map.paint;

import java.util.List;
import java.util.Objects;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.paint.FeaturePictures.Ink;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.source.SourceFeature;

/** The inks that a layer's style asks for. */
public final class FeatureInks {
    private static final int OUTLINE = 0x80FFFFFF;
    private static final double OUTLINE_WIDTH = 0.6;

    private FeatureInks() {}

    /** Only for styles of lines and areas. */
    public static FeaturePictures.Inks of(
            LayerStyle style, List<SourceFeature> features, MapPalette palette) {
        return switch (style) {
            case LayerStyle.Fill fill -> {
                var ink = new Ink(fill.colour(), fill.outline(), fill.width(), List.of());
                yield _ -> ink;
            }
            case LayerStyle.Line line -> {
                var ink = new Ink(0, line.colour(), line.width(), line.dash());
                yield _ -> ink;
            }
            case LayerStyle.Choropleth classes -> choropleth(classes, features, palette);
            case LayerStyle.Point _,
                    LayerStyle.Symbol _,
                    LayerStyle.Heat _,
                    LayerStyle.Contour _,
                    LayerStyle.Raster _ ->
                    throw new IllegalArgumentException("no lines or areas: " + style);
        };
    }

    /** A feature without a number gets the ground's colour. */
    private static FeaturePictures.Inks choropleth(
            LayerStyle.Choropleth style, List<SourceFeature> features, MapPalette palette) {
        var values =
                features.stream()
                        .map(feature -> number(feature, style.attribute()))
                        .filter(Double::isFinite)
                        .toList();
        var breaks = style.classMethod().breaks(values);
        int[] colours = style.palette().colours(palette, breaks.classes());
        return feature -> {
            double value = number(feature, style.attribute());
            int fill = Double.isFinite(value) ? colours[breaks.classOf(value)] : palette.ground();
            return new Ink(fill, OUTLINE, OUTLINE_WIDTH, List.of());
        };
    }

    /** NaN for what is none; servers send numbers as text, too. */
    private static double number(SourceFeature feature, String attribute) {
        var value = feature.attributes().get(attribute);
        try {
            return value instanceof Number number
                    ? number.doubleValue()
                    : Double.parseDouble(Objects.toString(value));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

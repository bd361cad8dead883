package vn.toancanh.map.paint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.sheet.PixelTile;

/** What the colours of a layer mean, as far as its definition alone says it. Pure. */
public final class StyleLegend {
    private static final int WIDTH = 20;
    private static final int HEIGHT = 12;

    private StyleLegend() {}

    /**
     * The values of a ramp from high to low, as on a map's margin, or the one colour of lines and
     * areas; null where the definition does not tell.
     */
    public static @Nullable LayerLegend of(LayerStyle style, String title, Locale locale) {
        return switch (style) {
            case LayerStyle.Raster(var ramp) -> ramp.isEmpty() ? null : ramp(ramp, locale);
            case LayerStyle.Fill fill -> one(fill.colour(), title, HEIGHT);
            case LayerStyle.Line line ->
                    one(line.colour(), title, (int) Math.clamp(Math.rint(line.width()), 2, HEIGHT));
            case LayerStyle.Choropleth _,
                    LayerStyle.Point _,
                    LayerStyle.Symbol _,
                    LayerStyle.Heat _,
                    LayerStyle.Contour _ ->
                    null;
        };
    }

    private static LayerLegend ramp(List<LayerStyle.Stop> ramp, Locale locale) {
        int decimals =
                ramp.stream()
                        .map(stop -> BigDecimal.valueOf(stop.value()).stripTrailingZeros())
                        .mapToInt(value -> Math.max(0, value.scale()))
                        .max()
                        .orElse(0);
        var entries = new ArrayList<LayerLegend.Entry>();
        for (var stop : ramp.reversed()) {
            var words = Numbers.format(stop.value(), decimals, locale);
            entries.add(new LayerLegend.Entry(swatch(stop.argb(), HEIGHT), words));
        }
        return new LayerLegend(entries);
    }

    private static LayerLegend one(int argb, String title, int high) {
        return new LayerLegend(List.of(new LayerLegend.Entry(swatch(argb, high), title)));
    }

    private static PixelTile swatch(int argb, int high) {
        var swatch = new PixelTile(0, 0, WIDTH, HEIGHT);
        int top = (HEIGHT - high) / 2;
        for (int i = 0; i < WIDTH * high; i++) {
            swatch.set(i % WIDTH, top + i / WIDTH, argb);
        }
        return swatch;
    }
}

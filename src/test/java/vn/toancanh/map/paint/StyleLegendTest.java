package vn.toancanh.map.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.layer.LayerStyle;

class StyleLegendTest {
    @Test
    void aRampTellsItsValuesFromHighToLowInTheirColours() {
        var ramp =
                new LayerStyle.Raster(
                        List.of(
                                new LayerStyle.Stop(0, 0xFFFFFFFF),
                                new LayerStyle.Stop(0.5, 0xFF00FF00),
                                new LayerStyle.Stop(1200, 0xFF0000FF)));
        var legend = StyleLegend.of(ramp, "Mưa", Texts.VIETNAMESE);

        assertNotNull(legend);
        assertEquals(List.of("1.200,0", "0,5", "0,0"), legend.words());
        assertEquals(0xFF0000FF, legend.entries().getFirst().swatch().pixels()[6 * 20 + 10]);
    }

    @Test
    void aLineIsASwatchAndPicturesWithoutValuesHaveNoLegend() {
        var line = new LayerStyle.Line(0xFF4F90C8, 2, List.of());
        var legend = StyleLegend.of(line, "Sông", Texts.VIETNAMESE);

        assertNotNull(legend);
        assertEquals(List.of("Sông"), legend.words());
        assertEquals(0xFF4F90C8, legend.entries().getFirst().swatch().pixels()[6 * 20 + 10]);
        assertEquals(0, legend.entries().getFirst().swatch().pixels()[20 + 10]);
        assertNull(StyleLegend.of(new LayerStyle.Raster(List.of()), "Ảnh", Texts.VIETNAMESE));
    }
}

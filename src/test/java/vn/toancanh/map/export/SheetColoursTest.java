package vn.toancanh.map.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.map.export.SomeSheet.VALUES;
import static vn.toancanh.map.export.SomeSheet.rendered;
import static vn.toancanh.map.export.SomeSheet.sheet;
import static vn.toancanh.map.export.SomeSheet.written;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.map.MapStage;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;

/** Sheets in the colours of the map on the screen. */
class SheetColoursTest {
    @TempDir Path folder;

    @Test
    void theColoursOfThePdfAreThoseOfTheLightMap() throws IOException {
        var file = written(folder, SheetFormat.PDF_A3, sheet());
        var picture = rendered(file, 144);
        var layout = SheetFormat.PDF_A3.layout(sheet().view(), 9, head(SheetFormat.PDF_A3));
        var extent = sheet().ground().extent();
        extent.expandBy(extent.getWidth() * 0.04, extent.getHeight() * 0.04);
        var seen = sheet().view().world().intersection(extent);
        var map = layout.map();
        var camera = Camera.fitting(seen, map.getWidth(), map.getHeight(), 0);

        coloursAgree(picture, 2, layout, camera, MapPalette.LIGHT);
    }

    @Test
    void theColoursOfThePngAreThoseOfTheScreenPixelForPixel() throws IOException {
        var picture = ImageIO.read(written(folder, SheetFormat.PNG_DOUBLE, sheet()).toFile());
        var view = sheet().view();
        var layout = SheetFormat.PNG_DOUBLE.layout(view, 12, head(SheetFormat.PNG_DOUBLE));
        var map = layout.map();

        assertEquals(900, map.getWidth(), 1);
        assertEquals((int) Math.round(layout.width() * 2), picture.getWidth());
        var camera = view.resized(map.getWidth(), map.getHeight());
        coloursAgree(picture, 2, layout, camera, MapPalette.DARK);
    }

    private static double head(SheetFormat format) throws IOException {
        var letters = format.style(sheet()).legend();
        return (1.9 + 2 * 1.15) * 1.36 * letters + 0.7 * letters;
    }

    /** Around the inside point, so that a name or a border may lie on the point itself. */
    private static void coloursAgree(
            BufferedImage picture,
            int density,
            SheetLayout layout,
            Camera camera,
            MapPalette palette) {
        int[] colours = palette.colours(VALUES);
        for (int f = 0; f < MapStage.SHAPES.size(); f++) {
            var at = MapStage.SHAPES.get(f).getInteriorPoint();
            double x = layout.map().getX() + camera.screenX(Mercator.x(at.getX()));
            double y = layout.map().getY() + camera.screenY(Mercator.y(at.getY()));
            int number = VALUES.classOf(MapStage.code(f));
            var wanted =
                    number == Shading.NO_DATA
                            ? Set.of(palette.noData().dark(), palette.noData().light())
                            : Set.of(colours[number]);
            int found = 0;
            for (int dy = -12; dy <= 12; dy += 2) {
                int rgb =
                        picture.getRGB(
                                (int) Math.round(x * density),
                                (int) Math.round((y + dy) * density));
                found += wanted.contains(rgb) ? 1 : 0;
            }
            assertTrue(found >= 3, "unit " + f + ": " + found);
        }
    }
}

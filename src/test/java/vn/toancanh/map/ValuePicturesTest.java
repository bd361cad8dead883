package vn.toancanh.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.map.PointStage.BLUE;
import static vn.toancanh.map.PointStage.count;
import static vn.toancanh.map.PointStage.isAbout;
import static vn.toancanh.map.PointStage.laid;
import static vn.toancanh.map.PointStage.place;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.density.Density;
import vn.toancanh.map.density.Measured;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.point.PointColours;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.shade.LayerRamp;
import vn.toancanh.map.shade.MapPalette;

/** What values at points look like over a map: circles, heat and contours at chosen places. */
@Tag("screen")
class ValuePicturesTest {
    private static final PointColours DARK = PointColours.DARK;

    @AutoClose private final PointStage stage = new PointStage();

    @Test
    void circlesHaveAreasInProportionAndWhatHasNoAreaIsHollow() {
        var rows = new ArrayList<PointValues.Row>();
        double[] values = {400, 100, Double.NaN, -7};
        int[] features = {2, 9, 14, 20};
        for (int i = 0; i < values.length; i++) {
            var at = place(features[i]);
            rows.add(new PointValues.Row(at[0], at[1], values[i]));
        }
        var layers = stage.layers();
        var layer =
                FxToolkit.on(() ->
                        layers.symbols(
                                new LayerStyle.Symbol("dân số", 60, BLUE), PointValues.of(rows)));
        try (var map = laid(layer.view())) {
            var image = map.snapshot();
            assertEquals(60, wide(map, image, 2), 2);
            assertEquals(30, wide(map, image, 9), 2);
            for (int hollow : new int[] {14, 20}) {
                int ring = count(image, map.x(hollow), map.y(hollow), 16, DARK.unknown());
                assertTrue(ring > 12, hollow + ": " + ring);
                assertEquals(0, count(image, map.x(hollow), map.y(hollow), 16, BLUE));
            }
            int ground = MapPalette.DARK.ground();
            int inMissing = image.getPixelReader().getArgb((int) map.x(14), (int) map.y(14));
            assertTrue(isAbout(ground, inMissing, 12), Integer.toHexString(inMissing));
        }
        assertEquals(
                List.of("200", "100", "20", "chưa có số liệu (1)", "giá trị âm (1)"),
                layer.legend().words());
    }

    /** Width of the circle in pixels: what is not the ground to both sides of its middle. */
    private static int wide(MapStage map, WritableImage image, int feature) {
        int wide = 0;
        for (int dx = -45; dx <= 45; dx++) {
            int argb =
                    image.getPixelReader().getArgb((int) map.x(feature) + dx, (int) map.y(feature));
            boolean blue = (argb & 0xFF) > (MapPalette.DARK.ground() & 0xFF) + 40;
            wide += blue ? 1 : 0;
        }
        return wide;
    }

    @Test
    void heatIsStrongestWherePointsAreManyAndClearWhereThereAreNone() {
        var rows = new ArrayList<PointValues.Row>();
        for (int i = 0; i < 30; i++) {
            var at = place(i < 28 ? 8 : 15);
            rows.add(new PointValues.Row(at[0], at[1], i < 28 ? 1 : 5));
        }
        var layers = stage.layers();
        var density = new Density(PointValues.of(rows));
        var layer =
                FxToolkit.on(
                        () -> layers.heat(new LayerStyle.Heat(30, "", LayerRamp.EMBER), density));
        try (var map = laid(layer.view())) {
            var image = map.snapshot();
            int highest = LayerRamp.EMBER.on(MapPalette.DARK).getLast();
            int most = image.getPixelReader().getArgb((int) map.x(8), (int) map.y(8));
            int less = image.getPixelReader().getArgb((int) map.x(15), (int) map.y(15));
            int none = image.getPixelReader().getArgb((int) map.x(20), (int) map.y(20));
            assertTrue(isAbout(highest, most, 40), Integer.toHexString(most));
            assertFalse(isAbout(highest, less, 60), Integer.toHexString(less));
            assertFalse(isAbout(MapPalette.DARK.ground(), less, 12), Integer.toHexString(less));
            assertTrue(isAbout(MapPalette.DARK.ground(), none, 3), Integer.toHexString(none));
        }
        assertEquals(
                List.of(
                        "dày đặc nhất toàn vùng",
                        "một nửa mức cao nhất",
                        "thấp",
                        "bán kính ảnh hưởng 30 điểm ảnh"),
                layer.legend().words());
    }

    @Test
    void contoursRunBetweenTheValuesAndCarryTheirNumbers() {
        var rows = new ArrayList<PointValues.Row>();
        for (int feature : new int[] {8, 9}) {
            var at = place(feature);
            rows.add(new PointValues.Row(at[0], at[1], feature == 8 ? 0 : 100));
        }
        var layers = stage.layers();
        var measured = new Measured(PointValues.of(rows));
        double kilometres = 0.7 * kilometres(8, 9);
        var style = new LayerStyle.Contour("mm", kilometres, List.of(), BLUE);
        var layer = FxToolkit.on(() -> layers.contours(style, measured));
        try (var map = laid(layer.view())) {
            var image = map.snapshot();
            double x = (map.x(8) + map.x(9)) / 2;
            double y = (map.y(8) + map.y(9)) / 2;
            int side = (int) Math.hypot(map.x(8) - map.x(9), map.y(8) - map.y(9));
            assertTrue(count(image, x, y, side, BLUE) > 100, "no lines");
            assertTrue(count(image, x, y, 2 * side, DARK.plate()) > 50, "no labels");
            assertEquals(0, count(image, map.x(23), map.y(23), 20, BLUE));
        }
        assertEquals("Đường đẳng trị: 0 · 20 · 40 · 60 · 80 · 100", layer.legend().words().get(0));
    }

    @Test
    void contoursOfChosenLevelsAreThoseAlone() {
        var at8 = place(8);
        var at9 = place(9);
        var rows =
                List.of(
                        new PointValues.Row(at8[0], at8[1], 0),
                        new PointValues.Row(at9[0], at9[1], 100));
        var layers = stage.layers();
        var measured = new Measured(PointValues.of(rows));
        double far = 2 * kilometres(8, 9);
        var half = new LayerStyle.Contour("mm", far, List.of(50.0), BLUE);
        var layer = FxToolkit.on(() -> layers.contours(half, measured));
        try (var map = laid(layer.view())) {
            var image = map.snapshot();
            double x = (map.x(8) + map.x(9)) / 2;
            double y = (map.y(8) + map.y(9)) / 2;
            int side = (int) Math.hypot(map.x(8) - map.x(9), map.y(8) - map.y(9)) / 4;
            int middle = count(image, x, y, side, BLUE) + count(image, x, y, side, DARK.plate());
            assertTrue(middle > 20, "no line half way: " + middle);
            assertEquals(0, count(image, map.x(8), map.y(8), side, BLUE));
            assertEquals(0, count(image, map.x(9), map.y(9), side, BLUE));
        }
        assertEquals("Đường đẳng trị: 50", layer.legend().words().get(0));
    }

    @Test
    void contoursThatCannotBeThereSayWhy() {
        var at = place(8);
        var level = new Measured(PointValues.of(List.of(new PointValues.Row(at[0], at[1], 7))));
        assertEquals(
                List.of("Mọi điểm có giá trị như nhau nên không có đường đẳng trị"),
                words(level, List.of()));
        assertEquals(
                List.of("Không có đường đẳng trị: mọi giá trị nằm trong khoảng 7 – 7"),
                words(level, List.of(50.0)));
        assertEquals(
                List.of("Chưa có điểm nào để hiển thị"),
                words(new Measured(PointValues.of(List.of())), List.of()));
    }

    private List<String> words(Measured measured, List<Double> levels) {
        var layers = stage.layers();
        var style = new LayerStyle.Contour("mm", 30, levels, BLUE);
        return FxToolkit.on(() -> layers.contours(style, measured)).legend().words();
    }

    private static double kilometres(int one, int other) {
        var a = place(one);
        var b = place(other);
        double east = (a[0] - b[0]) * Math.cos(Math.toRadians(a[1]));
        return Math.hypot(east, a[1] - b[1]) * 111.2;
    }
}

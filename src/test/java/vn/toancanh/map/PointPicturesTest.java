package vn.toancanh.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.density.Density;
import vn.toancanh.map.density.Measured;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.point.MapPoints;
import vn.toancanh.map.point.MovingPoints;
import vn.toancanh.map.point.PointColours;
import vn.toancanh.map.point.PointKind;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.pointview.DrawnLayer;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.pointview.SheetView;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.LayerRamp;
import vn.toancanh.map.shade.MapPalette;

/** What layers of points look like over a map: pixels at chosen places. */
@Tag("screen")
class PointPicturesTest {
    private static final int BLUE = 0xFF4DA3FF;
    private static final PointColours DARK = PointColours.DARK;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final MapThreads threads = new MapThreads(workers, Platform::runLater);

    @AfterEach
    void endWorkers() {
        workers.shutdown();
    }

    private static MapStage stage() {
        return MapStage.unshown(Texts.VIETNAMESE, 900, 600)
                .nameless()
                .with(MapStage.content(false), Choropleth.NONE);
    }

    private PointLayersView layers() {
        var texts = Texts.strict(Texts.VIETNAMESE);
        return FxToolkit.on(() ->
                new PointLayersView(
                        threads,
                        new MapTexts(Texts.VIETNAMESE, texts::get),
                        MapStyle.DESK,
                        MapPalette.DARK));
    }

    private static MapStage laid(MapStage map, SheetView layer) {
        FxToolkit.run(() -> map.view.lay(layer, true));
        return map.renderedNow();
    }

    /** Degrees of the middle of a generated unit. */
    private static double[] place(int feature) {
        var at = MapStage.SHAPES.get(feature).getInteriorPoint();
        return new double[] {at.getX(), at.getY()};
    }

    private static boolean isAbout(int expected, int argb, int tolerance) {
        boolean close = true;
        for (int shift = 0; shift < 24; shift += 8) {
            close &= Math.abs((expected >> shift & 0xFF) - (argb >> shift & 0xFF)) <= tolerance;
        }
        return close;
    }

    /** How many pixels of about that colour lie in a square around a point of the picture. */
    private static int count(WritableImage image, double x, double y, int side, int argb) {
        int found = 0;
        for (int dy = -side / 2; dy < side / 2; dy++) {
            for (int dx = -side / 2; dx < side / 2; dx++) {
                int px = (int) Math.round(x) + dx;
                int py = (int) Math.round(y) + dy;
                found += isAbout(argb, image.getPixelReader().getArgb(px, py), 24) ? 1 : 0;
            }
        }
        return found;
    }

    private static MapPoints.Row row(int feature, PointKind kind, Status status) {
        var at = place(feature);
        return new MapPoints.Row(at[0], at[1], kind, status, "Điểm " + feature);
    }

    @Test
    void aSinglePointIsAnIconWithItsStatusAsAColouredShape() {
        var points =
                MapPoints.of(
                        List.of(
                                row(2, PointKind.CLINIC, Status.ACT),
                                row(9, PointKind.RAIN_STATION, Status.OK)));
        var layer = layer(true, points);
        try (var map = laid(stage(), layer.view())) {
            var image = map.snapshot();
            int act = count(image, map.x(2), map.y(2), 40, DARK.act());
            int ok = count(image, map.x(9), map.y(9), 40, DARK.ok());
            assertTrue(act > 60 && ok > 60, act + " " + ok);
            assertEquals(0, count(image, map.x(9), map.y(9), 40, DARK.act()));
            assertTrue(count(image, map.x(2), map.y(2), 20, DARK.ink()) > 30, "no icon");
        }
        assertEquals(
                List.of(
                        "Trạm đo mưa",
                        "Trạm y tế",
                        "Cần xử lý",
                        "Đạt",
                        "Các điểm gần nhau gộp lại; màu và hình theo trạng thái nặng nhất"),
                layer.legend().words());
    }

    private DrawnLayer layer(boolean cluster, MapPoints points) {
        var layers = layers();
        var style = new LayerStyle.Point(BLUE, 12, cluster, "name");
        return FxToolkit.on(() -> layers.points(style, points));
    }

    @Test
    void pointsThatWouldTouchAreOneMarkWithTheirNumberAndTheWorstStatus() {
        var rows = new ArrayList<MapPoints.Row>();
        for (int i = 0; i < 40; i++) {
            rows.add(row(8, PointKind.CLINIC, i == 17 ? Status.WATCH : Status.OK));
        }
        var layer = layer(true, MapPoints.of(rows));
        try (var map = laid(stage(), layer.view())) {
            var image = map.snapshot();
            assertTrue(count(image, map.x(8), map.y(8), 60, DARK.watch()) > 100);
            assertEquals(0, count(image, map.x(8), map.y(8), 60, DARK.ok()));
            assertTrue(count(image, map.x(8), map.y(8), 20, DARK.ink()) > 20, "no number");
            assertEquals(
                    "Đang thấy 40 điểm: cụm 40 điểm, nặng nhất: Theo dõi",
                    FxToolkit.on(() -> layer.view().getAccessibleText()));
        }
    }

    @Test
    void namesKindsAndStatusesAreSpoken() {
        var points = MapPoints.of(List.of(row(2, PointKind.CLINIC, Status.ACT)));
        var layer = layer(false, points);
        try (var map = laid(stage(), layer.view())) {
            assertTrue(FxToolkit.on(() -> map.model.settledProperty().get()));
            assertEquals(
                    "Đang thấy 1 điểm: Điểm 2, Trạm y tế, Cần xử lý",
                    FxToolkit.on(() -> layer.view().getAccessibleText()));
        }
    }

    @Test
    void clustersStayWhatTheyAreWhileTheMapIsPanned() {
        var rows = new ArrayList<MapPoints.Row>();
        for (int f = 0; f < MapStage.SHAPES.size(); f++) {
            for (int i = 0; i < 5; i++) {
                var at = place(f);
                rows.add(
                        new MapPoints.Row(
                                at[0] + 0.01 * i, at[1], PointKind.TOWN, Status.OK, "" + f));
            }
        }
        var layer = layer(true, MapPoints.of(rows));
        try (var map = laid(stage(), layer.view())) {
            var before = FxToolkit.on(() -> map.scene.snapshot(null));
            double x = map.x(8);
            double y = map.y(8);
            FxToolkit.run(() -> map.model.pan(-130, 57));
            map.renderedNow();
            var after = map.snapshot();
            assertEquals(x - 130, map.x(8), 1e-6);
            for (int dy = -30; dy < 30; dy++) {
                for (int dx = -30; dx < 30; dx++) {
                    int was = before.getPixelReader().getArgb((int) x + dx, (int) y + dy);
                    int is = after.getPixelReader().getArgb((int) x + dx - 130, (int) y + dy + 57);
                    assertTrue(isAbout(was, is, 2), dx + " " + dy);
                }
            }
        }
    }

    @Test
    void aLayerWithoutPointsSaysSo() {
        var layer = layer(true, MapPoints.of(List.of()));
        try (var map = laid(stage(), layer.view())) {
            assertTrue(FxToolkit.on(() -> layer.view().isWhole()));
            assertTrue(FxToolkit.on(() -> map.model.settledProperty().get()));
        }
        assertEquals(List.of("Chưa có điểm nào để hiển thị"), layer.legend().words());
    }

    @Test
    void pointsThatAreNowhereOnEarthAreCountedInTheLegend() {
        var wrong = new MapPoints.Row(1_200, Double.NaN, PointKind.OTHER, null, "");
        var layer = layer(false, MapPoints.of(List.of(wrong)));
        assertTrue(layer.legend().words().contains("1 điểm không có vị trí hợp lệ"));
    }

    @Test
    void circlesHaveAreasInProportionAndWhatHasNoAreaIsHollow() {
        var rows = new ArrayList<PointValues.Row>();
        double[] values = {400, 100, Double.NaN, -7};
        int[] features = {2, 9, 14, 20};
        for (int i = 0; i < values.length; i++) {
            var at = place(features[i]);
            rows.add(new PointValues.Row(at[0], at[1], values[i]));
        }
        var layers = layers();
        var layer =
                FxToolkit.on(() ->
                        layers.symbols(
                                new LayerStyle.Symbol("dân số", 60, BLUE), PointValues.of(rows)));
        try (var map = laid(stage(), layer.view())) {
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
        var layers = layers();
        var density = new Density(PointValues.of(rows));
        var layer =
                FxToolkit.on(
                        () -> layers.heat(new LayerStyle.Heat(30, "", LayerRamp.EMBER), density));
        try (var map = laid(stage(), layer.view())) {
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
        var layers = layers();
        var measured = new Measured(PointValues.of(rows));
        double kilometres = 0.7 * kilometres(8, 9);
        var style = new LayerStyle.Contour("mm", kilometres, List.of(), BLUE);
        var layer = FxToolkit.on(() -> layers.contours(style, measured));
        try (var map = laid(stage(), layer.view())) {
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
        var layers = layers();
        var measured = new Measured(PointValues.of(rows));
        double far = 2 * kilometres(8, 9);
        var half = new LayerStyle.Contour("mm", far, List.of(50.0), BLUE);
        var layer = FxToolkit.on(() -> layers.contours(half, measured));
        try (var map = laid(stage(), layer.view())) {
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
        var layers = layers();
        var style = new LayerStyle.Contour("mm", 30, levels, BLUE);
        return FxToolkit.on(() -> layers.contours(style, measured)).legend().words();
    }

    private static double kilometres(int one, int other) {
        var a = place(one);
        var b = place(other);
        double east = (a[0] - b[0]) * Math.cos(Math.toRadians(a[1]));
        return Math.hypot(east, a[1] - b[1]) * 111.2;
    }

    @Test
    void movingPointsAreWhereTheyAreNowAndNoLongerWhereTheyWere() {
        var moving = new MovingPoints(List.of(BLUE), 6, MapPalette.DARK.ground());
        moving.show(at(4));
        var layers = layers();
        var view = FxToolkit.on(() -> layers.moving(moving));
        try (var map = laid(stage(), view)) {
            assertTrue(count(map.snapshot(), map.x(4), map.y(4), 10, BLUE) > 8);
            moving.show(at(15));
            FxToolkit.run(view::repaint);
            map.settled();
            FxToolkit.run(view::drawNow);
            var image = map.snapshot();
            assertEquals(0, count(image, map.x(4), map.y(4), 10, BLUE));
            assertTrue(count(image, map.x(15), map.y(15), 10, BLUE) > 8);
        }
    }

    private static MovingPoints.Positions at(int feature) {
        var at = place(feature);
        return new MovingPoints.Positions(
                new double[] {Mercator.x(at[0]), Double.NaN},
                new double[] {Mercator.y(at[1]), 0},
                new byte[2]);
    }

    @Test
    void aLayerOfAShownMapIsDrawnByWorkersAndFollowsItsCamera() {
        var points = MapPoints.of(List.of(row(14, PointKind.HOSPITAL, Status.ACT)));
        var layer = layer(true, points);
        try (var map = MapStage.shown().nameless().with(MapStage.content(false), Choropleth.NONE)) {
            FxToolkit.run(() -> map.view.lay(layer.view(), true));
            map.settled();
            FxToolkit.run(() -> map.model.zoom(3, 450, 300));
            map.settled();
            FxToolkit.run(() -> map.model.pan(-300, 0));
            map.settled();
            var camera = FxToolkit.on(() -> map.model.cameraProperty().get());
            var at = new Envelope(0, camera.width() - 40, 0, camera.height() - 40);
            assertTrue(at.contains(map.x(14), map.y(14)), "out of view");
            assertTrue(count(map.snapshot(), map.x(14), map.y(14), 40, DARK.act()) > 60);
            FxToolkit.run(() -> map.view.lift(layer.view()));
            map.settled();
            assertFalse(count(map.snapshot(), map.x(14), map.y(14), 40, DARK.act()) > 0);
        }
    }
}

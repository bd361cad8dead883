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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.point.MapPoints;
import vn.toancanh.map.point.MovingPoints;
import vn.toancanh.map.point.PointColours;
import vn.toancanh.map.point.PointKind;
import vn.toancanh.map.pointview.DrawnLayer;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;

/** What layers of points look like over a map: pixels at chosen places. */
@Tag("screen")
class PointPicturesTest {
    private static final PointColours DARK = PointColours.DARK;

    @AutoClose private final PointStage stage = new PointStage();

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
        try (var map = laid(layer.view())) {
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
        var layers = stage.layers();
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
        try (var map = laid(layer.view())) {
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
        try (var map = laid(layer.view())) {
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
        try (var map = laid(layer.view())) {
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
        try (var map = laid(layer.view())) {
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
    void movingPointsAreWhereTheyAreNowAndNoLongerWhereTheyWere() {
        var moving = new MovingPoints(List.of(BLUE), 6, MapPalette.DARK.ground());
        moving.show(at(4));
        var layers = stage.layers();
        var view = FxToolkit.on(() -> layers.moving(moving));
        try (var map = laid(view)) {
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

package vn.toancanh.map;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.point.MapPoints;
import vn.toancanh.map.point.PointKind;
import vn.toancanh.map.pointview.PointLayersView;
import vn.toancanh.map.pointview.SheetView;
import vn.toancanh.map.shade.MapPalette;

/** Names and hands where the marks of a layer stand. */
@Tag("screen")
class MarkHandsTest {
    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private MapStage map;
    private SheetView layer;

    @BeforeEach
    void show() {
        map = MapStage.shown().with(MapStage.content(false), MapStage.values(20)).settled();
        var rows = new ArrayList<MapPoints.Row>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(8, PointKind.CLINIC, i == 4 ? Status.WATCH : Status.OK, "Điểm " + i));
        }
        rows.add(row(15, PointKind.RAIN_STATION, Status.ACT, "Trạm Hoà Phú"));
        for (int f = 0; f < MapStage.SHAPES.size(); f += 3) {
            if (f != 15) {
                rows.add(row(f, PointKind.SCHOOL, null, "Trường " + f));
            }
        }
        var points = MapPoints.of(rows);
        var texts = Texts.strict(Texts.VIETNAMESE);
        var threads = new MapThreads(workers, Platform::runLater);
        layer =
                FxToolkit.on(() -> {
                    var layers =
                            new PointLayersView(
                                    threads,
                                    new MapTexts(Texts.VIETNAMESE, texts::get),
                                    MapStyle.DESK,
                                    MapPalette.DARK);
                    var style = new LayerStyle.Point(0xFF4DA3FF, 12, true, "name");
                    var view = layers.points(style, points).view();
                    map.view.lay(view, false);
                    return view;
                });
        map.settled();
        until(() -> layer.isWhole() && map.view.labels().isWhole());
    }

    @AfterEach
    void close() {
        map.close();
        workers.shutdown();
    }

    private static MapPoints.Row row(int feature, PointKind kind, Status status, String name) {
        var at = MapStage.SHAPES.get(feature).getInteriorPoint();
        return new MapPoints.Row(at.getX(), at.getY(), kind, status, name);
    }

    private static void until(Supplier<Boolean> reached) {
        await().atMost(Duration.ofSeconds(60)).until(() -> FxToolkit.on(reached));
    }

    private double[] place(int feature) {
        return new double[] {map.x(feature), map.y(feature)};
    }

    private void move(int feature) {
        var at = place(feature);
        map.hand((robot, p) -> robot.mouseMove(p[0] - 1, p[1]), at[0], at[1]);
        map.hand((robot, p) -> robot.mouseMove(p[0], p[1]), at[0], at[1]);
    }

    private void click(int feature) {
        move(feature);
        var at = place(feature);
        map.hand((robot, p) -> robot.mouseClick(MouseButton.PRIMARY), at[0], at[1]);
    }

    private void key(KeyCode code) {
        map.hand((robot, p) -> robot.keyType(code), 1, 1);
    }

    private Node card() {
        return map.view.lookup(".map-mark-card");
    }

    @Test
    void noNameRunsThroughAMark() {
        FxToolkit.run(() -> {
            var camera = map.model.cameraProperty().get();
            var marks = layer.taken(camera);
            var names = map.view.labels().boxes();
            assertTrue(marks.size() >= 9, marks.size() + " marks");
            assertTrue(names.size() >= 5, names.size() + " names");
            for (var name : names) {
                assertTrue(marks.stream().noneMatch(name::touches), name + " of " + names);
            }
        });
    }

    @Test
    void pointingAtAMarkSaysWhatItIsInPlaceOfTheUnitBeneath() {
        move(15);
        assertEquals(
                "Trạm Hoà Phú\nTrạm đo mưa\nCần xử lý",
                FxToolkit.on(() -> map.view.card().words()));
        move(8);
        assertEquals(
                "cụm 30 điểm\nNặng nhất: Theo dõi\nBấm để phóng to",
                FxToolkit.on(() -> map.view.card().words()));
        move(16);
        assertTrue(
                FxToolkit.on(() -> map.view.card().words()).startsWith("Xã " + MapStage.name(16)));
    }

    @Test
    void aClickOnAClusterZoomsInAndSelectsNothing() {
        double before = FxToolkit.on(() -> map.model.cameraProperty().get().scale());
        click(8);
        until(() -> map.model.cameraProperty().get().scale() < before);
        assertEquals(null, FxToolkit.on(() -> map.model.selectedProperty().get()));
    }

    @Test
    void aClickOnAPointOpensItsCardForEyesAndEarsAndEscapeClosesIt() {
        click(15);
        until(() -> card().isVisible());
        var spoken = FxToolkit.on(() -> card().getAccessibleText());
        assertEquals(
                List.of("Trạm Hoà Phú", "Trạm đo mưa", "Cần xử lý"), List.of(spoken.split("; ")));
        assertTrue(FxToolkit.on(() -> card().isFocused()), "a screen reader does not read it");
        key(KeyCode.ESCAPE);
        until(() -> !card().isVisible() && map.view.isFocused());
    }

    @Test
    void withoutAPointerSpaceTakesTheMarkNearTheMiddle() {
        var at = place(15);
        FxToolkit.run(() -> {
            var camera = map.model.cameraProperty().get();
            map.model.pan(camera.width() / 2 - at[0] + 5, camera.height() / 2 - at[1]);
            map.view.requestFocus();
        });
        until(() -> layer.isWhole());
        assertFalse(FxToolkit.on(() -> card().isVisible()));
        key(KeyCode.SPACE);
        until(() -> card().isVisible());
    }
}

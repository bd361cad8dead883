package vn.toancanh.map;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.geometry.Camera;

/** Pointer, wheel and keys on a shown map. */
@Tag("screen")
class MapHandsTest {
    private MapStage map;

    @BeforeEach
    void show() {
        map = MapStage.shown().with(MapStage.content(false), MapStage.values(20)).settled();
    }

    @AfterEach
    void close() {
        map.close();
    }

    private Camera camera() {
        return FxToolkit.on(() -> map.model.cameraProperty().get());
    }

    private static void until(Callable<Boolean> reached) {
        await().atMost(Duration.ofSeconds(20)).until(() -> FxToolkit.on(() -> call(reached)));
    }

    private static boolean call(Callable<Boolean> reached) {
        try {
            return reached.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void move(double x, double y) {
        map.hand((robot, at) -> robot.mouseMove(at[0], at[1]), x, y);
    }

    private void key(KeyCode code) {
        map.hand((robot, at) -> robot.keyType(code), 1, 1);
    }

    @Test
    void aClickSelectsTheUnitUnderThePointerAndTellsIt() {
        var told = new AtomicReference<AreaCode>();
        FxToolkit.run(() -> map.model.onSelectProperty().set(told::set));

        move(map.x(9), map.y(9));
        map.hand((robot, at) -> robot.mouseClick(MouseButton.PRIMARY), 1, 1);

        until(() -> MapStage.code(9).equals(map.model.selectedProperty().get()));
        assertEquals(MapStage.code(9), told.get());
    }

    @Test
    void hoveringShowsNameValueAndNoteAndLeavesWithThePointer() {
        FxToolkit.run(() -> map.model.noteProperty().set(code -> "Cần xử lý"));

        move(map.x(9), map.y(9));

        until(() ->
                map.view.card().words().equals("Xã " + MapStage.name(9) + "\n9 hồ sơ\nCần xử lý"));
        move(3, 3);
        until(() -> map.view.card().words().isEmpty());
    }

    @Test
    void aUnitWithoutAValueSaysSoInTheCard() {
        move(map.x(22), map.y(22));

        until(() -> map.view.card().words().contains("chưa có số liệu"));
    }

    @Test
    void theWheelZoomsAtThePointer() {
        var before = camera();
        move(300, 200);
        map.hand((robot, at) -> robot.mouseWheel(-1), 300, 200);

        until(() -> map.model.cameraProperty().get().scale() != before.scale());
        assertEquals(before.worldX(300), camera().worldX(300), before.scale());
        assertEquals(before.worldY(200), camera().worldY(200), before.scale());
        map.settled();
    }

    @Test
    void draggingMovesThePictureWithTheHandAndSelectsNothing() {
        var before = camera();
        move(450, 300);
        map.hand((robot, at) -> robot.mousePress(MouseButton.PRIMARY), 450, 300);
        move(490, 320);
        move(510, 330);
        map.hand((robot, at) -> robot.mouseRelease(MouseButton.PRIMARY), 510, 330);

        until(() ->
                Math.abs(map.model.cameraProperty().get().worldX(510) - before.worldX(450))
                        < before.scale());
        assertEquals(before.worldY(300), camera().worldY(330), before.scale());
        assertEquals(null, FxToolkit.on(() -> map.model.selectedProperty().get()));
        map.settled();
    }

    @Test
    void aDoubleClickComesCloser() {
        var before = camera();
        move(450, 300);
        map.hand(
                (robot, at) -> {
                    robot.mouseClick(MouseButton.PRIMARY);
                    robot.mouseClick(MouseButton.PRIMARY);
                },
                450,
                300);

        until(() -> map.model.cameraProperty().get().scale() < before.scale() / 1.5);
    }

    @Test
    void everythingCanBeDoneFromTheKeyboard() {
        var whole = camera();
        var opened = new AtomicReference<AreaCode>();
        FxToolkit.run(() -> map.model.onOpenProperty().set(opened::set));

        key(KeyCode.PLUS);
        until(() -> map.model.cameraProperty().get().scale() < whole.scale());
        var closer = camera();
        key(KeyCode.RIGHT);
        until(() -> map.model.cameraProperty().get().centreX() > closer.centreX());
        key(KeyCode.LEFT);
        key(KeyCode.UP);
        until(() -> map.model.cameraProperty().get().centreY() > closer.centreY());
        key(KeyCode.DOWN);
        key(KeyCode.MINUS);
        until(() -> map.model.cameraProperty().get().scale() > closer.scale());
        key(KeyCode.DIGIT0);
        until(() -> map.model.cameraProperty().get().equals(whole));
        map.settled();
        key(KeyCode.SPACE);
        until(() -> map.model.selectedProperty().get() != null);
        key(KeyCode.ENTER);
        until(() -> opened.get() != null);
        assertEquals(FxToolkit.on(() -> map.model.selectedProperty().get()), opened.get());
    }

    @Test
    void everyControlHasATextForScreenReaders() {
        var silent =
                FxToolkit.on(() ->
                        map.view.lookupAll(".button").stream()
                                .filter(b ->
                                        b.getAccessibleText() == null
                                                || b.getAccessibleText().isBlank())
                                .toList());

        assertTrue(silent.isEmpty(), silent.toString());
        assertEquals(3, FxToolkit.on(() -> map.view.lookupAll(".map-button").size()));
        assertTrue(FxToolkit.on(() -> map.view.getAccessibleText()).contains("Hồ sơ quá hạn"));
    }
}

package vn.toancanh.map.tool;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.MapStage;

/** Choosing units on a shown map, and reading the map as a list. */
@Tag("screen")
class SelectionToolTest {
    private ToolStage stage;

    @BeforeEach
    void show() {
        stage = new ToolStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Set<AreaCode> chosen() {
        return FxToolkit.on(() -> stage.map.model.selectionProperty().get());
    }

    private String panelText() {
        return FxToolkit.on(() ->
                Stream.of(".label", ".table-cell")
                        .flatMap(kind -> stage.find("#map-selection").lookupAll(kind).stream())
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining("\n")));
    }

    /** Events of our own: the robot of a screen that is not there forgets Shift. */
    private void dragWithShift(double x1, double y1, double x2, double y2) {
        fire(MouseEvent.MOUSE_PRESSED, x1, y1);
        fire(MouseEvent.MOUSE_DRAGGED, (x1 + x2) / 2, (y1 + y2) / 2);
        fire(MouseEvent.MOUSE_DRAGGED, x2, y2);
        fire(MouseEvent.MOUSE_RELEASED, x2, y2);
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        FxToolkit.run(() -> {
            var view = stage.map.view;
            var scene = view.localToScene(x, y);
            var screen = view.localToScreen(x, y);
            var pick = new PickResult(view, scene.getX(), scene.getY());
            Event.fireEvent(
                    view,
                    new MouseEvent(
                            type,
                            scene.getX(),
                            scene.getY(),
                            screen.getX(),
                            screen.getY(),
                            MouseButton.PRIMARY,
                            1,
                            true,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            false,
                            pick));
        });
    }

    @Test
    void aBoxChoosesTheUnitsItTouchesAndTheMapStays() {
        var camera = FxToolkit.on(() -> stage.map.model.cameraProperty().get());
        double x = stage.map.x(8);
        double y = stage.map.y(8);

        dragWithShift(x - 3, y - 3, x + 3, y + 3);

        ToolStage.until(() -> !stage.map.model.selectionProperty().get().isEmpty());
        assertEquals(Set.of(MapStage.code(8)), chosen());
        assertTrue(FxToolkit.on(() -> stage.find("#map-selection").isVisible()));
        assertTrue(panelText().contains("1 đơn vị được chọn"), panelText());
        assertTrue(panelText().contains("Xã " + MapStage.name(8)), panelText());
        var outline = (Path) stage.find(".map-chosen");
        assertFalse(FxToolkit.on(() -> outline.getElements().isEmpty()));
        var now = FxToolkit.on(() -> stage.map.model.cameraProperty().get());
        assertEquals(camera.centreY(), now.centreY(), camera.scale());
    }

    @Test
    void escapeAndTheCrossChooseNothingAgain() {
        dragWithShift(stage.map.x(8), stage.map.y(8), stage.map.x(15), stage.map.y(15));
        ToolStage.until(() -> stage.map.model.selectionProperty().get().size() > 1);

        stage.key(KeyCode.ESCAPE);
        ToolStage.until(() -> stage.map.model.selectionProperty().get().isEmpty());
        assertFalse(FxToolkit.on(() -> stage.find("#map-selection").isVisible()));

        dragWithShift(stage.map.x(8), stage.map.y(8), stage.map.x(9), stage.map.y(9));
        ToolStage.until(() -> !stage.map.model.selectionProperty().get().isEmpty());
        FxToolkit.run(((Button) stage.find("#map-selection-close"))::fire);
        assertEquals(Set.of(), chosen());
    }

    @Test
    void aPolygonDrawnFromTheKeyboardChoosesUnits() {
        stage.key(KeyCode.P);
        stage.key(KeyCode.SPACE);
        stage.key(KeyCode.RIGHT);
        stage.key(KeyCode.SPACE);
        stage.key(KeyCode.DOWN);
        stage.key(KeyCode.SPACE);
        stage.key(KeyCode.ENTER);

        ToolStage.until(() -> !stage.map.model.selectionProperty().get().isEmpty());
        assertTrue(panelText().contains("đơn vị được chọn"), panelText());
    }

    @Test
    void aCircleIsReadAroundAPointWithTheRadiusThatIsSet() {
        stage.key(KeyCode.B);
        var spinner = (Spinner<?>) stage.find("#map-tool-radius");
        assertNotNull(spinner);
        FxToolkit.run(() -> stage.view.tools().radiusProperty().set(30));
        stage.click(stage.map.x(8), stage.map.y(8));

        ToolStage.until(() -> stage.map.model.selectionProperty().get().contains(MapStage.code(8)));
        assertTrue(panelText().contains("Trong vùng vẽ: "), panelText());
        assertTrue(panelText().contains("Ước tính"), panelText());
        // Seventy-two corners have nearly the area of the circle.
        var words = stage.words();
        assertTrue(words.startsWith("2.82"), words);
    }

    @Test
    void newValuesAreTakenUpByTheListOfWhatIsChosen() {
        dragWithShift(
                stage.map.x(8) - 2, stage.map.y(8) - 2, stage.map.x(8) + 2, stage.map.y(8) + 2);
        ToolStage.until(() -> panelText().contains("8 hồ sơ"));

        FxToolkit.run(() -> stage.map.model.shadingProperty().set(MapStage.values(3)));

        ToolStage.until(() -> panelText().contains("chưa có số liệu"));
    }

    @Test
    void theListNamesWhatIsInViewAndIsWorkedFromTheKeyboard() {
        var opened = new AtomicReference<AreaCode>();
        FxToolkit.run(() -> stage.map.model.onOpenProperty().set(opened::set));
        int all = MapStage.SHAPES.size();
        stage.key(KeyCode.L);
        Node list = stage.find("#map-units");
        ToolStage.until(list::isVisible);
        var table = (TableView<?>) list.lookup(".table-view");
        assertEquals(
                all + " đơn vị trong khung nhìn · Hồ sơ quá hạn",
                FxToolkit.on(table::getAccessibleText));
        assertTrue(FxToolkit.on(table::isFocused));
        assertEquals(all, FxToolkit.on(() -> table.getItems().size()));

        stage.key(KeyCode.DOWN);
        ToolStage.until(() -> stage.map.model.selectedProperty().get() != null);
        stage.key(KeyCode.ENTER);
        ToolStage.until(() -> opened.get() != null);
        assertEquals(FxToolkit.on(() -> stage.map.model.selectedProperty().get()), opened.get());

        FxToolkit.run(() -> stage.map.model.zoom(12, stage.map.x(8), stage.map.y(8)));
        ToolStage.until(() -> table.getItems().size() < all);
        // A tooltip that has come up meanwhile takes the first Escape for itself.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    stage.key(KeyCode.ESCAPE);
                    return FxToolkit.on(() -> !list.isVisible());
                });
        assertTrue(FxToolkit.on(() -> stage.map.view.isFocused()));
    }
}

package vn.toancanh.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.LonLat;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.geodesy.Geodesy;

/** Measuring and reading coordinates on a shown map. */
@Tag("screen")
class MeasureToolTest {
    private static final Measures MEASURES = new Measures(ToolStage.TEXTS);

    private ToolStage stage;

    @BeforeEach
    void show() {
        stage = new ToolStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<LonLat> points() {
        return FxToolkit.on(() -> stage.view.tools().drawingProperty().get().points());
    }

    private boolean selectedNothing() {
        return FxToolkit.on(() -> stage.map.model.selectedProperty().get() == null);
    }

    @Test
    void clicksMeasureTheDistanceAndSelectNoUnit() {
        stage.key(KeyCode.M);
        stage.click(300, 200);
        stage.click(500, 300);
        stage.click(520, 420);
        ToolStage.until(() -> points().size() == 3);

        var way = List.of(stage.at(300, 200), stage.at(500, 300), stage.at(520, 420));
        assertEquals(MEASURES.length(Geodesy.length(way)), stage.words());
        assertTrue(stage.words().matches("[\\d.]+,?\\d* km"), stage.words());
        assertTrue(selectedNothing());
    }

    @Test
    void theWayToThePointerIsCountedWhileDrawing() {
        stage.key(KeyCode.M);
        stage.click(300, 200);
        stage.move(500, 300);
        var way = List.of(stage.at(300, 200), stage.at(500, 300));
        ToolStage.until(() -> stage.words().equals(MEASURES.length(Geodesy.length(way))));

        stage.move(400, 200);
        var shorter = List.of(stage.at(300, 200), stage.at(400, 200));
        ToolStage.until(() -> stage.words().equals(MEASURES.length(Geodesy.length(shorter))));
    }

    @Test
    void aDoubleClickFinishesAnAreaAndItStaysDrawn() {
        stage.key(KeyCode.A);
        stage.click(300, 200);
        stage.click(500, 200);
        stage.move(500, 400);
        stage.map.hand(
                (robot, at) -> {
                    robot.mouseClick(MouseButton.PRIMARY);
                    robot.mouseClick(MouseButton.PRIMARY);
                },
                500,
                400);
        ToolStage.until(() -> stage.view.tools().drawingProperty().get().finished());

        var ring = List.of(stage.at(300, 200), stage.at(500, 200), stage.at(500, 400));
        assertEquals(MEASURES.surface(ring), stage.words());
        assertTrue(stage.words().contains("km² · chu vi "), stage.words());
        stage.move(100, 100);
        assertEquals(3, points().size());
        assertEquals(MEASURES.surface(ring), stage.words());
    }

    @Test
    void aRingThatCrossesItselfHasNoArea() {
        stage.key(KeyCode.A);
        stage.click(300, 200);
        stage.click(500, 400);
        stage.click(500, 200);
        stage.click(300, 400);

        ToolStage.until(() -> stage.words().equals(ToolStage.TEXTS.get("map.measure.crosses")));
    }

    @Test
    void everythingIsMeasuredFromTheKeyboardAlone() {
        stage.key(KeyCode.M);
        stage.key(KeyCode.SPACE);
        stage.key(KeyCode.RIGHT);
        stage.key(KeyCode.SPACE);
        stage.key(KeyCode.DOWN);
        stage.key(KeyCode.SPACE);
        ToolStage.until(() -> points().size() == 3);
        var three = stage.words();

        stage.key(KeyCode.BACK_SPACE);
        ToolStage.until(() -> points().size() == 2);
        assertFalse(three.equals(stage.words()));
        stage.key(KeyCode.ENTER);
        ToolStage.until(() -> stage.view.tools().drawingProperty().get().finished());
        assertEquals(MEASURES.length(Geodesy.length(points())), stage.words());
        stage.key(KeyCode.ESCAPE);
        ToolStage.until(() -> stage.words().isEmpty());
        assertEquals(List.of(), points());
        assertTrue(selectedNothing());
    }

    @Test
    void theDrawingStaysWithItsPlaceWhenTheMapMoves() {
        stage.key(KeyCode.M);
        stage.click(300, 200);
        stage.click(500, 300);
        ToolStage.until(() -> points().size() == 2);
        var sketch = (Path) stage.find(".map-sketch");
        var before = FxToolkit.on(() -> sketch.getBoundsInParent().getMinX());

        FxToolkit.run(() -> stage.map.model.pan(50, 0));

        assertEquals(before + 50, FxToolkit.on(() -> sketch.getBoundsInParent().getMinX()), 0.5);
    }

    @Test
    void aDragWithAToolInHandStillMovesTheMap() {
        stage.key(KeyCode.M);
        var before = FxToolkit.on(() -> stage.map.model.cameraProperty().get());
        stage.move(450, 300);
        stage.map.hand((robot, at) -> robot.mousePress(MouseButton.PRIMARY), 450, 300);
        stage.move(490, 320);
        stage.map.hand((robot, at) -> robot.mouseRelease(MouseButton.PRIMARY), 490, 320);

        ToolStage.until(() -> !stage.map.model.cameraProperty().get().equals(before));
        assertEquals(List.of(), points());
    }

    @Test
    void everyToolHasATextAndAButtonThatShowsIt() {
        for (var tool : Tool.values()) {
            if (tool == Tool.LOOK) {
                continue;
            }
            var button = (ToggleButton) stage.find("#map-tool-" + tool.name().toLowerCase());
            assertNotNull(button, tool.name());
            assertFalse(button.getAccessibleText().isBlank());
            assertEquals(button.getAccessibleText(), button.getTooltip().getText());
            FxToolkit.run(button::fire);
            assertEquals(tool, FxToolkit.on(() -> stage.view.tools().toolProperty().get()));
            assertTrue(FxToolkit.on(button::isSelected));
            assertTrue(FxToolkit.on(() -> stage.map.view.isFocused()));
            assertFalse(stage.words().isBlank());
        }
        stage.key(KeyCode.ESCAPE);
        assertFalse(FxToolkit.on(((ToggleButton) stage.find("#map-tool-area"))::isSelected));
    }

    @Test
    void theCoordinatesUnderThePointerAreShownInBothSystemsAndCopied() {
        stage.move(300, 200);
        var at = stage.at(300, 200);
        var pointer = (PointerView) stage.find(".map-pointer");
        var decimal = "%.4f".formatted(at.lat()).substring(0, 5).replace(',', '.');
        ToolStage.until(() -> pointer.getText().contains(decimal));
        ToolStage.until(() -> pointer.getText().contains("VN-2000 kinh tuyến trục 107°45′: X "));
        var shown = FxToolkit.on(pointer::getText);

        stage.with(KeyCode.CONTROL, KeyCode.C);

        ToolStage.until(() -> pointer.getText().equals("Đã chép toạ độ"));
        assertEquals(shown, FxToolkit.on(() -> Clipboard.getSystemClipboard().getString()));
        stage.move(310, 200);
        ToolStage.until(() -> pointer.getText().contains("° ") || pointer.getText().contains("″"));
        FxToolkit.run(pointer::fire);
        ToolStage.until(() -> pointer.getText().equals("Đã chép toạ độ"));
    }
}

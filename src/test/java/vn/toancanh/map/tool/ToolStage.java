package vn.toancanh.map.tool;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.toancanh.area.LonLat;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapStage;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.within.Facts;

/** A generated map with its tools on a stage, and a hand to work them. */
final class ToolStage implements AutoCloseable {
    static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);

    final MapStage map = MapStage.shown();
    final MapToolsView view;

    volatile Facts facts = Facts.NONE;

    ToolStage() {
        Executor background = task -> Thread.ofVirtual().start(task);
        var threads = new MapThreads(background, Platform::runLater);
        view =
                FxToolkit.on(() -> {
                    var made = new MapToolsView(map.view, map.model, threads, TEXTS, () -> facts);
                    var root = (StackPane) map.scene.getRoot();
                    var all = new VBox(made.bar(), made);
                    VBox.setVgrow(made, javafx.scene.layout.Priority.ALWAYS);
                    root.getChildren().setAll(all);
                    FxToolkit.settle(root);
                    map.view.requestFocus();
                    return made;
                });
        map.with(MapStage.content(false), MapStage.values(20)).settled();
    }

    /** The place of a point of the view. */
    LonLat at(double x, double y) {
        return FxToolkit.on(() -> {
            var camera = map.model.cameraProperty().get();
            return new LonLat(Mercator.lon(camera.worldX(x)), Mercator.lat(camera.worldY(y)));
        });
    }

    void move(double x, double y) {
        map.hand((robot, at) -> robot.mouseMove(at[0], at[1]), x, y);
    }

    void click(double x, double y) {
        move(x, y);
        map.hand((robot, at) -> robot.mouseClick(MouseButton.PRIMARY), x, y);
    }

    void key(KeyCode code) {
        map.hand((robot, at) -> robot.keyType(code), 1, 1);
    }

    void with(KeyCode held, KeyCode code) {
        map.hand(
                (robot, at) -> {
                    robot.keyPress(held);
                    robot.keyType(code);
                    robot.keyRelease(held);
                },
                1,
                1);
    }

    Node find(String selector) {
        return FxToolkit.on(() -> map.scene.getRoot().lookup(selector));
    }

    static void until(Supplier<Boolean> reached) {
        await().atMost(Duration.ofSeconds(30)).until(() -> FxToolkit.on(reached));
    }

    String words() {
        return FxToolkit.on(() -> view.tools().wordsProperty().get());
    }

    @Override
    public void close() {
        map.close();
    }
}

package vn.toancanh.map;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.picture.MapUnit;
import vn.toancanh.map.shade.Choropleth;

/** A generated map in a scene, shown or not, and a hand to work it with. */
public final class MapStage implements AutoCloseable {
    public static final int COLUMNS = 6;
    public static final int ROWS = 4;
    public static final List<Geometry> SHAPES = PatchworkCoverage.of(COLUMNS, ROWS, 11);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final MapViewModel model;
    public final MapView view;
    public final Scene scene;
    private final Robot robot = new Robot();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final Stage stage;

    private MapStage(Locale locale, double width, double height, boolean shown) {
        var threads = new MapThreads(workers, Platform::runLater);
        var texts = Texts.strict(locale);
        model = new MapViewModel(threads);
        view = new MapView(model, threads, new MapTexts(locale, texts::get));
        scene = new Scene(new StackPane(view), width, height);
        Theme.DARK.apply(scene, Theme.DESK_PX);
        stage = shown ? new Stage() : null;
        if (stage != null) {
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            view.requestFocus();
        }
    }

    public static MapStage shown() {
        return FxToolkit.on(() -> new MapStage(Texts.VIETNAMESE, 900, 600, true));
    }

    public static MapStage unshown(Locale locale, double width, double height) {
        return FxToolkit.on(() -> new MapStage(locale, width, height, false));
    }

    public static AreaCode code(int feature) {
        return new AreaCode("U" + (100 + feature));
    }

    public static String name(int feature) {
        return "Hoà Phú " + (100 + feature);
    }

    public static MapContent content(boolean national) {
        var units = new ArrayList<MapUnit>();
        for (int f = 0; f < SHAPES.size(); f++) {
            var name = new Bilingual("Xã " + name(f), "");
            var group = new AreaCode(f < SHAPES.size() / 2 ? "48" : "56");
            units.add(new MapUnit(code(f), name, AreaLevel.COMMUNE, group, SHAPES.get(f)));
        }
        return new MapContent(units, AreaLevel.COMMUNE, List.of(), national);
    }

    /** Value of a unit is its number, units from {@code without} on have none. */
    public static Choropleth values(int without) {
        Map<AreaCode, Double> values = new HashMap<>();
        for (int f = 0; f < without; f++) {
            values.put(code(f), (double) f);
        }
        var breaks = ClassBreaks.manual(10, 20);
        var figures = new Choropleth.Figures(0, (value, _) -> "" + Math.round(value));
        return new Choropleth("Hồ sơ quá hạn", "hồ sơ", values, breaks, figures);
    }

    /** Letters of one pixel, so that no name hides the colours. */
    public MapStage nameless() {
        FxToolkit.run(() -> model.styleProperty().set(new MapStyle(1, 12, 1, 16, true)));
        return this;
    }

    public MapStage with(MapContent content, Choropleth values) {
        FxToolkit.run(() -> {
            model.contentProperty().set(content);
            model.shadingProperty().set(values);
        });
        return this;
    }

    /** Waits until the picture is whole. */
    public MapStage settled() {
        await().atMost(PATIENCE).until(() -> FxToolkit.on(() -> model.settledProperty().get()));
        return this;
    }

    public MapStage renderedNow() {
        FxToolkit.run(() -> {
            FxToolkit.settle(scene.getRoot());
            view.renderNow();
        });
        return this;
    }

    public WritableImage snapshot() {
        return FxToolkit.on(() -> scene.snapshot(null));
    }

    public double x(int feature) {
        var at = SHAPES.get(feature).getInteriorPoint().getX();
        return FxToolkit.on(() -> model.cameraProperty().get().screenX(Mercator.x(at)));
    }

    public double y(int feature) {
        var at = SHAPES.get(feature).getInteriorPoint().getY();
        return FxToolkit.on(() -> model.cameraProperty().get().screenY(Mercator.y(at)));
    }

    /** One movement of a real pointer or key, then everything it caused. */
    public void hand(java.util.function.BiConsumer<Robot, double[]> movement, double x, double y) {
        FxToolkit.run(() -> {
            var onScreen = view.localToScreen(x, y);
            movement.accept(robot, new double[] {onScreen.getX(), onScreen.getY()});
        });
        FxToolkit.run(() -> {});
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            if (stage != null) {
                stage.close();
            }
        });
        workers.shutdown();
    }
}

package vn.toancanh.app.mapbench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import vn.toancanh.app.Settings;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.MapView;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.shade.Choropleth;

/**
 * A whole map, names and all, in a shown window. A screen of the headless platform is small, so the
 * map reaches beyond the window: it is dressed and laid out in full, painted in part. Full pictures
 * are timed apart. Methods block; not on the JavaFX thread.
 */
final class MapScreenBench implements AutoCloseable {
    private static final double WINDOW = 600;
    private static final int STRIDE = 12;
    private static final int LEG = 100;
    private static final int WARM_UP = 200;
    private static final int PULSES = 600;
    private static final int STOPS = 8;
    private static final int PULSES_A_STOP = 3;
    private static final int PICTURES = 20;

    /** As many as the desk has: one processor is left to the JavaFX thread. */
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    Thread.ofPlatform().name("bench-map-", 0).daemon().factory());

    private final MapViewModel model;
    private final MapView view;
    private final Stage stage = new Stage();

    private MapScreenBench(Snapshot.Size size) {
        var look = Look.of(Settings.DEFAULT);
        var threads = new MapThreads(workers, FxThread.pulse());
        model = new MapViewModel(threads);
        view =
                new MapView(
                        model,
                        threads,
                        new MapTexts(look.texts().locale(), key -> look.texts().get(key)));
        view.setManaged(false);
        view.resize(size.width(), size.height());
        stage.setScene(new Scene(new Pane(view), WINDOW, WINDOW));
        look.theme().apply(stage.getScene(), Theme.DESK_PX);
    }

    static MapScreenBench of(MapContent content, Choropleth values, Snapshot.Size size)
            throws Exception {
        FxToolkit.startHeadless().join();
        return FxToolkit.call(() -> {
            var bench = new MapScreenBench(size);
            bench.model.contentProperty().set(content);
            bench.model.shadingProperty().set(values);
            bench.stage.show();
            bench.view.renderNow();
            return bench;
        });
    }

    /** Goes where {@code camera} looks, as a hand would, and waits for the picture. */
    void look(Camera camera) throws Exception {
        FxToolkit.call(() -> {
            var now = model.cameraProperty().get();
            double stops = 4 * Math.log(now.scale() / camera.scale()) / Math.log(2);
            model.zoom(Math.rint(stops), now.width() / 2, now.height() / 2);
            var there = model.cameraProperty().get();
            model.pan(
                    (there.centreX() - camera.centreX()) / there.scale(),
                    (camera.centreY() - there.centreY()) / there.scale());
            view.renderNow();
            return there;
        });
    }

    /** What a picture moved by hand, in every pulse, holds the JavaFX thread for. */
    Pulses panPulses() throws Exception {
        return pulses(pulse -> {
            int way = pulse / LEG % 2 == 0 ? STRIDE : -STRIDE;
            model.pan(way, way / 3.0);
        });
    }

    /** The same while the wheel is turned in and out again. */
    Pulses zoomPulses() throws Exception {
        return pulses(pulse -> {
            if (pulse % PULSES_A_STOP == 0) {
                turnWheel(pulse / PULSES_A_STOP / STOPS % 2 == 0 ? 1 : -1);
            }
        });
    }

    private void turnWheel(int stops) {
        model.zoom(stops, view.getWidth() / 2, view.getHeight() / 2);
    }

    private Pulses pulses(IntConsumer move) throws Exception {
        CompletableFuture<Pulses> moved =
                FxToolkit.call(() ->
                        Pulses.of(
                                stage.getScene(),
                                WARM_UP,
                                pulse -> {
                                    move.accept(pulse);
                                    return pulse < WARM_UP + PULSES;
                                }));
        var pulses = moved.get();
        settle();
        return pulses;
    }

    /** From a turn of the wheel to a whole new picture with its names. */
    Times zooms() throws Exception {
        var took = new double[STOPS];
        for (int stop = 0; stop < STOPS; stop++) {
            long began = System.nanoTime();
            FxToolkit.call(() -> {
                turnWheel(1);
                return model;
            });
            settle();
            took[stop] = (System.nanoTime() - began) / 1e6;
        }
        return Times.of(took);
    }

    /** Pictures a second of a moving map, painted in full and read back. */
    double presentedPerSecond() throws Exception {
        var image = new WritableImage((int) view.getWidth(), (int) view.getHeight());
        var took = new double[PICTURES];
        for (int i = -3; i < PICTURES; i++) {
            double way = i % 2 == 0 ? STRIDE : -STRIDE;
            long spent =
                    FxToolkit.call(() -> {
                        long began = System.nanoTime();
                        model.pan(way, 0);
                        view.snapshot(null, image);
                        return System.nanoTime() - began;
                    });
            took[Math.max(0, i)] = spent / 1e6;
        }
        settle();
        return 1000 / Times.of(took).median();
    }

    /** Waits until the picture is whole: the names of a moving map are placed late. */
    private void settle() throws Exception {
        // Styling and layout of what was changed last may come with the next pulse.
        FxToolkit.call(() -> model);
        FxToolkit.call(model::whenSettled).get();
    }

    @Override
    public void close() {
        FxThread.pulse().execute(stage::close);
        workers.shutdown();
    }
}

package vn.toancanh.app.mapbench;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import vn.toancanh.app.Settings;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.app.screen.FxToolkit;
import vn.toancanh.app.screen.Look;
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
 * A whole map, names and all, in a scene that is not shown because a screen of the headless
 * platform is small. Counted is what we do on the JavaFX thread: every movement with its style
 * sheets and layout, and every batch of finished tiles. What the pipeline paints is timed apart, by
 * taking pictures. Methods block; not on the JavaFX thread.
 */
final class MapScreenBench implements AutoCloseable {
    private static final int STRIDE = 12;
    private static final int LEG = 100;
    private static final int WARM_UP = 200;
    private static final int PULSES = 600;
    private static final int STOPS = 8;
    private static final int PICTURES = 20;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("bench-map-", 0).daemon().factory());
    private final MapViewModel model;
    private final MapView view;
    private final Scene scene;

    /** Nanoseconds held since the last pulse. JavaFX thread only. */
    private long held;

    private MapScreenBench(Snapshot.Size size) {
        var look = Look.of(Settings.DEFAULT);
        var threads = new MapThreads(workers, task -> FxThread.pulse().execute(() -> hold(task)));
        model = new MapViewModel(threads);
        view =
                new MapView(
                        model,
                        threads,
                        new MapTexts(look.texts().locale(), key -> look.texts().get(key)));
        scene = new Scene(view, size.width(), size.height());
        look.theme().apply(scene, Theme.DESK_PX);
    }

    static MapScreenBench of(MapContent content, Choropleth values, Snapshot.Size size)
            throws Exception {
        FxToolkit.startHeadless().join();
        return FxToolkit.call(() -> {
            var bench = new MapScreenBench(size);
            bench.model.contentProperty().set(content);
            bench.model.shadingProperty().set(values);
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

    /** What one pulse of a picture being moved by hand holds the JavaFX thread for. */
    Times panPulses() throws Exception {
        var took = new ArrayList<Double>();
        var pulses = new int[1];
        eachPulse(() -> {
            int pulse = pulses[0]++;
            if (pulse > WARM_UP) {
                took.add(held / 1e6);
            }
            held = 0;
            int way = pulse / LEG % 2 == 0 ? STRIDE : -STRIDE;
            hold(() -> {
                model.pan(way, way / 3.0);
                dress();
            });
            return pulse < WARM_UP + PULSES;
        });
        settle();
        return Times.of(took.stream().mapToDouble(t -> t).toArray());
    }

    /** From a turn of the wheel to a whole new picture with its names. */
    Times zooms() throws Exception {
        var took = new double[STOPS];
        for (int stop = 0; stop < STOPS; stop++) {
            long began = System.nanoTime();
            FxToolkit.call(() -> {
                model.zoom(1, scene.getWidth() / 2, scene.getHeight() / 2);
                dress();
                return model;
            });
            settle();
            took[stop] = (System.nanoTime() - began) / 1e6;
        }
        return Times.of(took);
    }

    /** Pictures a second of a moving map, painted in full and read back. */
    double presentedPerSecond() throws Exception {
        var image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        var took = new double[PICTURES];
        for (int i = -3; i < PICTURES; i++) {
            double way = i % 2 == 0 ? STRIDE : -STRIDE;
            long spent =
                    FxToolkit.call(() -> {
                        long began = System.nanoTime();
                        model.pan(way, 0);
                        dress();
                        scene.snapshot(image);
                        return System.nanoTime() - began;
                    });
            took[Math.max(0, i)] = spent / 1e6;
        }
        settle();
        return 1000 / Times.of(took).median();
    }

    private void hold(Runnable work) {
        long began = System.nanoTime();
        work.run();
        held += System.nanoTime() - began;
    }

    private void dress() {
        view.applyCss();
        view.layout();
    }

    /** Runs {@code work} once a pulse for as long as it returns true; waits for the end. */
    private static void eachPulse(BooleanSupplier work) throws Exception {
        var done = new CompletableFuture<Boolean>();
        FxToolkit.call(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!work.getAsBoolean()) {
                        stop();
                        done.complete(true);
                    }
                }
            }.start();
            return done;
        });
        done.get();
    }

    /** Waits until the picture is whole: the names of a moving map are placed late. */
    private void settle() throws Exception {
        eachPulse(() -> {
            dress();
            return !model.settledProperty().get();
        });
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}

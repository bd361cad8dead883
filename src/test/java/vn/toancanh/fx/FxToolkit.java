package vn.toancanh.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Starts JavaFX once for a test run and runs code on its thread. */
public final class FxToolkit {
    private static final Object STARTED = start();

    private FxToolkit() {}

    private static Object start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            return alreadyRunning;
        }
        Platform.setImplicitExit(false);
        return "started";
    }

    /** Gives what {@code work} gives; what it throws is thrown here. */
    public static <T> T on(Supplier<T> work) {
        if (STARTED == null) {
            throw new IllegalStateException("JavaFX did not start");
        }
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable broken) {
                result.completeExceptionally(broken);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException broken) {
            throw new AssertionError(broken.getCause().toString(), broken.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the JavaFX thread does not answer", late);
        }
    }

    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return "";
        });
    }

    /** A scene of this size that was never shown, dressed and laid out. JavaFX thread only. */
    public static Scene laidOut(Parent root, Theme theme, double bodyPx, double... size) {
        var scene = new Scene(root, size[0], size[1]);
        theme.apply(scene, bodyPx);
        settle(root);
        return scene;
    }

    /** What a layout pass changes, a later one sees: three are enough for all our panes. */
    public static void settle(Parent root) {
        for (var pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }
}

package vn.toancanh.app.part;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.toancanh.fx.FxThread;

/** Starts JavaFX once, on a display or without one. */
public final class FxToolkit {
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    /** Asked once: a start without a display must not look like one afterwards. */
    private static final boolean DISPLAY = lookForDisplay();

    private static boolean asked;

    private FxToolkit() {}

    /** On the screen of this computer. Returns at once. */
    public static CompletableFuture<Void> start() {
        synchronized (FxToolkit.class) {
            if (!asked) {
                asked = true;
                FxThread.startup(() -> STARTED.complete(null));
            }
        }
        return STARTED;
    }

    /** Without a screen: for pictures. Returns at once. */
    public static CompletableFuture<Void> startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return start();
    }

    /** On a display where there is one. Returns at once. */
    public static CompletableFuture<Void> startWhereverWeAre() {
        return displayPresent() ? start() : startHeadless();
    }

    /** Completes when it was started. */
    public static CompletableFuture<Void> started() {
        return STARTED;
    }

    /** Whether windows can be shown here. Only Linux runs without a display. */
    public static boolean displayPresent() {
        return DISPLAY;
    }

    private static boolean lookForDisplay() {
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || "Headless".equals(System.getProperty("glass.platform"))
                || named("DISPLAY")
                || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** Runs {@code work} on the JavaFX thread and waits for it. */
    public static <T> T call(Callable<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        FxThread.pulse()
                .execute(() -> {
                    try {
                        done.complete(work.call());
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package vn.toancanh.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one door from background threads to the screen. A sink holds at most one pending hop and
 * shows only the newest value; everything that comes in within a pulse is shown in one batch.
 */
public final class FxThread {
    private static final PulseBatch PULSE = new PulseBatch();
    private static final long PULSE_NANOS = 16_666_667;

    private FxThread() {}

    /**
     * Starts JavaFX unless it runs already; {@code ready} runs on its thread. It lives until the
     * process ends, because between the first start's window and the desk there is none.
     */
    public static void startup(Runnable ready) {
        try {
            Platform.startup(ready);
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(ready);
        }
        Platform.setImplicitExit(false);
    }

    /**
     * Runs tasks on the JavaFX thread: at once after a pause, else all that wait together in the
     * next pulse.
     */
    public static Executor pulse() {
        return PULSE;
    }

    /**
     * A sink any thread may feed; {@code show} runs on {@code fx} and sees only the newest value.
     */
    public static <T> Consumer<T> latest(Executor fx, Consumer<T> show) {
        var waiting = new AtomicReference<@Nullable T>();
        return value -> {
            if (waiting.getAndSet(value) == null) {
                fx.execute(() -> {
                    var newest = waiting.getAndSet(null);
                    if (newest != null) {
                        show.accept(newest);
                    }
                });
            }
        };
    }

    /** {@link #latest(Executor, Consumer)} on {@link #pulse()}. */
    public static <T> Consumer<T> latest(Consumer<T> show) {
        return latest(PULSE, show);
    }

    /**
     * @throws IllegalStateException when called on any other thread
     */
    public static void check() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("not on the JavaFX thread");
        }
    }

    /** Guarded by itself except for the timer, which lives on the JavaFX thread. */
    private static final class PulseBatch implements Executor {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private @Nullable AnimationTimer timer;
        private boolean hopping;
        private long drained;

        @Override
        public void execute(Runnable task) {
            synchronized (this) {
                waiting.add(task);
                if (hopping) {
                    return;
                }
                hopping = true;
            }
            Platform.runLater(this::await);
        }

        /** After a pause there is nothing to batch with: the next pulse already draws it. */
        private void await() {
            if (System.nanoTime() - drained > PULSE_NANOS) {
                drain();
            } else {
                awaitPulse();
            }
        }

        private void awaitPulse() {
            if (timer == null) {
                timer =
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                stop();
                                drain();
                            }
                        };
            }
            timer.start();
        }

        private void drain() {
            drained = System.nanoTime();
            Queue<Runnable> batch;
            synchronized (this) {
                batch = new ArrayDeque<>(waiting);
                waiting.clear();
                hopping = false;
            }
            for (var task : batch) {
                try {
                    task.run();
                } catch (RuntimeException | Error broken) {
                    var thread = Thread.currentThread();
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
                }
            }
        }
    }
}

package vn.toancanh.app.part;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Background;
import vn.toancanh.fx.FxThread;

/**
 * Something on a screen that follows data: computed off the JavaFX thread, shown on it. The
 * computation may give null when there is nothing to show yet.
 */
public final class LivePart<T> implements AutoCloseable {
    private final Supplier<@Nullable T> compute;
    private final Consumer<T> show;
    private final Background work;

    public LivePart(String name, Supplier<@Nullable T> compute, Consumer<T> show) {
        this.compute = compute;
        this.show = show;
        Consumer<T> sink = FxThread.latest(show);
        work =
                new Background(
                        name,
                        () -> {
                            var made = compute.get();
                            if (made != null) {
                                sink.accept(made);
                            }
                        });
    }

    /** Computes soon and shows what came out. Any thread. */
    public void refresh() {
        work.ask();
    }

    /** Computes and shows before it returns; not on the JavaFX thread. For pictures. */
    public void showNow() throws Exception {
        var made = compute.get();
        if (made != null) {
            FxToolkit.call(() -> {
                show.accept(made);
                return true;
            });
        }
    }

    @Override
    public void close() {
        work.close();
    }
}

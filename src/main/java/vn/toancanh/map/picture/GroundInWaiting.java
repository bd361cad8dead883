package vn.toancanh.map.picture;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A ground that is made once, by whoever asks first; others wait for it. Maps of the same content
 * share it while one of them lives. Any thread.
 */
public final class GroundInWaiting {
    private static final List<WeakReference<GroundInWaiting>> SHARED = new ArrayList<>();

    private final MapContent content;
    private volatile @Nullable MapGround made;

    private GroundInWaiting(MapContent content) {
        this.content = content;
    }

    /** The one of this very instance. */
    @SuppressWarnings(
            "ReferenceEquality") // comparing the shapes of a country costs more than it saves
    public static GroundInWaiting of(MapContent content) {
        synchronized (SHARED) {
            SHARED.removeIf(each -> each.refersTo(null));
            for (var each : SHARED) {
                var shared = each.get();
                if (shared != null && shared.content == content) {
                    return shared;
                }
            }
            var made = new GroundInWaiting(content);
            SHARED.add(new WeakReference<>(made));
            return made;
        }
    }

    public MapContent content() {
        return content;
    }

    /**
     * Runs {@code then} before it returns where the ground is there already, else on {@code fx}
     * once it was made on {@code workers}.
     */
    public void whenMade(Executor workers, Executor fx, Runnable then) {
        if (made != null) {
            then.run();
        } else {
            workers.execute(() -> {
                get();
                fx.execute(then);
            });
        }
    }

    public MapGround get() {
        var ready = made;
        return ready == null ? make() : ready;
    }

    private synchronized MapGround make() {
        var ready = made;
        if (ready == null) {
            ready = new MapGround(content);
            made = ready;
        }
        return ready;
    }
}

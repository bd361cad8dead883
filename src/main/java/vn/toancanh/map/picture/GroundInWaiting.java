package vn.toancanh.map.picture;

import org.jspecify.annotations.Nullable;

/** A ground that is made once, by whoever asks first; others wait for it. Any thread. */
public final class GroundInWaiting {
    private final MapContent content;
    private @Nullable MapGround made;

    public GroundInWaiting(MapContent content) {
        this.content = content;
    }

    public MapContent content() {
        return content;
    }

    public synchronized MapGround get() {
        var ready = made;
        if (ready == null) {
            ready = new MapGround(content);
            made = ready;
        }
        return ready;
    }
}

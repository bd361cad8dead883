package vn.toancanh.map.source;

import java.util.ArrayList;
import java.util.List;

/** The wish of whoever asked to have it no more. Any thread. */
public final class Cancellation {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean asked;

    /** Ends at once what is under way; a second call does nothing. */
    public void cancel() {
        List<Runnable> now;
        synchronized (stops) {
            asked = true;
            now = List.copyOf(stops);
            stops.clear();
        }
        now.forEach(Runnable::run);
    }

    public boolean isAsked() {
        synchronized (stops) {
            return asked;
        }
    }

    /**
     * @throws SourceException {@link SourceFault#CANCELLED}, once it was asked for
     */
    public void check() throws SourceException {
        if (isAsked()) {
            throw new SourceException(SourceFault.CANCELLED);
        }
    }

    /** Runs {@code stop} when it is asked for, until the answer is closed; at once if it was. */
    public Watch onCancel(Runnable stop) {
        synchronized (stops) {
            if (!asked) {
                stops.add(stop);
                return () -> forget(stop);
            }
        }
        stop.run();
        return () -> {};
    }

    private void forget(Runnable stop) {
        synchronized (stops) {
            stops.remove(stop);
        }
    }

    /** Ends the watching. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

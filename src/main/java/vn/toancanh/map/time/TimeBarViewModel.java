package vn.toancanh.map.time;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which step of the past is wanted, and the playing of one after the other. Playing follows the
 * clock: when pictures come late, steps are left out and none is queued; it ends with the last
 * step. JavaFX thread only.
 */
public final class TimeBarViewModel {
    /** No step: the present, which goes on by itself. */
    public static final int NOW = -1;

    /** How many steps a second one can choose. */
    public static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 20);

    private static final int USUAL_SPEED = 5;
    private static final double NANOS = 1e9;

    private final ObjectProperty<PlayTrack> track =
            new SimpleObjectProperty<>(this, "track", PlayTrack.EMPTY);
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step", NOW);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Integer> speed =
            new SimpleObjectProperty<>(this, "speed", USUAL_SPEED);
    private final IntConsumer onStep;
    private long before;
    private double due;

    /**
     * @param onStep is told every step that is wanted, {@link #NOW} for the present
     */
    public TimeBarViewModel(IntConsumer onStep) {
        this.onStep = onStep;
        open.addListener((_, _, is) -> {
            if (!is) {
                now();
            }
        });
    }

    /** Another track may be given at any time; the step stays at the moment it was. */
    public void show(PlayTrack next) {
        var old = track.get();
        int at = step.get();
        track.set(next);
        if (at != NOW && next.last() >= 0) {
            var moment = old.steps().get(at);
            at = next.stepAt(next.place(moment.from()));
            step.set(at);
            onStep.accept(at);
        }
    }

    public ObjectProperty<PlayTrack> trackProperty() {
        return track;
    }

    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the bar is there at all; closing it leads back to the present. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Steps a second. */
    public ObjectProperty<Integer> speedProperty() {
        return speed;
    }

    /** Goes to a step, by hand: playing ends. */
    public void seek(int wanted) {
        playing.set(false);
        go(wanted);
    }

    private void go(int wanted) {
        int last = track.get().last();
        if (last >= 0) {
            int next = Math.clamp(wanted, 0, last);
            if (next != step.get()) {
                step.set(next);
                onStep.accept(next);
            }
        }
    }

    /** From the present, one step back is the one before the last. */
    public void back() {
        seek((step.get() == NOW ? track.get().last() : step.get()) - 1);
    }

    public void forward() {
        if (step.get() != NOW) {
            seek(step.get() + 1);
        }
    }

    /** The present, as it goes on. */
    public void now() {
        playing.set(false);
        if (step.get() != NOW) {
            step.set(NOW);
            onStep.accept(NOW);
        }
    }

    /** Plays on from where it stands, from the beginning when there is nothing left to play. */
    public void toggle() {
        int last = track.get().last();
        if (playing.get()) {
            playing.set(false);
        } else if (last > 0) {
            if (step.get() == NOW || step.get() == last) {
                go(0);
            }
            before = 0;
            due = 0;
            playing.set(true);
        }
    }

    /** Nobody looks any more. */
    public void pause() {
        playing.set(false);
    }

    /** A pulse of the screen. */
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        if (before != 0) {
            due += (nanos - before) * speed.get() / NANOS;
        }
        before = nanos;
        int steps = (int) due;
        if (steps > 0) {
            due -= steps;
            go(step.get() + steps);
            if (step.get() == track.get().last()) {
                playing.set(false);
            }
        }
    }
}

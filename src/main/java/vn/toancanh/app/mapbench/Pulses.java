package vn.toancanh.app.mapbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * How long the JavaFX thread is held in each pulse of a shown scene: from its first timer, through
 * the batch of the door, to the end of styling and layout. Told twice, since a busy machine lets
 * the thread wait in between.
 *
 * @param passed as time that passed
 * @param worked as processor time of the thread
 */
public record Pulses(Times passed, Times worked) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Runs {@code work} first thing in each pulse, with the number of the pulse, until it returns
     * false; the first {@code warmUp} pulses are not counted. JavaFX thread.
     */
    public static CompletableFuture<Pulses> of(Scene scene, int warmUp, IntPredicate work) {
        var metered = new Metered(warmUp, work);
        Runnable end = metered::laidOut;
        scene.addPostLayoutPulseListener(end);
        metered.start();
        return metered.done.whenComplete((_, _) -> scene.removePostLayoutPulseListener(end));
    }

    private static final class Metered extends AnimationTimer {
        private final CompletableFuture<Pulses> done = new CompletableFuture<>();
        private final List<Double> passed = new ArrayList<>();
        private final List<Double> worked = new ArrayList<>();
        private final int warmUp;
        private final IntPredicate work;
        private int pulse;
        private long began;
        private long workedBefore;
        private boolean open;

        Metered(int warmUp, IntPredicate work) {
            this.warmUp = warmUp;
            this.work = work;
        }

        @Override
        public void handle(long now) {
            began = System.nanoTime();
            workedBefore = THREADS.getCurrentThreadCpuTime();
            open = true;
            if (!work.test(pulse++)) {
                open = false;
                stop();
                done.complete(new Pulses(times(passed), times(worked)));
            }
        }

        void laidOut() {
            if (open && pulse > warmUp) {
                passed.add((System.nanoTime() - began) / 1e6);
                worked.add((THREADS.getCurrentThreadCpuTime() - workedBefore) / 1e6);
            }
            open = false;
        }

        private static Times times(List<Double> milliseconds) {
            return Times.of(milliseconds.stream().mapToDouble(each -> each).toArray());
        }
    }
}

package vn.toancanh.app.part;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * How long the JavaFX thread is held in each pulse by what is ours: the batch of the door, styling
 * and layout. Told twice, since a busy machine lets the thread wait in between: as time that passed
 * and as time the thread worked. What the pipeline paints runs on its own thread. JavaFX thread.
 */
public final class PulseMeter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    began = System.nanoTime();
                    workedBefore = THREADS.getCurrentThreadCpuTime();
                }
            };

    private long began;
    private long workedBefore;
    private Held passed = new Held();
    private Held worked = new Held();

    /** How often a pulse took how long. */
    public static final class Held {
        /** Upper ends of the classes, in milliseconds; the last class is open. */
        private static final List<Integer> CLASSES = List.of(1, 2, 4, 8, 16, 32);

        private final int[] counts = new int[CLASSES.size() + 1];
        private long longest;

        private void count(long nanos) {
            var i = 0;
            while (i < CLASSES.size() && nanos >= CLASSES.get(i) * 1_000_000L) {
                i++;
            }
            counts[i]++;
            longest = Math.max(longest, nanos);
        }

        /** The share of pulses shorter than that, of a class above; 1 without any. */
        public double shareBelow(int millis) {
            var all = IntStream.of(counts).sum();
            var below = IntStream.rangeClosed(0, CLASSES.indexOf(millis)).map(i -> counts[i]).sum();
            return all == 0 ? 1 : (double) below / all;
        }

        public String json() {
            return IntStream.range(0, counts.length)
                    .mapToObj(i -> "\"%s\":%d".formatted(name(i), counts[i]))
                    .collect(
                            Collectors.joining(
                                    ",",
                                    "{",
                                    String.format(
                                            Locale.ROOT, ",\"longest\":%.1f}", longest / 1e6)));
        }

        private static String name(int i) {
            return i < CLASSES.size() ? "<" + CLASSES.get(i) : ">=" + CLASSES.getLast();
        }
    }

    /** Layout runs between the timers and the post-layout listeners of one pulse. */
    public void start(Scene scene) {
        timer.start();
        scene.addPostLayoutPulseListener(() -> {
            if (began != 0) {
                passed.count(System.nanoTime() - began);
                worked.count(THREADS.getCurrentThreadCpuTime() - workedBefore);
                began = 0;
            }
        });
    }

    /** Forgets what was counted. */
    public void restart() {
        passed = new Held();
        worked = new Held();
    }

    public void stop() {
        timer.stop();
        began = 0;
    }

    public Held passed() {
        return passed;
    }

    public Held worked() {
        return worked;
    }
}

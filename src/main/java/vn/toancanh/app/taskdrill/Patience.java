package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    /**
     * Blocks.
     *
     * @return seconds it took
     */
    static double until(String what, Duration most, Callable<Boolean> come) throws Exception {
        var begun = System.nanoTime();
        while (!come.call()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                throw new IOException("in vain waited for: " + what);
            }
            Thread.sleep(STEP);
        }
        return seconds(begun);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

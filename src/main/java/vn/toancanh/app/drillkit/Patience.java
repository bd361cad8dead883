package vn.toancanh.app.drillkit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come. */
public final class Patience {
    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    /**
     * Blocks.
     *
     * @return seconds it took
     */
    public static double until(String what, Duration most, Callable<Boolean> come)
            throws Exception {
        var begun = System.nanoTime();
        while (!come.call()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                throw new IOException("in vain waited for: " + what);
            }
            Thread.sleep(STEP);
        }
        return seconds(begun);
    }

    public static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

package vn.toancanh.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the end of the process (SIGTERM, Ctrl+C) or an interrupt, and holds the end up until
 * whoever waited has closed what he had open. Used by one thread.
 */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stop-signal");

    private void ask() {
        asked.countDown();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(StopSignal.class.getName())
                        .log(System.Logger.Level.WARNING, "closing took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void await() {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            asked.await();
        } catch (InterruptedException e) {
            // The interrupt is the request to stop; closing must not be interrupted by it again.
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

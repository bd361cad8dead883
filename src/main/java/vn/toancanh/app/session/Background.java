package vn.toancanh.app.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.toancanh.cache.StorageException;

/**
 * Runs one piece of work off the screen thread whenever asked; asking again while it waits adds
 * nothing, asking while it runs makes it run once more. Any thread.
 */
public final class Background implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final ExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable work;

    public Background(String name, Runnable work) {
        this.work = work;
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
    }

    public void ask() {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::run);
        } catch (RejectedExecutionException closed) {
            // It may be closed at any moment; whoever asks then is no longer waited for.
            LOG.log(System.Logger.Level.DEBUG, "asked after it was closed", closed);
        }
    }

    private void run() {
        asked.set(false);
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (thread.isShutdown() || StorageException.closed(broken)) {
                // What it reads was closed under it, and nobody waits for it any more.
                return;
            }
            // The next piece of work is done all the same.
            var here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, broken);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package vn.toancanh.map.raster;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Jobs for a few workers, first come first served, where a new list replaces what has not begun
 * yet: that is how drawing of what left the screen is cancelled. Any thread.
 */
public final class WorkQueue {
    private final Executor workers;
    private final int width;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * @param width how many jobs may run at once
     */
    public WorkQueue(Executor workers, int width) {
        this.workers = workers;
        this.width = width;
    }

    /** Forgets every job that has not begun and takes these, the first of them first. */
    public void replace(List<Runnable> jobs) {
        int start;
        synchronized (this) {
            waiting.clear();
            waiting.addAll(jobs);
            start = Math.min(width - running, waiting.size());
            running += Math.max(0, start);
        }
        for (int i = 0; i < start; i++) {
            workers.execute(this::work);
        }
    }

    private void work() {
        boolean finished = false;
        try {
            for (var job = next(); job != null; job = next()) {
                job.run();
            }
            finished = true;
        } finally {
            if (!finished) {
                synchronized (this) {
                    running--;
                }
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        var job = waiting.poll();
        if (job == null) {
            running--;
        }
        return job;
    }
}

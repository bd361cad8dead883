package vn.toancanh.app.taskbench;

import java.util.concurrent.atomic.AtomicLongArray;

/** When somebody had each line. One thread notes; any thread asks. */
final class Sightings {
    private final AtomicLongArray at;

    /**
     * @param most lines that can be noted
     */
    Sightings(int most) {
        at = new AtomicLongArray(most);
    }

    /** Those after one place up to another are there now. */
    void note(long before, long after) {
        var now = System.nanoTime();
        for (var seq = before + 1; seq <= after && seq < at.length(); seq++) {
            at.set((int) seq, now);
        }
    }

    /** Nano time, 0 for a line he never had. */
    long of(int seq) {
        return at.get(seq);
    }
}

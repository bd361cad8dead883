package vn.toancanh.server.load;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Counts the rows of one file and passes the rejected ones on. Belongs to one thread. */
final class Counter {
    private final String file;
    private final Consumer<RejectedRow> rejections;
    private long taken;
    private long rejected;

    Counter(Path file, Consumer<RejectedRow> rejections) {
        this.file = String.valueOf(file.getFileName());
        this.rejections = rejections;
    }

    /** Takes one row, or says why not. */
    @FunctionalInterface
    interface Taking {
        void take() throws BadRowException;
    }

    void count(long row, Taking taking) {
        try {
            taking.take();
            taken++;
        } catch (BadRowException e) {
            rejected++;
            rejections.accept(new RejectedRow(file, row, e.why()));
        }
    }

    Tally tally() {
        return new Tally(taken, rejected);
    }
}

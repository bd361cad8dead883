package vn.toancanh.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The one thread that writes to a local file. Each piece of work is one transaction: it happens
 * wholly or not at all, in the order in which it was submitted. A failed one fails its future with
 * a {@link StorageException} and may be submitted again. {@link #submit} may be called from any
 * thread and does not block.
 */
public final class Writer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private record Job<T>(String what, Callable<T> work, CompletableFuture<T> done) {}

    private final Path file;
    private final Connection connection;
    private final Runnable onDamage;
    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean stopping;

    Writer(Path file, Connection connection, Runnable onDamage) {
        this.file = file;
        this.connection = connection;
        this.onDamage = onDamage;
        this.thread =
                Thread.ofPlatform()
                        .name(file.getFileName() + "-writer")
                        .daemon()
                        .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** How often something was written. */
    long commits() {
        return commits.get();
    }

    /** The connection of the transaction under way; only inside of submitted work. */
    DataSource connections() {
        return Lent.source(() -> {
            if (!Thread.currentThread().equals(thread)) {
                throw new IllegalStateException("only the writer thread may write");
            }
            return Lent.until(connection, () -> {});
        });
    }

    /**
     * @param what the work in a few words, for the log
     */
    public <T> CompletableFuture<T> submit(String what, Callable<T> work) {
        var done = new CompletableFuture<T>();
        synchronized (queue) {
            if (stopping) {
                done.completeExceptionally(new IllegalStateException("the writer has stopped"));
            } else {
                queue.add(new Job<>(what, work, done));
            }
        }
        return done;
    }

    public CompletableFuture<Boolean> submit(String what, Runnable work) {
        return submit(
                what,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Finishes what was submitted, then stops and closes the file. */
    @Override
    public void close() {
        synchronized (queue) {
            stopping = true;
            queue.add(new Job<>("stop", () -> true, new CompletableFuture<>()));
        }
        if (thread.getState() == Thread.State.NEW) {
            drain();
        } else {
            joinThread();
        }
        SqliteFile.closeQuietly(connection);
    }

    private void joinThread() {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping || !queue.isEmpty()) {
            try {
                perform(queue.take());
            } catch (InterruptedException e) {
                LOG.log(System.Logger.Level.WARNING, "nobody may interrupt the writer", e);
            }
        }
    }

    private void drain() {
        for (var job = queue.poll(); job != null; job = queue.poll()) {
            job.done().cancel(false);
        }
    }

    private <T> void perform(Job<T> job) {
        try {
            execute("BEGIN IMMEDIATE");
            var result = job.work().call();
            execute("COMMIT");
            commits.incrementAndGet();
            job.done().complete(result);
        } catch (Exception | Error e) {
            undo();
            if (StorageException.damaged(e)) {
                onDamage.run();
            }
            LOG.log(System.Logger.Level.WARNING, "not written: " + job.what(), e);
            job.done().completeExceptionally(failure(job.what(), e));
        }
    }

    private Throwable failure(String what, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException) {
                return StorageException.of(file + ": " + what, cause);
            }
        }
        return cause;
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void undo() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite itself has already undone a transaction that met a full disk.
            LOG.log(System.Logger.Level.DEBUG, "nothing to roll back", e);
        }
    }
}

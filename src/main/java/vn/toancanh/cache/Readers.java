package vn.toancanh.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Read-only connections, at most eight at work at once; a ninth reader waits. Each is lent in a
 * read transaction of its own, so that what it reads is one moment of the file. Any thread.
 */
final class Readers implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final Path file;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    Connection lend() throws SQLException {
        free.acquireUninterruptibly();
        Connection taken = null;
        try {
            if (closed) {
                throw new SQLNonTransientConnectionException(file + " is closed");
            }
            taken = idle.pollFirst();
            if (taken == null) {
                taken = SqliteFile.openReadOnly(file);
            }
            execute(taken, "BEGIN");
            return lend(taken);
        } catch (SQLException e) {
            SqliteFile.closeQuietly(taken);
            free.release();
            throw e;
        }
    }

    private Connection lend(Connection connection) {
        var back = new AtomicBoolean();
        return Lent.until(
                connection,
                () -> {
                    if (back.compareAndSet(false, true)) {
                        giveBack(connection);
                    }
                });
    }

    private void giveBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
            if (closed) {
                connection.close();
            } else {
                idle.addFirst(connection);
            }
        } catch (SQLException e) {
            SqliteFile.closeQuietly(connection);
        } finally {
            free.release();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Waits for the reads under way. */
    @Override
    public void close() {
        closed = true;
        free.acquireUninterruptibly(AT_ONCE);
        idle.forEach(SqliteFile::closeQuietly);
        idle.clear();
        free.release(AT_ONCE);
    }
}

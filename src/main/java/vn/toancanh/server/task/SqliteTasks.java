package vn.toancanh.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Directives in a file of this computer. One thread at a time has its connection. */
final class SqliteTasks implements TaskDatabase {
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private SqliteTasks(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        TaskMigrations.run(connection, "sqlite");
        connection.commit();
    }

    static SqliteTasks inMemory() {
        return open("jdbc:sqlite::memory:");
    }

    static SqliteTasks open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("cannot keep directives in " + file, e);
        }
        return open("jdbc:sqlite:" + file);
    }

    private static SqliteTasks open(String url) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        try {
            return new SqliteTasks(config.createConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the book of directives", e);
        }
    }

    @Override
    public <T> T append(Function<TaskRows, T> work) {
        lock.lock();
        try {
            try {
                var result = work.apply(new TaskRows(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the book of directives", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Function<TaskRows, T> work) {
        return append(work);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the book of directives", e);
        } finally {
            lock.unlock();
        }
    }
}

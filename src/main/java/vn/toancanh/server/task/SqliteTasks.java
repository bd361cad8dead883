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

/**
 * Directives in a file of this computer. One thread at a time writes; one reads beside it, so that
 * nobody who reads waits for a disk.
 */
final class SqliteTasks implements TaskDatabase {
    private static final int BUSY_MILLIS = 5000;

    private final Door writing;
    private final Door reading;

    private SqliteTasks(Door writing, Door reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /** A connection, and whose turn it is. */
    private record Door(Connection connection, ReentrantLock lock) {
        static Door to(SQLiteConfig config, String url) throws SQLException {
            var connection = config.createConnection(url);
            connection.setAutoCommit(false);
            return new Door(connection, new ReentrantLock());
        }

        <T> T enter(Function<TaskRows, T> work) {
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
                throw new IllegalStateException("cannot use the book of directives", e);
            } finally {
                lock.unlock();
            }
        }

        void close() {
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

    /** Both through one connection: what is in memory no other one sees. */
    static SqliteTasks inMemory() {
        var door = open("jdbc:sqlite::memory:");
        return new SqliteTasks(door, door);
    }

    static SqliteTasks open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("cannot keep directives in " + file, e);
        }
        var url = "jdbc:sqlite:" + file;
        return new SqliteTasks(open(url), open(url));
    }

    private static Door open(String url) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            var door = Door.to(config, url);
            TaskMigrations.run(door.connection(), "sqlite");
            door.connection().commit();
            return door;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the book of directives", e);
        }
    }

    @Override
    public <T> T append(Function<TaskRows, T> work) {
        return writing.enter(work);
    }

    @Override
    public <T> T read(Function<TaskRows, T> work) {
        return reading.enter(work);
    }

    @Override
    public void close() {
        writing.close();
        if (!reading.equals(writing)) {
            reading.close();
        }
    }
}

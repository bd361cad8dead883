package vn.toancanh.server.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import vn.toancanh.server.words.RefusedException;

/**
 * The SQLite file of a warehouse: one process, one writer, a few readers that never wait for it
 * (write-ahead log). Any thread.
 */
final class WarehouseFile implements AutoCloseable {
    private static final int SCHEMA = 1;
    private static final int READERS = 3;
    private static final int BUSY_MILLIS = 10_000;

    private final FileChannel lockFile;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

    private WarehouseFile(FileChannel lockFile, Connection writer) {
        this.lockFile = lockFile;
        this.writer = writer;
    }

    static WarehouseFile open(Path folder) throws RefusedException {
        try {
            Files.createDirectories(folder);
            var lockFile = lock(folder);
            var path = folder.resolve("warehouse.db");
            var file = new WarehouseFile(lockFile, connect(path, TransactionMode.IMMEDIATE));
            migrate(file.writer, folder);
            for (int i = 0; i < READERS; i++) {
                var reader = connect(path, TransactionMode.DEFERRED);
                try (var pragma = reader.createStatement()) {
                    pragma.execute("PRAGMA query_only = ON");
                }
                file.readers.add(reader);
            }
            return file;
        } catch (IOException | SQLException e) {
            throw new RefusedException(
                    "server.folder.unusable", folder, String.valueOf(e.getMessage()));
        }
    }

    private static FileChannel lock(Path folder) throws IOException, RefusedException {
        var channel =
                FileChannel.open(
                        folder.resolve("warehouse.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new RefusedException("server.folder.inUse", folder);
        }
        return channel;
    }

    private static Connection connect(Path path, TransactionMode mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private static void migrate(Connection db, Path folder)
            throws SQLException, IOException, RefusedException {
        int found;
        try (var query = db.createStatement();
                var row = query.executeQuery("PRAGMA user_version")) {
            found = row.getInt(1);
        }
        if (found > SCHEMA) {
            throw new RefusedException("server.folder.newer", folder);
        }
        db.setAutoCommit(false);
        try (var ddl = db.createStatement()) {
            for (int next = found + 1; next <= SCHEMA; next++) {
                for (var statement : statements(next)) {
                    ddl.executeUpdate(statement);
                }
                ddl.executeUpdate("PRAGMA user_version = " + next);
            }
            db.commit();
        } finally {
            db.setAutoCommit(true);
        }
    }

    private static List<String> statements(int migration) throws IOException {
        var name = "/vn/toancanh/server/warehouse-" + migration + ".sql";
        try (InputStream sql = WarehouseFile.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            var statements = new ArrayList<String>();
            for (var statement : text.split(";\\s*(\\n|$)", -1)) {
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
            return statements;
        }
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    <T> T read(Work<T> work) {
        try {
            var reader = readers.take();
            try {
                return work.on(reader);
            } finally {
                readers.add(reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the warehouse file", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the warehouse file", e);
        }
    }

    /** Waits its turn; the caller owns the writer until {@link #endWriting}. */
    Connection beginWriting() throws SQLException {
        writing.lock();
        writer.setAutoCommit(false);
        return writer;
    }

    void endWriting() throws SQLException {
        try {
            writer.rollback();
            writer.setAutoCommit(true);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            for (var reader : readers) {
                reader.close();
            }
            writer.close();
            lockFile.close();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot close the warehouse file", e);
        }
    }
}

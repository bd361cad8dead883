package vn.toancanh.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vn.toancanh.base.ErrorCode;

/**
 * {@code cache.db}: the copy of the warehouse, which can always be rebuilt. A damaged or missing
 * file is set aside and begun anew, and {@link #notice} says so. Open it for writing once per
 * profile; open it read-only as often as wanted, also from another process.
 */
public final class CacheFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CacheFile.class.getName());
    private static final List<String> SCRIPTS = List.of("cache-1.sql");

    /** Below this a check costs less than 0.1 s; above, only after an unclean end. */
    private static final long SMALL = 32L << 20;

    private static final String OPEN = "open";
    private static final String CLOSED = "closed";
    private static final String SUSPECT = "suspect";

    private final Path marker;
    private final Readers readers;
    private final @Nullable Writer writer;
    private final @Nullable ErrorCode notice;
    private volatile boolean suspect;

    private CacheFile(Path file, @Nullable Connection connection, @Nullable ErrorCode notice) {
        this.marker = marker(file);
        this.readers = new Readers(file);
        this.notice = notice;
        this.writer = connection == null ? null : new Writer(file, connection, this::suspectDamage);
    }

    /** Blocks. The writer is not started yet. */
    public static CacheFile open(Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var before = Files.exists(marker(file)) ? Files.readString(marker(file)) : "";
            var existed = Files.exists(file);
            var sound = existed ? sound(file, before) : null;
            ErrorCode notice = null;
            if (sound == null && (existed || !before.isEmpty())) {
                var aside = SqliteFile.setAside(file, clock);
                LOG.log(System.Logger.Level.WARNING, "the cache is rebuilt; the old one: " + aside);
                notice = ErrorCode.CACHE_REBUILT;
            }
            var connection = sound == null ? fresh(file) : sound;
            Files.writeString(marker(file), OPEN);
            return new CacheFile(file, connection, notice);
        } catch (IOException | SQLException e) {
            throw StorageException.of("cannot open " + file, e);
        }
    }

    /**
     * For {@code snapshot} and {@code doctor}, beside a running program or without one.
     *
     * @throws StorageException when there is no readable file
     */
    public static CacheFile openReadOnly(Path file) {
        if (!Files.exists(file)) {
            throw StorageException.of("no cache", new IOException("no such file: " + file));
        }
        try (var probe = SqliteFile.openReadOnly(file)) {
            if (SqliteFile.version(probe) != SCRIPTS.size()) {
                throw new SQLException("written by another version of the program");
            }
            return new CacheFile(file, null, null);
        } catch (SQLException e) {
            throw StorageException.of("cannot read " + file, e);
        }
    }

    private static Connection fresh(Path file) throws SQLException {
        var connection = SqliteFile.open(file, SQLiteConfig.SynchronousMode.NORMAL);
        SqliteFile.migrate(connection, SCRIPTS);
        return connection;
    }

    private static @Nullable Connection sound(Path file, String before) throws IOException {
        if (before.equals(SUSPECT)) {
            return null;
        }
        Connection connection = null;
        try {
            connection = SqliteFile.open(file, SQLiteConfig.SynchronousMode.NORMAL);
            var check = !before.equals(CLOSED) || Files.size(file) < SMALL;
            var fault = check ? SqliteFile.fault(connection) : null;
            if (fault != null) {
                throw new SQLException(fault);
            }
            SqliteFile.migrate(connection, SCRIPTS);
            return connection;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the cache is damaged: " + file, e);
            SqliteFile.closeQuietly(connection);
            return null;
        }
    }

    private static Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + ".state");
    }

    /** Damage met while running: this run keeps what it can read, the next start rebuilds. */
    private void suspectDamage() {
        suspect = true;
        mark(SUSPECT);
    }

    private void mark(String state) {
        try {
            Files.writeString(marker, state);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot note the state of the cache", e);
        }
    }

    /** {@link ErrorCode#CACHE_REBUILT} when opening had to begin anew, else null. */
    public @Nullable ErrorCode notice() {
        return notice;
    }

    /** Read-only connections for any thread; each is one moment of the file. */
    public DataSource reads() {
        return Lent.source(readers::lend);
    }

    /** The transaction of the work the writer is doing; nowhere else. */
    public DataSource writes() {
        return writer().connections();
    }

    public Writer writer() {
        if (writer == null) {
            throw new IllegalStateException("opened for reading only");
        }
        return writer;
    }

    @Override
    public void close() {
        readers.close();
        if (writer != null) {
            writer.close();
            if (!suspect) {
                mark(CLOSED);
            }
        }
    }
}

package vn.toancanh.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vn.toancanh.base.ErrorCode;

/**
 * {@code work.db}: what only this computer knows. Every commit is on the disk before it returns. A
 * damaged file is set aside, never deleted, and the last verified copy takes its place.
 */
public final class WorkFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkFile.class.getName());
    private static final List<String> SCRIPTS =
            List.of(
                    "work-1.sql",
                    "work-2.sql",
                    "work-3.sql",
                    "work-4.sql",
                    "work-5.sql",
                    "work-6.sql",
                    "work-7.sql",
                    "work-8.sql");

    private final Path file;
    private final Readers readers;
    private final @Nullable Writer writer;
    private final @Nullable ErrorCode notice;

    private WorkFile(Path file, @Nullable Connection connection, @Nullable ErrorCode notice) {
        this.file = file;
        this.notice = notice;
        this.readers = new Readers(file);
        this.writer = connection == null ? null : new Writer("work-writer", connection, () -> {});
    }

    /**
     * Beside a running program or without one. Empty when there is no file, or one that another
     * version of the program wrote: nothing is migrated by those who only look.
     */
    public static Optional<WorkFile> openReadOnly(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var probe = SqliteFile.openReadOnly(file)) {
            return SqliteFile.version(probe) == SCRIPTS.size()
                    ? Optional.of(new WorkFile(file, null, null))
                    : Optional.empty();
        } catch (SQLException e) {
            throw StorageException.of("cannot read " + file, e);
        }
    }

    /** Blocks. The writer is not started yet. */
    public static WorkFile open(Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var copy = copyOf(file);
            var lost = !Files.exists(file) && Files.exists(copy);
            var sound = lost ? null : sound(file);
            if (sound != null) {
                return new WorkFile(file, sound, null);
            }
            var aside = SqliteFile.setAside(file, clock);
            LOG.log(System.Logger.Level.ERROR, "damaged " + file + ", set aside as " + aside);
            if (Files.exists(copy)) {
                Files.copy(copy, file);
            }
            var restored = sound(file);
            if (restored == null) {
                throw new SQLException("the verified copy is damaged too: " + copy);
            }
            return new WorkFile(file, restored, ErrorCode.WORK_RESTORED);
        } catch (IOException | SQLException e) {
            throw StorageException.of("cannot open " + file, e);
        }
    }

    private static @Nullable Connection sound(Path file) {
        Connection connection = null;
        try {
            connection = SqliteFile.open(file, SQLiteConfig.SynchronousMode.FULL);
            var fault = SqliteFile.fault(connection);
            if (fault != null) {
                throw new SQLException(fault);
            }
            SqliteFile.migrate(connection, SCRIPTS);
            return connection;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.ERROR, "damaged: " + file, e);
            SqliteFile.closeQuietly(connection);
            return null;
        }
    }

    private static Path copyOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".verified");
    }

    /**
     * Checks the file, copies it, checks the copy, and only then lets the copy replace the one
     * before. Blocks.
     */
    public void keepVerifiedCopy() {
        var fresh = file.resolveSibling(file.getFileName() + ".verified.new");
        try (var source = SqliteFile.openReadOnly(file)) {
            refuse(SqliteFile.fault(source));
            Files.deleteIfExists(fresh);
            try (var vacuum = source.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, fresh.toString());
                vacuum.execute();
            }
            try (var copy = SqliteFile.openReadOnly(fresh)) {
                refuse(SqliteFile.fault(copy));
            }
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    fresh,
                    copyOf(file),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw StorageException.of("no verified copy of " + file, e);
        }
    }

    private static void refuse(@Nullable String fault) throws SQLException {
        if (fault != null) {
            throw new SQLException(fault);
        }
    }

    /** A folder for what is too large for the file, beside it; made by who needs it. */
    public Path folder(String name) {
        return file.resolveSibling(name);
    }

    /** {@link ErrorCode#WORK_RESTORED} when opening had to take the verified copy, else null. */
    public @Nullable ErrorCode notice() {
        return notice;
    }

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

    /** Whoever wrote leaves a verified copy behind. */
    @Override
    public void close() {
        readers.close();
        if (writer != null) {
            writer.close();
            keepVerifiedCopy();
        }
    }
}

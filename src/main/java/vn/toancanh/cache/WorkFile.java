package vn.toancanh.cache;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vn.toancanh.cache.rescue.CopyRounds;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.cache.rescue.Restored.Damage;
import vn.toancanh.cache.rescue.Salvage;
import vn.toancanh.cache.rescue.VerifiedCopy;
import vn.toancanh.cache.rescue.WriteAhead;

/**
 * {@code work.db}: what only this computer knows. Every commit is on the disk before it returns. A
 * damaged file is set aside, never deleted; the last verified copy takes its place, with what could
 * be read of the damaged one. Whoever is killed over that goes on with it at the next start.
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
                    "work-8.sql",
                    "work-9.sql",
                    "work-10.sql",
                    "work-11.sql");

    private final Path file;
    private final Readers readers;
    private final @Nullable Writer writer;
    private final @Nullable Restored notice;
    private final VerifiedCopy copy;
    private @Nullable CopyRounds rounds;

    private WorkFile(Path file, @Nullable Connection connection, @Nullable Restored notice) {
        this.file = file;
        copy = new VerifiedCopy(file);
        this.notice = notice;
        this.readers = new Readers(file);
        this.writer = connection == null ? null : new Writer(file, connection, () -> {});
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

    /**
     * Blocks. The writer is not started yet.
     *
     * @throws StorageException when there is nothing wrong with the file and yet it cannot be
     *     opened; it is left where it is
     */
    public static WorkFile open(Path file, Clock clock) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                throw new AccessDeniedException(folder.toString());
            }
            var copy = new VerifiedCopy(file);
            if (!Files.exists(file) && Files.exists(whole(file))) {
                return put(file, new Restored(file, null, Damage.MISSING, true, 0), clock);
            }
            var damage = damage(file, copy);
            return damage == null
                    ? new WorkFile(file, current(file), null)
                    : restored(file, damage, copy, clock);
        } catch (IOException | SQLException e) {
            throw StorageException.at(file, e);
        }
    }

    private static @Nullable Damage damage(Path file, VerifiedCopy copy)
            throws IOException, SQLException {
        if (!Files.exists(file)) {
            return copy.exists() ? Damage.MISSING : null;
        }
        if (WriteAhead.isCut(file)) {
            return Damage.LOG_CUT;
        }
        // Closing a writable connection would fold the log into what is to be set aside.
        try (var db = SqliteFile.openReadOnly(file)) {
            var fault = SqliteFile.fault(db);
            if (fault != null) {
                LOG.log(System.Logger.Level.ERROR, "damaged: " + file + ": " + fault);
                return Damage.CORRUPT;
            }
            return copy.isAheadOf(db) ? Damage.OLDER_THAN_COPY : null;
        } catch (SQLException e) {
            if (!StorageException.damaged(e)) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "damaged: " + file, e);
            return Damage.CORRUPT;
        }
    }

    private static Connection current(Path file) throws SQLException {
        var connection = SqliteFile.open(file, SQLiteConfig.SynchronousMode.FULL);
        try {
            SqliteFile.migrate(connection, SCRIPTS);
            return connection;
        } catch (SQLException e) {
            SqliteFile.closeQuietly(connection);
            throw e;
        }
    }

    /** Nothing is moved before what takes its place is whole and on the disk. */
    private static WorkFile restored(Path file, Damage damage, VerifiedCopy copy, Clock clock)
            throws IOException, SQLException {
        var ready = copy.place();
        SqliteFile.delete(ready);
        var hadCopy = isReady(copy);
        var rescued = 0;
        // Closing folds its log into it.
        try (var made = current(ready)) {
            rescued = Files.exists(file) ? rescue(made, file) : 0;
        }
        Files.move(
                ready,
                whole(file),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        return put(file, new Restored(file, null, damage, hadCopy, rescued), clock);
    }

    /** What takes the place of a damaged file: it is there under this name once it is whole. */
    private static Path whole(Path file) {
        return file.resolveSibling(file.getFileName() + ".restored");
    }

    private static WorkFile put(Path file, Restored done, Clock clock)
            throws IOException, SQLException {
        var aside = SqliteFile.setAside(file, clock);
        LOG.log(
                System.Logger.Level.ERROR,
                "{0}: {1}, set aside as {2}",
                done.damage(),
                file,
                aside);
        Files.move(whole(file), file, StandardCopyOption.ATOMIC_MOVE);
        var notice = Files.exists(aside) ? done.aside(aside) : done;
        return new WorkFile(file, current(file), notice);
    }

    private static boolean isReady(VerifiedCopy copy) throws IOException {
        if (!copy.exists()) {
            return false;
        }
        try {
            copy.prepare();
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.ERROR, "the verified copy is damaged too", e);
            return false;
        }
    }

    private static int rescue(Connection restored, Path damaged) throws SQLException {
        try {
            return Salvage.into(restored, damaged);
        } catch (SQLException e) {
            if (StorageException.full(e)) {
                // There may be room at the next start; the damaged file is still where it was.
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "nothing could be read of " + damaged, e);
            return 0;
        }
    }

    /** Keeps a verified copy now and from time to time in the background, until it is closed. */
    public void keepCopies(Duration every) {
        var begun = new CopyRounds(copy, writer()::commits, every);
        rounds = begun;
        begun.start();
    }

    /**
     * Checks the file, copies it, checks the copy, and only then lets the copy replace the one
     * before. Blocks.
     */
    public void keepVerifiedCopy() {
        try {
            copy.keep();
        } catch (IOException | SQLException e) {
            throw StorageException.of("no verified copy of " + file, e);
        }
    }

    /** A folder for what is too large for the file, beside it; made by who needs it. */
    public Path folder(String name) {
        return file.resolveSibling(name);
    }

    /** As if the disk had room for so many pages of this file; for those who try that. Blocks. */
    public void limit(int pages) {
        writer().submit("limit", () -> SqliteFile.limit(writes(), pages)).join();
    }

    /** What opening had to put in the place of a damaged file, else null. */
    public @Nullable Restored notice() {
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
        if (rounds != null) {
            rounds.close();
        }
        readers.close();
        if (writer != null) {
            writer.close();
            keepVerifiedCopy();
        }
    }
}

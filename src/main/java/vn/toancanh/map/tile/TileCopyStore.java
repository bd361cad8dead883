package vn.toancanh.map.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Answers of map services kept on this computer, bounded by their bytes: what was not looked at for
 * longest goes first. They can be had again, so a damaged file is set aside and begun anew, and a
 * full disk is no error. Any thread, one at a time.
 */
public final class TileCopyStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TileCopyStore.class.getName());

    /** What is freed at once when the bound is met. */
    private static final double KEPT_PART = 0.9;

    /** A look is noted when the last one is this long ago: reading should not write. */
    private static final long NOTED_MILLIS = 3_600_000;

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS copy (
              address TEXT PRIMARY KEY, bytes BLOB NOT NULL, at INTEGER NOT NULL,
              seen INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID\
            """;

    private final Connection db;
    private final long most;
    private final Clock clock;
    private long held;

    /** One answer and when the server gave it. */
    @SuppressWarnings("ArrayRecordComponent") // tiles are not compared
    record Copy(byte[] bytes, Instant at) {}

    private TileCopyStore(Connection db, long most, Clock clock) throws SQLException {
        this.db = db;
        this.most = most;
        this.clock = clock;
        try (var statement = db.createStatement()) {
            statement.execute(TABLE);
            statement.execute("CREATE INDEX IF NOT EXISTS copy_seen ON copy (seen, address, size)");
            try (var rows = statement.executeQuery("SELECT coalesce(sum(size), 0) FROM copy")) {
                held = rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /**
     * @param most bytes of all answers together
     */
    public static TileCopyStore open(Path file, long most, Clock clock) throws IOException {
        try {
            return connected(file, most, clock);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, "kept tiles are begun anew: {0}", e.getMessage());
            var aside = file.resolveSibling(file.getFileName() + ".damaged-" + clock.millis());
            Files.move(file, aside);
            try {
                return connected(file, most, clock);
            } catch (SQLException again) {
                throw new IOException("kept tiles: " + file, again);
            }
        }
    }

    private static TileCopyStore connected(Path file, long most, Clock clock) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(5000);
        var db = config.createConnection("jdbc:sqlite:" + file);
        try {
            return new TileCopyStore(db, most, clock);
        } catch (SQLException e) {
            db.close();
            throw e;
        }
    }

    synchronized @Nullable Copy copy(String address) {
        try (var query =
                db.prepareStatement("SELECT bytes, at, seen FROM copy WHERE address = ?")) {
            query.setString(1, address);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                var copy = new Copy(rows.getBytes(1), Instant.ofEpochMilli(rows.getLong(2)));
                if (clock.millis() - rows.getLong(3) > NOTED_MILLIS) {
                    note(address);
                }
                return copy;
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a kept tile cannot be read", e);
            return null;
        }
    }

    private void note(String address) throws SQLException {
        try (var update = db.prepareStatement("UPDATE copy SET seen = ? WHERE address = ?")) {
            update.setLong(1, clock.millis());
            update.setString(2, address);
            update.executeUpdate();
        }
    }

    synchronized void keep(String address, byte[] bytes, Instant at) {
        if (bytes.length > most / 10) {
            return;
        }
        try {
            remove(address);
            try (var insert = db.prepareStatement("INSERT INTO copy VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, address);
                insert.setBytes(2, bytes);
                insert.setLong(3, at.toEpochMilli());
                insert.setLong(4, clock.millis());
                insert.setLong(5, size(address, bytes.length));
                insert.executeUpdate();
            }
            held += size(address, bytes.length);
            if (held > most) {
                makeRoom();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a tile cannot be kept", e);
        }
    }

    private static long size(String address, long bytes) {
        return 2L * address.length() + bytes;
    }

    private void remove(String address) throws SQLException {
        try (var delete =
                db.prepareStatement("DELETE FROM copy WHERE address = ? RETURNING size")) {
            delete.setString(1, address);
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    held -= rows.getLong(1);
                }
            }
        }
    }

    private void makeRoom() throws SQLException {
        var goes =
                """
                DELETE FROM copy WHERE address IN (
                  SELECT address FROM (
                    SELECT address, sum(size) OVER (ORDER BY seen DESC, address) AS upto FROM copy)
                  WHERE upto > ?)\
                """;
        try (var delete = db.prepareStatement(goes);
                var statement = db.createStatement()) {
            delete.setLong(1, (long) (most * KEPT_PART));
            delete.executeUpdate();
            try (var rows = statement.executeQuery("SELECT coalesce(sum(size), 0) FROM copy")) {
                held = rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** Bytes of all answers, addresses included. */
    public synchronized long held() {
        return held;
    }

    @Override
    public synchronized void close() {
        try {
            db.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "closing the kept tiles", e);
        }
    }
}

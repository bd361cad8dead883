package vn.toancanh.cache.rescue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** The last copy of a database that was found sound, beside it. Any thread; blocks on disk. */
public final class VerifiedCopy {
    private static final int WAIT_MILLIS = 5000;

    private final Path file;
    private final Path copy;

    public VerifiedCopy(Path file) {
        this.file = file;
        copy = beside(".verified");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    public boolean exists() {
        return Files.exists(copy);
    }

    /**
     * Checks the file, copies it, checks the copy, and only then lets the copy replace the one
     * before.
     */
    public synchronized void keep() throws IOException, SQLException {
        var fresh = beside(".verified.new");
        try {
            Files.deleteIfExists(fresh);
            try (var source = open(file);
                    var vacuum = source.prepareStatement("VACUUM INTO ?")) {
                check(source, "quick_check(1)");
                vacuum.setString(1, fresh.toString());
                vacuum.execute();
            }
            try (var made = open(fresh)) {
                check(made, "integrity_check(1)");
            }
            force(fresh);
            Files.move(
                    fresh,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static Connection open(Path path) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(WAIT_MILLIS);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private static void check(Connection db, String how) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("PRAGMA " + how)) {
            var answer = rows.next() ? rows.getString(1) : "no answer";
            if (!answer.equals("ok")) {
                throw new SQLException(answer);
            }
        }
    }

    /** Whether it has rows that were never in this database: then that was put back in time. */
    public boolean isAheadOf(Connection db) throws SQLException {
        if (!exists()) {
            return false;
        }
        try (var mine = open(copy)) {
            var there = counters(db);
            return counters(mine).entrySet().stream()
                    .anyMatch(each -> each.getValue() > there.getOrDefault(each.getKey(), 0L));
        }
    }

    /** Where each table that is only added to has got. */
    private static Map<String, Long> counters(Connection db) throws SQLException {
        var counters = new HashMap<String, Long>();
        try (var query = db.createStatement();
                var rows =
                        query.executeQuery(
                                "SELECT name FROM sqlite_master WHERE name = 'sqlite_sequence'")) {
            if (!rows.next()) {
                return counters;
            }
        }
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT name, seq FROM sqlite_sequence")) {
            while (rows.next()) {
                counters.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counters;
    }

    /** Where what is to take the place of the file is made ready. */
    public Path place() {
        return beside(".restored.new");
    }

    /**
     * Makes a copy of the copy ready, on the disk and sound.
     *
     * @throws IOException when there is no room for it; nothing was changed then
     */
    public void prepare() throws IOException, SQLException {
        var ready = place();
        try {
            Files.copy(copy, ready, StandardCopyOption.REPLACE_EXISTING);
            try (var made = open(ready)) {
                check(made, "integrity_check(1)");
            }
            force(ready);
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(ready);
            throw e;
        }
    }
}

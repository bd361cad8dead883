package vn.toancanh.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** How both local files are opened, checked, migrated and set aside. */
final class SqliteFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /** The pages a load may leave in the log before it is folded into the file: 64 MB. */
    private static final int LOG_PAGES = 8192;

    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private SqliteFile() {}

    static Connection open(Path file, SQLiteConfig.SynchronousMode sync) throws SQLException {
        var config = new SQLiteConfig();
        config.setPageSize(8192);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(sync);
        config.setBusyTimeout(5000);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "67108864");
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint=" + LOG_PAGES);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    static Connection openReadOnly(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Null when the file is sound, else what is wrong with it. */
    static @Nullable String fault(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            var answer = rows.next() ? rows.getString(1) : "no answer";
            return answer.equals("ok") ? null : answer;
        }
    }

    static int limit(DataSource writes, int pages) throws SQLException {
        try (var db = writes.getConnection();
                var statement = db.createStatement();
                var rows = statement.executeQuery("PRAGMA max_page_count=" + pages)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /**
     * Brings the file to the newest version; each step is one transaction.
     *
     * @throws SQLException also when a newer program wrote the file
     */
    static void migrate(Connection connection, List<String> scripts) throws SQLException {
        var version = version(connection);
        if (version > scripts.size()) {
            throw new StorageException.NewerFileException(version);
        }
        for (var next = version; next < scripts.size(); next++) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var command : script(scripts.get(next)).split(";\\s*\n", -1)) {
                    if (!command.isBlank()) {
                        statement.executeUpdate(command);
                    }
                }
                statement.executeUpdate("PRAGMA user_version=" + (next + 1));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String script(String name) {
        try (var in = SqliteFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its log; only what was not finished and is begun anew. */
    static void delete(Path unfinished) throws IOException {
        for (var part : PARTS) {
            Files.deleteIfExists(Path.of(unfinished + part));
        }
    }

    /** Moves a damaged file and its log out of the way; nothing is deleted. */
    static Path setAside(Path file, Clock clock) {
        var aside =
                file.resolveSibling(
                        file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            for (var part : PARTS) {
                var from = Path.of(file + part);
                if (Files.exists(from)) {
                    Files.move(from, Path.of(aside + part));
                }
            }
            return aside;
        } catch (IOException e) {
            throw StorageException.of("cannot set aside " + file, e);
        }
    }

    static void closeQuietly(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(SqliteFile.class.getName())
                    .log(System.Logger.Level.WARNING, "closing a database", e);
        }
    }
}

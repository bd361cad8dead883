package vn.toancanh.alert.journal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.journal.AlertBook.Taken;
import vn.toancanh.warehouse.ServedWarning;

/** The file of a warehouse's book of alerts. One thread at a time has its connection. */
final class AlertBookStore implements AutoCloseable {
    private static final List<String> SCHEMA =
            List.of(
                    "CREATE TABLE IF NOT EXISTS alert_event (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                            + " id TEXT NOT NULL UNIQUE, rule TEXT NOT NULL, area TEXT NOT NULL, part"
                            + " TEXT NOT NULL, episode INTEGER NOT NULL, transition TEXT NOT NULL, at"
                            + " INTEGER NOT NULL, recorded_at INTEGER NOT NULL, by_id TEXT NOT NULL,"
                            + " by_name TEXT NOT NULL, announced INTEGER NOT NULL, severity TEXT, until"
                            + " INTEGER, evidence TEXT, condition TEXT, note TEXT NOT NULL, explanation"
                            + " TEXT NOT NULL) STRICT",
                    "CREATE INDEX IF NOT EXISTS alert_event_by_instance ON alert_event (rule, area,"
                            + " part)",
                    "CREATE TRIGGER IF NOT EXISTS alert_event_is_never_deleted BEFORE DELETE ON"
                            + " alert_event BEGIN SELECT RAISE(ABORT, 'the journal of alerts is only"
                            + " added to'); END",
                    "CREATE TRIGGER IF NOT EXISTS alert_event_keeps_its_words BEFORE UPDATE ON"
                            + " alert_event BEGIN SELECT RAISE(ABORT, 'the journal of alerts is only"
                            + " added to'); END",
                    "CREATE TABLE IF NOT EXISTS alert_mark (name TEXT NOT NULL PRIMARY KEY, at"
                            + " INTEGER NOT NULL) STRICT",
                    "CREATE TABLE IF NOT EXISTS alert_act (id TEXT NOT NULL PRIMARY KEY, author"
                            + " TEXT NOT NULL, asked TEXT NOT NULL, answer TEXT NOT NULL) STRICT",
                    "CREATE TABLE IF NOT EXISTS alert_message (line TEXT NOT NULL PRIMARY KEY, ends"
                            + " INTEGER NOT NULL, id TEXT NOT NULL, sent INTEGER NOT NULL, title TEXT"
                            + " NOT NULL, message TEXT NOT NULL) STRICT");

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final AlertJournalStore journal;
    private final AlertOrderStore order;
    private final RuleBookStore rules;

    private AlertBookStore(Connection connection) throws SQLException {
        this.connection = connection;
        try (var ddl = connection.createStatement()) {
            for (var statement : SCHEMA) {
                ddl.executeUpdate(statement);
            }
        }
        journal = AlertJournalStore.ofWarehouse(source(), source());
        order = new AlertOrderStore(source(), source());
        rules = new RuleBookStore(source());
    }

    static AlertBookStore inMemory() {
        return open("jdbc:sqlite::memory:");
    }

    static AlertBookStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("cannot keep alerts in " + file, e);
        }
        return open("jdbc:sqlite:" + file);
    }

    private static AlertBookStore open(String url) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        try {
            return new AlertBookStore(config.createConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the book of alerts", e);
        }
    }

    /** Waits until nobody else has the connection; closing gives it back. */
    private DataSource source() {
        return (DataSource)
                Proxy.newProxyInstance(
                        AlertBookStore.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (_, method, _) -> {
                            if (method.getName().equals("getConnection")) {
                                lock.lock();
                                return lent();
                            }
                            throw new SQLFeatureNotSupportedException(method.getName());
                        });
    }

    private Connection lent() {
        return (Connection)
                Proxy.newProxyInstance(
                        AlertBookStore.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                lock.unlock();
                                return null;
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                        });
    }

    /** All of it or nothing; on the disk when it returns. */
    private void inTransaction(Runnable work) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the book of alerts", e);
        } finally {
            lock.unlock();
        }
    }

    AlertJournalStore journal() {
        return journal;
    }

    RuleBookStore rules() {
        return rules;
    }

    @Nullable Instant judgedUntil() {
        return order.mark(AlertOrderStore.Judge.ENGINE);
    }

    long newest() {
        try (var db = source().getConnection();
                var query = db.createStatement();
                var row = query.executeQuery("SELECT coalesce(max(seq), 0) FROM alert_event")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the book of alerts", e);
        }
    }

    void write(List<AlertEvent> lines, @Nullable Instant mark) {
        inTransaction(() -> {
            journal.add(lines);
            if (mark != null) {
                order.setMark(AlertOrderStore.Judge.ENGINE, mark);
            }
        });
    }

    void write(List<AlertEvent> lines, UUID id, String author, String asked) {
        inTransaction(() -> {
            var before = newest();
            journal.add(lines);
            var placed = journal.after(before, Integer.MAX_VALUE);
            var answer = LinesJson.text(new LinesJson.Page(null, placed, newest()));
            insert(new Taken(id, author, asked, answer));
        });
    }

    private void insert(Taken act) {
        try (var db = source().getConnection();
                var insert =
                        db.prepareStatement(
                                "INSERT INTO alert_act (id, author, asked, answer) VALUES (?, ?, ?,"
                                        + " ?)")) {
            insert.setString(1, act.id().toString());
            insert.setString(2, act.author());
            insert.setString(3, act.asked());
            insert.setString(4, act.answer());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an act", e);
        }
    }

    Optional<Taken> taken(UUID id) {
        try (var db = source().getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT author, asked, answer FROM alert_act WHERE id = ?")) {
            query.setString(1, id.toString());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Taken(id, row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the book of alerts", e);
        }
    }

    /** One that is there already keeps its words. */
    void keep(String line, Instant ends, ServedWarning message) {
        try (var db = source().getConnection();
                var insert =
                        db.prepareStatement(
                                "INSERT INTO alert_message (line, ends, id, sent, title, message)"
                                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (line) DO NOTHING")) {
            insert.setString(1, line);
            insert.setLong(2, ends.toEpochMilli());
            insert.setString(3, message.id());
            insert.setLong(4, message.sent().toEpochMilli());
            insert.setString(5, message.title());
            insert.setString(6, message.message());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a message", e);
        }
    }

    List<ServedWarning> messages(Instant endingAfter) {
        try (var db = source().getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT id, sent, title, message FROM alert_message WHERE ends > ?"
                                        + " ORDER BY sent, id")) {
            query.setLong(1, endingAfter.toEpochMilli());
            try (var rows = query.executeQuery()) {
                var messages = new ArrayList<ServedWarning>();
                while (rows.next()) {
                    messages.add(
                            new ServedWarning(
                                    rows.getString(1),
                                    Instant.ofEpochMilli(rows.getLong(2)),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
                return List.copyOf(messages);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read messages", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the book of alerts", e);
        } finally {
            lock.unlock();
        }
    }
}

package vn.toancanh.alert.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleshare.TakenVersion;
import vn.toancanh.alert.ruleshare.VersionBook;
import vn.toancanh.alert.ruleshare.VersionsJson;
import vn.toancanh.alert.ruleshare.VersionsJson.Row;

/**
 * The rules of a warehouse, in the file of its book of alerts. One thread at a time has its
 * connection.
 */
final class RuleBookStore implements VersionBook {
    private static final System.Logger LOG = System.getLogger(RuleBookStore.class.getName());
    private static final List<String> SCHEMA =
            List.of(
                    "CREATE TABLE IF NOT EXISTS alert_rule (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
                            + " key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, version INTEGER NOT NULL,"
                            + " asked TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (id, version))"
                            + " STRICT",
                    "CREATE TRIGGER IF NOT EXISTS alert_rule_is_never_deleted BEFORE DELETE ON"
                            + " alert_rule BEGIN SELECT RAISE(ABORT, 'versions of rules are only added"
                            + " to'); END",
                    "CREATE TRIGGER IF NOT EXISTS alert_rule_keeps_its_words BEFORE UPDATE ON"
                            + " alert_rule BEGIN SELECT RAISE(ABORT, 'versions of rules are only added"
                            + " to'); END",
                    "CREATE TABLE IF NOT EXISTS alert_rule_judged (one INTEGER PRIMARY KEY CHECK"
                            + " (one = 1), seq INTEGER NOT NULL) STRICT");

    private final DataSource source;

    RuleBookStore(DataSource source) {
        this.source = source;
        try (var db = source.getConnection();
                var ddl = db.createStatement()) {
            for (var statement : SCHEMA) {
                ddl.executeUpdate(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep rules", e);
        }
    }

    @Override
    public TakenVersion add(UUID key, String asked, RuleVersion version, String over) {
        try (var db = source.getConnection()) {
            var taken = new TakenVersion(last(db) + 1, key.toString(), version);
            try (var put =
                    db.prepareStatement(
                            "INSERT INTO alert_rule (seq, key, id, version, asked, body) VALUES (?,"
                                    + " ?, ?, ?, ?, ?)")) {
                put.setLong(1, taken.seq());
                put.setString(2, taken.key());
                put.setString(3, version.rule().id());
                put.setInt(4, version.rule().version());
                put.setString(5, asked);
                put.setString(6, VersionsJson.row(taken, over).body());
                put.executeUpdate();
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add a version of a rule", e);
        }
    }

    private static long last(Connection db) throws SQLException {
        try (var query = db.prepareStatement("SELECT coalesce(max(seq), 0) FROM alert_rule");
                var row = query.executeQuery()) {
            return row.getLong(1);
        }
    }

    @Override
    public Optional<Kept> find(UUID key) {
        try (var db = source.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT asked, seq, body FROM alert_rule WHERE key = ?")) {
            query.setString(1, key.toString());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Kept(
                                        row.getString(1),
                                        new Row(row.getLong(2), row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rules", e);
        }
    }

    @Override
    public List<Row> after(long seq, int most) {
        try (var db = source.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT seq, body FROM alert_rule WHERE seq > ? ORDER BY seq LIMIT"
                                        + " ?")) {
            query.setLong(1, seq);
            query.setInt(2, most);
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<Row>();
                while (rows.next()) {
                    all.add(new Row(rows.getLong(1), rows.getString(2)));
                }
                return List.copyOf(all);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rules", e);
        }
    }

    @Override
    public List<TakenVersion> versions() {
        var all = new ArrayList<TakenVersion>();
        for (var row : after(0, Integer.MAX_VALUE)) {
            var taken = VersionsJson.taken(row);
            if (taken.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "a rule of another program: {0}", row);
            }
            taken.ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    @Override
    public long judged() {
        try (var db = source.getConnection();
                var query =
                        db.prepareStatement("SELECT coalesce(max(seq), 0) FROM alert_rule_judged");
                var row = query.executeQuery()) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rules", e);
        }
    }

    @Override
    public void setJudged(long seq) {
        try (var db = source.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO alert_rule_judged (one, seq) VALUES (1, ?)")) {
            put.setLong(1, seq);
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note how far rules are judged by", e);
        }
    }
}

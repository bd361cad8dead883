package vn.toancanh.alert.ruledesk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RuleJson;

/**
 * The versions of rules this computer put in force, only ever added to, and what people are writing
 * about them. Reads from any thread; the rest only inside of the writer's work.
 */
public final class RuleStore {
    private static final System.Logger LOG = System.getLogger(RuleStore.class.getName());

    private final DataSource reads;
    private final DataSource writes;

    public RuleStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Oldest first. A version that a later program wrote in another way is left out. */
    public List<RuleVersion> versions() {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT body, author, author_name, second, reason, at FROM"
                                        + " alert_rule ORDER BY id, version");
                var rows = query.executeQuery()) {
            var all = new ArrayList<RuleVersion>();
            while (rows.next()) {
                var rule = RuleJson.read(rows.getString(1)).rule();
                if (rule == null) {
                    LOG.log(System.Logger.Level.WARNING, "a rule of another program is left out");
                } else {
                    all.add(
                            new RuleVersion(
                                    rule,
                                    new By(rows.getString(2), rows.getString(3)),
                                    second(rows.getString(4)),
                                    rows.getString(5),
                                    Instant.parse(rows.getString(6))));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rules", e);
        }
    }

    /** Id and name of the second person stand in one column, in this order. */
    private static By second(String written) {
        var at = written.indexOf('\n');
        return at < 0
                ? new By(written, "")
                : new By(written.substring(0, at), written.substring(at + 1));
    }

    /** The newest version of each rule over the rules of a book. */
    public RuleBook over(RuleBook standard) {
        var book = standard;
        for (var version : versions()) {
            var known = book.find(version.rule().id());
            if (known.isEmpty() || known.get().version() < version.rule().version()) {
                book = book.with(version.rule());
            }
        }
        return book;
    }

    /**
     * @throws IllegalStateException when there is such a version already
     */
    public void add(RuleVersion version) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT INTO alert_rule (id, version, body, author, author_name,"
                                        + " second, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            put.setString(1, version.rule().id());
            put.setInt(2, version.rule().version());
            put.setString(3, RuleJson.write(version.rule()));
            put.setString(4, version.author().id());
            put.setString(5, version.author().name());
            put.setString(6, version.second().id() + "\n" + version.second().name());
            put.setString(7, version.reason());
            put.setString(8, version.at().toString());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add a version of a rule", e);
        }
    }

    /** What is being written and what waits, by rule. */
    public List<RuleDraft> drafts() {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT rule, author, author_name, base, typed, reason, submitted,"
                                        + " note FROM alert_rule_draft ORDER BY rule, submitted"
                                        + " DESC");
                var rows = query.executeQuery()) {
            var all = new ArrayList<RuleDraft>();
            while (rows.next()) {
                all.add(draft(rows));
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read drafts of rules", e);
        }
    }

    private static RuleDraft draft(ResultSet row) throws SQLException {
        var submitted = row.getString(7);
        return new RuleDraft(
                row.getString(1),
                new By(row.getString(2), row.getString(3)),
                row.getInt(4),
                RuleJson.readTyped(row.getString(5)),
                row.getString(6),
                submitted.isEmpty() ? null : Instant.parse(submitted),
                row.getString(8));
    }

    public void save(RuleDraft draft) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO alert_rule_draft (rule, author,"
                                        + " author_name, base, typed, reason, submitted, note)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(put, draft);
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save a draft of a rule", e);
        }
    }

    private static void bind(PreparedStatement put, RuleDraft draft) throws SQLException {
        put.setString(1, draft.rule());
        put.setString(2, draft.author().id());
        put.setString(3, draft.author().name());
        put.setInt(4, draft.base());
        put.setString(5, RuleJson.writeTyped(draft.typed()));
        put.setString(6, draft.reason());
        var submitted = draft.submitted();
        put.setString(7, submitted == null ? "" : submitted.toString());
        put.setString(8, draft.note());
    }

    /**
     * @param author his id
     */
    public void drop(String rule, String author) {
        try (var db = writes.getConnection();
                var drop =
                        db.prepareStatement(
                                "DELETE FROM alert_rule_draft WHERE rule = ? AND author = ?")) {
            drop.setString(1, rule);
            drop.setString(2, author);
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop a draft of a rule", e);
        }
    }
}

package vn.toancanh.alert.ruledesk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.RuleJson;
import vn.toancanh.alert.ruledesk.OwnVersion.Standing;

/**
 * The versions of rules this computer put in force, only ever added to, and what people are writing
 * about them. Reads from any thread; the rest only inside of the writer's work.
 */
public final class RuleStore {
    private static final System.Logger LOG = System.getLogger(RuleStore.class.getName());

    private static final String NO_RULES_THERE = "404";

    private static final String OWN =
            "SELECT r.body, r.author, r.author_name, r.second, r.reason, r.at, r.act,"
                    + " coalesce(a.outcome, ''), coalesce(a.answer, '') FROM alert_rule r LEFT JOIN"
                    + " act_journal a ON a.id = r.act ORDER BY r.seq";
    private static final String ADD =
            "INSERT INTO alert_rule (act, id, version, body, author, author_name, second, reason,"
                    + " at, typed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT typed FROM"
                    + " alert_rule_draft WHERE rule = ? AND author = ?), '{}'))";
    private static final String GIVE_BACK =
            "INSERT INTO alert_rule_draft (rule, author, author_name, base, typed, reason,"
                    + " submitted, note) SELECT id, author, author_name, version - 1, typed, reason,"
                    + " '', ?1 FROM alert_rule WHERE act = ?2 ON CONFLICT (rule, author) DO UPDATE SET"
                    + " typed = excluded.typed, reason = excluded.reason, note = excluded.note WHERE"
                    + " substr(alert_rule_draft.note, 1, 10) = 'warehouse:'";

    private final DataSource reads;
    private final DataSource writes;

    public RuleStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** In the order in which they were made. What a later program wrote otherwise is left out. */
    public List<OwnVersion> own() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(OWN);
                var rows = query.executeQuery()) {
            var all = new ArrayList<OwnVersion>();
            while (rows.next()) {
                var rule = RuleJson.read(rows.getString(1)).rule();
                if (rule == null) {
                    LOG.log(System.Logger.Level.WARNING, "a rule of another program is left out");
                } else {
                    var version =
                            new RuleVersion(
                                    rule,
                                    new By(rows.getString(2), rows.getString(3)),
                                    second(rows.getString(4)),
                                    rows.getString(5),
                                    Instant.parse(rows.getString(6)));
                    var standing = standing(rows.getString(8), rows.getString(9));
                    all.add(new OwnVersion(rows.getString(7), version, standing));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read rules", e);
        }
    }

    private static Standing standing(String outcome, String answer) {
        return switch (outcome) {
            case "waiting" -> Standing.WAITING;
            case "taken" -> Standing.TAKEN;
            case "refused" -> answer.equals(NO_RULES_THERE) ? Standing.HERE : Standing.REFUSED;
            default -> Standing.HERE;
        };
    }

    /** Id and name of the second person stand in one column, in this order. */
    private static By second(String written) {
        var at = written.indexOf('\n');
        return at < 0
                ? new By(written, "")
                : new By(written.substring(0, at), written.substring(at + 1));
    }

    /**
     * With what its author had typed, should it come back to him.
     *
     * @param key it is sent with, "" where it is not
     */
    public void add(RuleVersion version, String key) {
        try (var db = writes.getConnection();
                var put = db.prepareStatement(ADD)) {
            put.setString(1, key);
            put.setString(2, version.rule().id());
            put.setInt(3, version.rule().version());
            put.setString(4, RuleJson.write(version.rule()));
            put.setString(5, version.author().id());
            put.setString(6, version.author().name());
            put.setString(7, version.second().id() + "\n" + version.second().name());
            put.setString(8, version.reason());
            put.setString(9, version.at().toString());
            put.setString(10, version.rule().id());
            put.setString(11, version.author().id());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add a version of a rule", e);
        }
    }

    /** A version that was never taken is sent with another key. */
    public void sendAs(OwnVersion own, String key) {
        update(
                "UPDATE alert_rule SET act = ? WHERE act = ? AND id = ? AND version = ?",
                key,
                own.key(),
                own.version().rule().id(),
                own.version().rule().version());
    }

    /**
     * The warehouse does not take a version: it is a draft of its author again, unless he is
     * writing about that rule already; and nobody may put in force what was written over it before
     * he has seen that.
     *
     * @param key it was sent with
     * @param word of the contract
     */
    public void giveBack(String key, String word) {
        update(GIVE_BACK, RuleDraft.REFUSED + word, key);
        update(
                "UPDATE alert_rule_draft SET submitted = '', note = ? FROM alert_rule r WHERE r.act"
                        + " = ? AND r.id = rule AND base >= r.version",
                RuleDraft.REFUSED + word,
                key);
    }

    private void update(String sql, Object... values) {
        try (var db = writes.getConnection();
                var update = db.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write about a rule", e);
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
        update("DELETE FROM alert_rule_draft WHERE rule = ? AND author = ?", rule, author);
    }
}

package vn.toancanh.alert.ruleshare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.toancanh.alert.ruleshare.VersionsJson.Row;

/**
 * The versions of rules the warehouse has taken, as this computer knows them. Reads from any
 * thread; the rest only inside of the writer's work.
 */
public final class SharedRulesStore {
    private static final System.Logger LOG = System.getLogger(SharedRulesStore.class.getName());

    private final DataSource reads;
    private final DataSource writes;

    public SharedRulesStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** In the order of the warehouse; what a later program wrote in another way is left out. */
    public List<TakenVersion> versions() {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT seq, body FROM alert_rule_shared ORDER BY seq");
                var rows = query.executeQuery()) {
            var all = new ArrayList<TakenVersion>();
            while (rows.next()) {
                var row = new Row(rows.getLong(1), rows.getString(2));
                var taken = VersionsJson.taken(row);
                if (taken.isEmpty()) {
                    LOG.log(System.Logger.Level.WARNING, "a rule of another program: {0}", row);
                }
                taken.ifPresent(all::add);
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rules of the warehouse", e);
        }
    }

    /** The place of the newest; 0 before the first. */
    public long last() {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement("SELECT coalesce(max(seq), 0) FROM alert_rule_shared");
                var row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rules of the warehouse", e);
        }
    }

    /** A place that is known already is left as it is. */
    public void add(List<Row> versions) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT INTO alert_rule_shared (seq, body) VALUES (?, ?)"
                                        + " ON CONFLICT DO NOTHING")) {
            for (var version : versions) {
                put.setLong(1, version.seq());
                put.setString(2, version.body());
                put.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the rules of the warehouse", e);
        }
    }

    /** The warehouse has begun anew: its places mean nothing any more. */
    public void forget() {
        try (var db = writes.getConnection();
                var delete = db.createStatement()) {
            delete.executeUpdate("DELETE FROM alert_rule_shared");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget the rules of the warehouse", e);
        }
    }
}

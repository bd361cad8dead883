package vn.toancanh.alert.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.base.AreaCode;

/**
 * The warehouse's order of lines, and how far what came in was judged. Reads from any thread; the
 * rest only inside of the writer's work.
 */
public final class AlertOrderStore {
    private static final String ONLY_HERE =
            "SELECT DISTINCT e.rule, e.area, e.part FROM alert_event e LEFT JOIN alert_order o"
                    + " ON o.id = e.id WHERE o.seq IS NULL AND e.by_id = 'engine' AND e.at > ?"
                    + " AND e.at <= ?";

    private final DataSource reads;
    private final DataSource writes;

    /** Who judged. */
    public enum Judge {
        /** The engine of this program. */
        ENGINE,
        WAREHOUSE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AlertOrderStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Everything recorded until then was judged; null before anything was. */
    public @Nullable Instant mark(Judge judge) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT at FROM alert_mark WHERE name = ?")) {
            query.setString(1, judge.word());
            try (var row = query.executeQuery()) {
                return row.next() ? Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far alerts were judged", e);
        }
    }

    public void setMark(Judge judge, Instant at) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO alert_mark (name, at) VALUES (?, ?)")) {
            put.setString(1, judge.word());
            put.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, at));
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note how far alerts were judged", e);
        }
    }

    /** The place of the newest line of the warehouse; 0 before the first. */
    public long last() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT coalesce(max(seq), 0) FROM alert_order");
                var row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the order of alerts", e);
        }
    }

    /**
     * The alerts of which something was found here, by event time after {@code after} and as far as
     * {@code until}, that the warehouse has not found.
     */
    public Set<AlertKey> onlyHere(Instant after, Instant until) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(ONLY_HERE)) {
            query.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, after));
            query.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, until));
            try (var rows = query.executeQuery()) {
                var keys = new HashSet<AlertKey>();
                while (rows.next()) {
                    var area = new AreaCode(rows.getString(2));
                    keys.add(new AlertKey(rows.getString(1), area, rows.getString(3)));
                }
                return keys;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the order of alerts", e);
        }
    }

    /** Which place the warehouse gave to lines. */
    public void order(List<Numbered> lines) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT INTO alert_order (seq, id) VALUES (?, ?)"
                                        + " ON CONFLICT DO NOTHING")) {
            for (var line : lines) {
                put.setLong(1, line.seq());
                put.setString(2, line.line().id());
                put.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note the order of alerts", e);
        }
    }

    /** The warehouse has begun its journal anew: its places mean nothing any more. */
    public void forget() {
        try (var db = writes.getConnection();
                var places = db.prepareStatement("DELETE FROM alert_order");
                var mark = db.prepareStatement("DELETE FROM alert_mark WHERE name = ?")) {
            places.executeUpdate();
            mark.setString(1, Judge.WAREHOUSE.word());
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget the order of alerts", e);
        }
    }
}

package vn.toancanh.alert.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.journal.AlertJournalStore.Numbered;

/**
 * The warehouse's order of lines, and how far what came in was judged. Reads from any thread; the
 * rest only inside of the writer's work.
 */
public final class AlertOrderStore {
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
}

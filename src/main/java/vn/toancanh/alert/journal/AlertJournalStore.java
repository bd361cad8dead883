package vn.toancanh.alert.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertEvent.Facts;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.base.AreaCode;

/**
 * The lines of the journal, added to and never changed; times to the microsecond. Reads from any
 * thread; adding only inside of the writer's work.
 */
public final class AlertJournalStore {
    private static final String COLUMNS =
            "id, rule, area, part, episode, transition, at, recorded_at, by_id, by_name, announced,"
                    + " severity, until, evidence, condition, note, explanation";
    private static final String ADD =
            "INSERT INTO alert_event (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            .formatted(COLUMNS)
                    + " ON CONFLICT (id) DO NOTHING";
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    /**
     * The warehouse's lines in its order, then what it has not placed yet: what it answered to
     * acts, acts it has not answered, or knows nothing of, and what was found here later than it
     * has judged.
     */
    private static final String MERGED =
            " FROM alert_event e LEFT JOIN alert_order o ON o.id = e.id WHERE (o.seq IS NOT NULL"
                    + " OR (e.by_id = 'engine' AND e.at > coalesce((SELECT at FROM alert_mark WHERE"
                    + " name = 'warehouse'), -9e18)) OR (e.by_id <> 'engine' AND (substr(e.id, 37, 3) ="
                    + " '/w/' OR NOT EXISTS (SELECT"
                    + " 1 FROM act_journal a WHERE a.id = substr(e.id, 1, 36) AND (a.outcome ="
                    + " 'taken' OR (a.outcome = 'refused' AND a.answer <> '404'))))))%s ORDER BY"
                    + " o.seq IS NULL, o.seq, e.seq";

    /** What moves states: the words of a million lines need not be read for that. */
    private static final String MOVES =
            "'' AS id, e.rule, e.area, e.part, e.episode, e.transition, e.at, e.at, e.by_id, '',"
                    + " e.announced, e.severity, e.until, e.evidence, e.condition, '', ''";

    private static final String PLAIN = " FROM alert_event e WHERE 1%s ORDER BY e.seq";

    private final DataSource reads;
    private final DataSource writes;
    private final BooleanSupplier merged;

    private AlertJournalStore(DataSource reads, DataSource writes, BooleanSupplier merged) {
        this.reads = reads;
        this.writes = writes;
        this.merged = merged;
    }

    /** Of a warehouse, whose order is that of writing. */
    public static AlertJournalStore ofWarehouse(DataSource reads, DataSource writes) {
        return new AlertJournalStore(reads, writes, () -> false);
    }

    /** Of a client, in which the lines of its warehouse stand before its own. */
    public static AlertJournalStore ofClient(DataSource reads, DataSource writes) {
        var order = new AlertOrderStore(reads, writes);
        return new AlertJournalStore(
                reads,
                writes,
                () -> order.mark(AlertOrderStore.Judge.WAREHOUSE) != null || order.last() > 0);
    }

    /**
     * A line that is there already is left as it is.
     *
     * @return how many were new
     */
    public int add(List<AlertEvent> events) {
        try (var db = writes.getConnection();
                var put = db.prepareStatement(ADD)) {
            int added = 0;
            for (var event : events) {
                bind(put, event);
                added += put.executeUpdate();
            }
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the journal of alerts", e);
        }
    }

    private static void bind(PreparedStatement put, AlertEvent event) throws SQLException {
        put.setString(1, event.id());
        put.setString(2, event.key().rule());
        put.setString(3, event.key().area().value());
        put.setString(4, event.key().part());
        put.setInt(5, event.episode());
        put.setString(6, event.transition().name());
        put.setLong(7, micros(event.at()));
        put.setLong(8, micros(event.recordedAt()));
        put.setString(9, event.by().id());
        put.setString(10, event.by().name());
        put.setBoolean(11, event.announced());
        var facts = event.facts();
        put.setString(12, name(facts.severity()));
        var until = facts.until();
        if (until == null) {
            put.setNull(13, Types.BIGINT);
        } else {
            put.setLong(13, micros(until));
        }
        put.setString(14, name(facts.evidence()));
        put.setString(15, name(facts.condition()));
        put.setString(16, facts.note());
        put.setString(17, facts.explanation());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / NANOS);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Every instance that ever had a line, as its lines leave it. */
    public Map<AlertKey, AlertState> states() {
        var reading = new Fold.Reading();
        each("", _ -> {}, reading::take);
        return reading.states();
    }

    /** The lines of one instance in their order. */
    public List<AlertEvent> of(AlertKey key) {
        var lines = new ArrayList<AlertEvent>();
        each(
                " AND e.rule = ? AND e.area = ? AND e.part = ?",
                query -> {
                    query.setString(1, key.rule());
                    query.setString(2, key.area().value());
                    query.setString(3, key.part());
                },
                lines::add);
        return List.copyOf(lines);
    }

    /** The lines that speak of this moment or later, in their order. */
    public List<AlertEvent> since(Instant from) {
        var lines = new ArrayList<AlertEvent>();
        each(" AND e.at >= ?", query -> query.setLong(1, micros(from)), lines::add);
        return List.copyOf(lines);
    }

    /** Sets what a query asks for. */
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private void each(String where, Binding asked, Consumer<AlertEvent> line) {
        var from = (merged.getAsBoolean() ? MERGED : PLAIN).formatted(where);
        var sql =
                "SELECT " + (where.isEmpty() ? MOVES : "e." + COLUMNS.replace(", ", ", e.")) + from;
        try (var db = reads.getConnection();
                var query = db.prepareStatement(sql)) {
            asked.bind(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    line.accept(event(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the journal of alerts", e);
        }
    }

    /** How often alerts of each rule began since then. */
    public Map<String, Integer> fired(Instant since) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT rule, count(*) FROM alert_event WHERE at >= ? AND"
                                        + " transition LIKE 'FIRED%' GROUP BY rule")) {
            query.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, since));
            try (var rows = query.executeQuery()) {
                var fired = new LinkedHashMap<String, Integer>();
                while (rows.next()) {
                    fired.put(rows.getString(1), rows.getInt(2));
                }
                return fired;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count alerts", e);
        }
    }

    /** Lines after a place in the order of writing, at most so many. */
    public List<Numbered> after(long seq, int most) {
        var sql =
                "SELECT %s, seq FROM alert_event WHERE seq > ? ORDER BY seq LIMIT ?"
                        .formatted(COLUMNS);
        try (var db = reads.getConnection();
                var query = db.prepareStatement(sql)) {
            query.setLong(1, seq);
            query.setInt(2, most);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<Numbered>();
                while (rows.next()) {
                    lines.add(new Numbered(rows.getLong("seq"), event(rows)));
                }
                return List.copyOf(lines);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the journal of alerts", e);
        }
    }

    private static AlertEvent event(ResultSet row) throws SQLException {
        return new AlertEvent(
                row.getString(1),
                new AlertKey(row.getString(2), new AreaCode(row.getString(3)), row.getString(4)),
                row.getInt(5),
                Transition.valueOf(row.getString(6)),
                instant(row.getLong(7)),
                instant(row.getLong(8)),
                new By(row.getString(9), row.getString(10)),
                row.getBoolean(11),
                facts(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var severity = row.getString(12);
        var until = row.getLong(13);
        var hasUntil = !row.wasNull();
        var evidence = row.getString(14);
        var condition = row.getString(15);
        return new Facts(
                severity == null ? null : Severity.valueOf(severity),
                hasUntil ? instant(until) : null,
                evidence == null ? null : Evidence.valueOf(evidence),
                condition == null ? null : Condition.valueOf(condition),
                row.getString(16),
                row.getString(17));
    }
}

package vn.toancanh.task.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Line;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.State;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Numbered;

/**
 * The lines of directives: those of the warehouse in its order, after them own ones it has not
 * answered. Own ones it refused stay on the disk and count no more. Reads from any thread; the rest
 * only inside of the writer's work.
 */
public final class TaskStore {
    private static final String ADD =
            "INSERT INTO task_line (id, directive, served, body) VALUES (?, ?, ?, ?)";
    private static final String PLACE =
            "INSERT INTO task_order (seq, n, id) VALUES (?, last_insert_rowid(), ?)";
    private static final String OWN =
            "l.served = 0 AND NOT EXISTS (SELECT 1 FROM task_order p WHERE p.id = l.id) AND NOT"
                    + " EXISTS (SELECT 1 FROM act_journal a WHERE a.id = l.id AND a.outcome ="
                    + " 'refused') AND NOT EXISTS (SELECT 1 FROM task_void v WHERE v.id = l.id)";
    private static final String OF_ONE =
            "SELECT l.directive, l.body FROM task_line l LEFT JOIN task_order o ON o.n = l.n WHERE"
                    + " l.directive = ? AND (o.seq IS NOT NULL OR (%s)) ORDER BY".formatted(OWN)
                    + " o.seq IS NULL, o.seq, l.n";
    private static final String SERVED =
            "SELECT l.directive, l.body FROM task_order o JOIN task_line l ON l.n = o.n ORDER BY"
                    + " o.seq";
    private static final String OWN_ONES =
            "SELECT l.directive, l.body FROM task_line l WHERE %s ORDER BY l.n".formatted(OWN);
    private static final String REFUSED =
            "SELECT l.directive, l.body, coalesce(v.word, a.answer) FROM task_line l JOIN"
                    + " act_journal a ON a.id = l.id LEFT JOIN task_void v ON v.id = l.id WHERE"
                    + " l.served = 0 AND (a.outcome = 'refused' OR v.id IS NOT NULL) ORDER BY l.n";
    private static final String VANISHED =
            "SELECT l.id FROM task_line l JOIN act_journal a ON a.id = l.id AND a.outcome ="
                    + " 'taken' WHERE %s AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.id = l.id)"
                            .formatted(OWN);

    private static final String REFUSED_OF_ONE =
            REFUSED.replace(" ORDER BY", " AND l.directive = ? ORDER BY");
    private static final String KNOWN =
            "SELECT seq = ?1 AND id = ?2 FROM task_order WHERE seq = ?1 OR id = ?2";

    private final DataSource reads;
    private final DataSource writes;
    private final LineReader reader = new LineReader();

    /** What stands at a place. */
    private enum There {
        NOTHING,
        SAME,
        OTHER
    }

    /**
     * An act the warehouse does not take.
     *
     * @param word of the contract that says why
     */
    public record Refused(Line line, String word) {}

    public TaskStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** What somebody did here. */
    public void add(Line line) {
        try (var db = writes.getConnection();
                var add = db.prepareStatement(ADD)) {
            add(add, line, false);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an act", e);
        }
    }

    private static void add(PreparedStatement add, Line line, boolean served) throws SQLException {
        add.setString(1, line.id().toString());
        add.setString(2, line.directive().toString());
        add.setBoolean(3, served);
        add.setString(4, TaskJson.text(line));
        add.executeUpdate();
    }

    /**
     * Lines of the warehouse; what is here already is left as it is.
     *
     * @return false when one of its places has another line here: it has begun anew
     */
    public boolean place(List<Numbered> lines) {
        try (var db = writes.getConnection();
                var known = db.prepareStatement(KNOWN);
                var add = db.prepareStatement(ADD);
                var place = db.prepareStatement(PLACE)) {
            for (var each : lines) {
                var id = each.line().id().toString();
                known.setLong(1, each.seq());
                known.setString(2, id);
                switch (there(known)) {
                    case NOTHING -> {
                        add(add, each.line(), true);
                        place.setLong(1, each.seq());
                        place.setString(2, id);
                        place.executeUpdate();
                    }
                    case OTHER -> {
                        return false;
                    }
                    case SAME -> {}
                }
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write lines of the warehouse", e);
        }
    }

    private static There there(PreparedStatement known) throws SQLException {
        try (var row = known.executeQuery()) {
            if (!row.next()) {
                return There.NOTHING;
            }
            return row.getBoolean(1) && !row.next() ? There.SAME : There.OTHER;
        }
    }

    /** The lines that count for one directive, in their order. */
    public List<Line> of(UUID directive) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(OF_ONE)) {
            query.setString(1, directive.toString());
            var lines = new ArrayList<Line>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    line(rows).ifPresent(lines::add);
                }
            }
            return List.copyOf(lines);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a directive", e);
        }
    }

    private Optional<Line> line(ResultSet row) throws SQLException {
        return reader.read(row.getString(1), row.getString(2));
    }

    /** Directives with lines that could not be read so far; these lines stay on the disk. */
    public Set<UUID> unreadable() {
        return reader.unreadable();
    }

    /** All directives as their lines leave them. */
    public Map<UUID, State> states() {
        try (var db = reads.getConnection()) {
            var states = new HashMap<UUID, State>();
            fold(db, SERVED, states);
            fold(db, OWN_ONES, states);
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read directives", e);
        }
    }

    private void fold(Connection db, String sql, Map<UUID, State> states) throws SQLException {
        try (var query = db.prepareStatement(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                line(rows).ifPresent(line -> add(line, states));
            }
        }
    }

    private static void add(Line line, Map<UUID, State> states) {
        var after = Fold.after(states.get(line.directive()), line);
        if (after != null) {
            states.put(line.directive(), after);
        }
    }

    /** What was done here and the warehouse does not take, oldest first. */
    public List<Refused> refused() {
        return refused(REFUSED, null);
    }

    /** The same of one directive. */
    public List<Refused> refused(UUID directive) {
        return refused(REFUSED_OF_ONE, directive);
    }

    private List<Refused> refused(String sql, @Nullable UUID directive) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(sql)) {
            if (directive != null) {
                query.setString(1, directive.toString());
            }
            var refused = new ArrayList<Refused>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var word = rows.getString(3);
                    line(rows).ifPresent(line -> refused.add(new Refused(line, word)));
                }
            }
            return List.copyOf(refused);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read refused acts", e);
        }
    }

    /** Own acts the warehouse had taken and has no more, once all of it was read. */
    public Set<UUID> vanished() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(VANISHED);
                var rows = query.executeQuery()) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(UUID.fromString(rows.getString(1)));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the warehouse lost", e);
        }
    }

    /** An act it had taken, lost and does not take again; others are left as they are. */
    public void giveUp(UUID act, String word) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR IGNORE INTO task_void SELECT id, ? FROM act_journal"
                                        + " WHERE id = ? AND outcome = 'taken'")) {
            put.setString(1, word);
            put.setString(2, act.toString());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot give up an act", e);
        }
    }

    public ReadTo readTo() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT seq, mark, access FROM task_read");
                var row = query.executeQuery()) {
            if (!row.next()) {
                return ReadTo.nothing("");
            }
            var mark = row.getString(2);
            var id = mark == null ? null : UUID.fromString(mark);
            return new ReadTo(row.getLong(1), id, row.getString(3));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far directives were read", e);
        }
    }

    public void setReadTo(ReadTo place) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO task_read (one, seq, mark, access)"
                                        + " VALUES (1, ?, ?, ?)")) {
            put.setLong(1, place.seq());
            put.setString(2, place.mark() == null ? null : place.mark().toString());
            put.setString(3, place.access());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note how far directives were read", e);
        }
    }

    /** The warehouse has begun anew: its places mean nothing any more. */
    public void forget() {
        try (var db = writes.getConnection();
                var places = db.prepareStatement("DELETE FROM task_order");
                var read = db.prepareStatement("DELETE FROM task_read")) {
            places.executeUpdate();
            read.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget the order of directives", e);
        }
    }
}

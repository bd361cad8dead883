package vn.toancanh.server.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.base.Classification;
import vn.toancanh.task.Line;
import vn.toancanh.task.wire.TaskJson;

/** The rows of directives as one transaction has them. One thread; not kept beyond it. */
public final class TaskRows {
    private final Connection db;

    TaskRows(Connection db) {
        this.db = db;
    }

    /**
     * A line in its place and its written form.
     *
     * @param asked what was sent, and by whom
     */
    record Row(long seq, String text, String asked) {
        Line line() {
            return TaskJson.read(text, Line.class);
        }
    }

    /** Where a line stands, and which it is. */
    record Place(long seq, String id) {
        static final Place NONE = new Place(0, "");
    }

    /** A line as it stands in the book, without who asked for it. */
    record Kept(Place place, String directive, String classification, String text) {
        Row row() {
            return new Row(place.seq(), text, "");
        }
    }

    /**
     * Lines for a reader.
     *
     * @param end how far he has read with them
     * @param more the limit was reached
     */
    record Span(List<Row> rows, Place end, boolean more) {}

    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private List<Row> rows(String where, Filling filling) {
        try (var query =
                db.prepareStatement("SELECT l.seq, l.line, l.asked FROM task_line l " + where)) {
            filling.fill(query);
            var rows = new ArrayList<Row>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read directives", e);
        }
    }

    /** What is written down of attachments, in the same transaction. */
    public AttachmentRows attachments() {
        return new AttachmentRows(db);
    }

    Optional<Row> find(UUID id) {
        return rows("WHERE l.id = ?", query -> query.setString(1, id.toString())).stream()
                .findFirst();
    }

    /** In their order. */
    List<Row> of(UUID directive) {
        return rows(
                "WHERE l.directive = ? ORDER BY l.seq",
                query -> query.setString(1, directive.toString()));
    }

    /** The line at a place and those after it, in their order, for everybody. */
    List<Kept> from(long seq, int limit) {
        var sql =
                "SELECT seq, id, directive, classification, line FROM task_line WHERE seq >= ?"
                        + " ORDER BY seq LIMIT ?";
        try (var query = db.prepareStatement(sql)) {
            query.setLong(1, seq);
            query.setInt(2, limit);
            var kept = new ArrayList<Kept>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var place = new Place(row.getLong(1), row.getString(2));
                    kept.add(new Kept(place, row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read directives", e);
        }
    }

    /**
     * The units directives concern, and since which line each.
     *
     * @param until the last of the lines that are taken into account
     */
    Map<String, Map<String, Long>> parties(Set<String> directives, long until) {
        var sql =
                "SELECT directive, unit, since FROM task_party WHERE since <= ? AND directive IN ("
                        + marks(directives)
                        + ")";
        try (var query = db.prepareStatement(sql)) {
            query.setLong(1, until);
            var _ = fill(query, 2, directives);
            var parties = new HashMap<String, Map<String, Long>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    parties.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
            return parties;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read whom directives concern", e);
        }
    }

    /** The newest line; {@link Place#NONE} before the first. */
    Place last() {
        return place("ORDER BY seq DESC LIMIT 1", _ -> {});
    }

    /** The line at a place; {@link Place#NONE} where there is none. */
    Place at(long seq) {
        return place("WHERE seq = ?", query -> query.setLong(1, seq));
    }

    private Place place(String where, Filling filling) {
        try (var query = db.prepareStatement("SELECT seq, id FROM task_line " + where)) {
            filling.fill(query);
            try (var row = query.executeQuery()) {
                return row.next() ? new Place(row.getLong(1), row.getString(2)) : Place.NONE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read directives", e);
        }
    }

    /**
     * @param classification of the directive
     */
    Row add(Line line, Classification classification, String asked) {
        var text = TaskJson.text(line);
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO task_line (seq, id, directive, classification, asked, line)"
                                + " SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? FROM task_line"
                                + " RETURNING seq")) {
            insert.setString(1, line.id().toString());
            insert.setString(2, line.directive().toString());
            insert.setString(3, Sight.word(classification));
            insert.setString(4, asked);
            insert.setString(5, text);
            try (var made = insert.executeQuery()) {
                made.next();
                return new Row(made.getLong(1), text, asked);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an act", e);
        }
    }

    /** From that line on these units have to do with the directive; some had before. */
    void join(UUID directive, Collection<String> units, long since) {
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO task_party (directive, unit, since) VALUES (?, ?, ?)"
                                + " ON CONFLICT (directive, unit) DO NOTHING")) {
            for (var unit : units) {
                insert.setString(1, directive.toString());
                insert.setString(2, unit);
                insert.setLong(3, since);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down whom a directive concerns", e);
        }
    }

    boolean concerns(UUID directive, Set<String> units) {
        if (units.isEmpty()) {
            return false;
        }
        var sql = "SELECT 1 FROM task_party WHERE directive = ? AND unit IN (" + marks(units) + ")";
        try (var query = db.prepareStatement(sql)) {
            query.setString(1, directive.toString());
            var _ = fill(query, 2, units);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read whom a directive concerns", e);
        }
    }

    /** Lines after a place that somebody may see. */
    List<Row> after(long after, int limit, Sight sight) {
        var units = sight.units();
        if (sight.classes().isEmpty() || (units != null && units.isEmpty())) {
            return List.of();
        }
        var mine =
                units == null
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM task_party p WHERE p.directive ="
                                + " l.directive AND p.unit IN ("
                                + marks(units)
                                + "))";
        return rows(
                "WHERE l.seq > ? AND l.classification IN ("
                        + marks(sight.classes())
                        + ")"
                        + mine
                        + " ORDER BY l.seq LIMIT ?",
                query -> {
                    query.setLong(1, after);
                    var next = fill(query, 2, sight.words());
                    next = units == null ? next : fill(query, next, units);
                    query.setInt(next, limit);
                });
    }

    /**
     * Lines up to a place of directives that came to concern units only after it: nobody could show
     * them to these units before.
     *
     * @param next the place up to which is read now
     */
    List<Row> before(long after, long next, Sight sight) {
        var units = sight.units();
        if (after == 0 || sight.classes().isEmpty() || units == null || units.isEmpty()) {
            return List.of();
        }
        return rows(
                "JOIN (SELECT directive, min(since) AS since FROM task_party WHERE unit IN ("
                        + marks(units)
                        + ") GROUP BY directive HAVING min(since) > ? AND min(since) <= ?) p ON"
                        + " p.directive = l.directive WHERE l.seq <= ? AND l.classification IN ("
                        + marks(sight.classes())
                        + ") ORDER BY l.seq",
                query -> {
                    var at = fill(query, 1, units);
                    query.setLong(at, after);
                    query.setLong(at + 1, next);
                    query.setLong(at + 2, after);
                    var _ = fill(query, at + 3, sight.words());
                });
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static int fill(PreparedStatement statement, int from, Collection<String> values)
            throws SQLException {
        int at = from;
        for (var value : values) {
            statement.setString(at++, value);
        }
        return at;
    }
}

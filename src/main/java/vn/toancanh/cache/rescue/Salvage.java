package vn.toancanh.cache.rescue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what can still be read of a damaged {@code work.db} into the one that has taken its place.
 * Acts come row by row, from both ends of what is damaged; what is only true as a whole comes as a
 * whole or not at all. What the warehouse has is not brought: it is read from there again. The
 * damaged file is not changed. Blocks.
 */
public final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    /** Where a row stands in its table. */
    private static final String PLACE = "place";

    /** Only added to; bytes that are no act any more are left behind. */
    private static final List<Part> ACTS =
            List.of(
                    new Part("outbox", "seq", "json_valid(body) AND length(id) = 36"),
                    new Part("act_journal", "seq", "json_valid(body) AND length(id) = 36"),
                    new Part("task_line", "n", "json_valid(body) AND served = 0"));

    private static final List<Part> ALERTS =
            List.of(
                    new Part("alert_event", "seq", ""),
                    new Part("alert_rule", "seq", ""),
                    new Part("alert_order", "", ""),
                    new Part("alert_mark", "", ""),
                    new Part("alert_rule_shared", "", ""),
                    new Part("alert_rule_draft", "", ""));

    private static final List<Part> PROPOSALS = List.of(new Part("proposal_draft", "", ""));
    private static final List<Part> DRAFTS = List.of(new Part("task_draft", "", ""));
    private static final List<Part> REMINDED = List.of(new Part("task_reminded", "", ""));

    /** An act that lost one of its two rows has it again; a draft that was issued is none. */
    private static final List<String> HEAL =
            List.of(
                    "INSERT INTO act_journal (id, kind, subject, author, author_name, body,"
                            + " made_at) SELECT id, kind, subject, author, author_name, body,"
                            + " made_at FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM act_journal"
                            + " a WHERE a.id = o.id) ORDER BY o.seq",
                    "DELETE FROM task_draft WHERE word = '' AND id IN (SELECT directive FROM"
                            + " task_line)");

    private final Connection target;
    private final Connection damaged;

    /**
     * A table.
     *
     * @param key by which rows newer than those there are found; blank where the whole is replaced
     * @param fit what a row must be to be brought; blank for anything
     */
    private record Part(String table, String key, String fit) {
        boolean grows() {
            return !key.isEmpty();
        }
    }

    /**
     * What a table gave.
     *
     * @param whole whether it was read to its end
     */
    private record Found(List<Map<String, Object>> rows, boolean whole) {}

    private Salvage(Connection target, Connection damaged) {
        this.target = target;
        this.damaged = damaged;
    }

    /**
     * All in one transaction of the target.
     *
     * @return how many rows of acts were brought
     */
    public static int into(Connection target, Path file) throws SQLException {
        try (var damaged = VerifiedCopy.open(file)) {
            target.setAutoCommit(false);
            try {
                var brought = new Salvage(target, damaged).run();
                target.commit();
                return brought;
            } finally {
                target.rollback();
                target.setAutoCommit(true);
            }
        }
    }

    private int run() throws SQLException {
        var brought = 0;
        for (var part : ACTS) {
            brought += write(part, read(part));
        }
        for (var group : List.of(ALERTS, PROPOSALS, DRAFTS, REMINDED)) {
            together(group);
        }
        try (var statement = target.createStatement()) {
            for (var command : HEAL) {
                statement.executeUpdate(command);
            }
        }
        return brought;
    }

    private void together(List<Part> group) throws SQLException {
        var all = new ArrayList<Found>();
        for (var part : group) {
            var found = read(part);
            if (!found.whole()) {
                return;
            }
            all.add(found);
        }
        for (var i = 0; i < group.size(); i++) {
            var _ = write(group.get(i), all.get(i));
        }
    }

    private Found read(Part part) throws SQLException {
        var rows = new TreeMap<Long, Map<String, Object>>();
        var order = part.grows() ? part.key() : "rowid";
        var from = part.grows() ? newest(part) : Long.MIN_VALUE;
        var sql =
                "SELECT %s AS %s, * FROM %s WHERE %s > %d%s ORDER BY %s "
                        .formatted(
                                order,
                                PLACE,
                                part.table(),
                                order,
                                from,
                                part.fit().isEmpty() ? "" : " AND " + part.fit(),
                                order);
        var whole = read(sql, rows);
        if (!whole && part.grows()) {
            var _ = read(sql + "DESC", rows);
        }
        rows.values().forEach(row -> row.keySet().removeAll(List.of(PLACE, part.key())));
        return new Found(List.copyOf(rows.values()), whole);
    }

    private long newest(Part part) throws SQLException {
        var sql = "SELECT coalesce(max(%s), 0) FROM %s".formatted(part.key(), part.table());
        try (var query = target.createStatement();
                var row = query.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * @return whether it came to the end
     */
    private boolean read(String sql, Map<Long, Map<String, Object>> rows) {
        try (var query = damaged.createStatement();
                var row = query.executeQuery(sql)) {
            while (row.next()) {
                if (rows.putIfAbsent(row.getLong(PLACE), values(row)) != null) {
                    return false;
                }
            }
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "not wholly readable: " + sql, e);
            return false;
        }
    }

    /** What is empty is left out. */
    private static Map<String, Object> values(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var values = new LinkedHashMap<String, Object>();
        for (var i = 1; i <= about.getColumnCount(); i++) {
            var value = row.getObject(i);
            if (value != null) {
                values.put(about.getColumnName(i), value);
            }
        }
        return values;
    }

    private int write(Part part, Found found) throws SQLException {
        if (!part.grows()) {
            try (var statement = target.createStatement()) {
                statement.executeUpdate("DELETE FROM " + part.table());
            }
        }
        var brought = 0;
        for (var row : found.rows()) {
            var marks = String.join(", ", Collections.nCopies(row.size(), "?"));
            var sql =
                    "INSERT OR IGNORE INTO %s (%s) VALUES (%s)"
                            .formatted(part.table(), String.join(", ", row.keySet()), marks);
            try (var insert = target.prepareStatement(sql)) {
                var at = 1;
                for (var value : row.values()) {
                    insert.setObject(at++, value);
                }
                brought += insert.executeUpdate();
            }
        }
        return brought;
    }
}

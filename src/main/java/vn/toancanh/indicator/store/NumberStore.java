package vn.toancanh.indicator.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers, dense from 1, for texts that repeat; a committed number never changes. The copy in
 * memory is brought up to date before each use.
 */
final class NumberStore {
    private final String table;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * @param table one of {@code word}, {@code unit}, {@code measure}
     */
    NumberStore(String table) {
        this.table = table;
    }

    /** Reads what is new since the last time. */
    synchronized void refresh(Connection db) throws SQLException {
        if (stored(db) > texts.size()) {
            readRest(db);
        }
    }

    /** For the writer, whose own last transaction may have been undone. */
    synchronized void reconcile(Connection db) throws SQLException {
        if (stored(db) < texts.size()) {
            numbers.clear();
            texts.clear();
        }
        refresh(db);
    }

    private int stored(Connection db) throws SQLException {
        try (var query = db.prepareStatement("SELECT max(id) FROM " + table);
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void readRest(Connection db) throws SQLException {
        try (var query =
                db.prepareStatement(
                        "SELECT id, text FROM " + table + " WHERE id > ? ORDER BY id")) {
            query.setInt(1, texts.size());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    remember(rows.getString(2));
                }
            }
        }
    }

    private int remember(String text) {
        texts.add(text);
        numbers.put(text, texts.size());
        return texts.size();
    }

    /** The number of a text that has one. */
    synchronized @Nullable Integer find(String text) {
        return numbers.get(text);
    }

    /** {@link #number} of the transaction under way. */
    ToIntFunction<String> numbers(Connection db) {
        return text -> {
            try {
                return number(db, text);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot number '" + text + "'", e);
            }
        };
    }

    /** The number of a text, a new one if it has none. Writer only, after {@link #reconcile}. */
    synchronized int number(Connection db, String text) throws SQLException {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        var number = remember(text);
        try (var insert =
                db.prepareStatement("INSERT INTO " + table + " (id, text) VALUES (?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, text);
            insert.executeUpdate();
        }
        return number;
    }

    synchronized String text(int number) {
        return texts.get(number - 1);
    }

    synchronized int size() {
        return texts.size();
    }
}
